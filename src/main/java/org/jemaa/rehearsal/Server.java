package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * HTTP calls to one server: JSON in and out, an answer of at most 256 MiB, and every "no" as a {@link Refused}.
 * A call that the network broke, or that the server asked to repeat later, is repeated; every call of the booth is made so
 * that a repetition changes nothing.
 */
final class Server {

    private static final int LARGEST_ANSWER = 1 << 28;
    private static final int TRIES = 6;
    private static final long LONGEST_PAUSE_SECONDS = 60;

    private final HttpClient client;
    private final URI base;
    private final Duration patience;
    private final boolean repeats;

    private Server(HttpClient client, URI base, Duration patience, boolean repeats) {
        this.client = client;
        this.base = base;
        this.patience = patience;
        this.repeats = repeats;
    }

    /** For an official: keeps the session's cookie, waits long for the count, repeats nothing. */
    static Server withSession(URI base) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10)).cookieHandler(new CookieManager()).build();
        return new Server(client, base, Duration.ofMinutes(15), false);
    }

    /** For voters: no cookie. */
    static Server withoutSession(URI base) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10)).build();
        return new Server(client, base, Duration.ofSeconds(60), true);
    }

    JsonObject get(String path) throws IOException, InterruptedException, Refused {
        return json(path, new String(bytes(path), StandardCharsets.UTF_8));
    }

    byte[] bytes(String path) throws IOException, InterruptedException, Refused {
        return send(path, request(path).GET());
    }

    JsonObject post(String path, JsonValue body) throws IOException, InterruptedException, Refused {
        return json(path, postForText(path, body, null));
    }

    JsonObject post(String path, JsonValue body, String token) throws IOException, InterruptedException, Refused {
        return json(path, postForText(path, body, token));
    }

    String postForText(String path, JsonValue body) throws IOException, InterruptedException, Refused {
        return postForText(path, body, null);
    }

    private String postForText(String path, JsonValue body, String token)
            throws IOException, InterruptedException, Refused {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return new String(send(path, request), StandardCharsets.UTF_8);
    }

    JsonObject putCsv(String path, String csv) throws IOException, InterruptedException, Refused {
        return json(path, new String(send(path, request(path).header("Content-Type", "text/csv; charset=UTF-8")
                .PUT(BodyPublishers.ofString(csv))), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(patience).header("X-Jemaa", "1")
                .header("Accept-Language", "en");
    }

    private byte[] send(String path, HttpRequest.Builder builder) throws IOException, InterruptedException, Refused {
        HttpRequest request = builder.build();
        for (int attempt = 1;; attempt++) {
            try {
                HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
                byte[] body;
                try (InputStream in = answer.body()) {
                    body = in.readNBytes(LARGEST_ANSWER);
                }
                if (answer.statusCode() < 300) {
                    return body;
                }
                boolean later = answer.statusCode() == 429 || answer.statusCode() == 503;
                if (!repeats || !later || attempt == TRIES) {
                    throw refused(request.method() + " " + path, answer.statusCode(), body);
                }
                long seconds = answer.headers().firstValue("Retry-After").filter(s -> s.matches("[0-9]{1,9}"))
                        .map(Long::parseLong).orElse(1L);
                Thread.sleep(1000 * Math.min(Math.max(seconds, 1), LONGEST_PAUSE_SECONDS));
            } catch (IOException broken) {
                if (!repeats) {
                    throw broken;
                }
                if (attempt == TRIES) {
                    throw new IOException(request.method() + " " + path + ": " + broken, broken);
                }
                Thread.sleep(100L * attempt);
            }
        }
    }

    private static Refused refused(String call, int status, byte[] body) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            JsonObject problem = reader.readObject();
            String detail = problem.getString("detail", problem.getString("title", ""));
            if (problem.containsKey("problems")) {
                detail += problem.getJsonArray("problems").stream().limit(3).map(JsonValue::toString)
                        .collect(Collectors.joining(", ", " ", ""));
            }
            return new Refused(call, status, problem.getString("code", String.valueOf(status)), detail);
        } catch (JsonException | IllegalStateException | ClassCastException notAProblem) {
            return new Refused(call, status, String.valueOf(status), "");
        }
    }

    private static JsonObject json(String path, String text) throws IOException {
        if (text.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new IOException(path + " did not answer with JSON: " + notJson.getMessage(), notJson);
        }
    }
}
