package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.ConnectException;
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
 * A call that the network broke, or that the server asked to repeat later, is repeated as the {@link Perseverance} says.
 */
final class Server {

    private static final int LARGEST_ANSWER = 1 << 28;

    private final HttpClient client;
    private final URI base;
    private final Duration patience;
    private final Perseverance perseverance;
    private final Setbacks setbacks;

    private Server(HttpClient client, URI base, Duration patience, Perseverance perseverance, Setbacks setbacks) {
        this.client = client;
        this.base = base;
        this.patience = patience;
        this.perseverance = perseverance;
        this.setbacks = setbacks;
    }

    /** For an official: keeps the session's cookie, waits long for the count, repeats nothing. */
    static Server withSession(URI base) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10)).cookieHandler(new CookieManager()).build();
        return new Server(client, base, Duration.ofMinutes(15), Perseverance.NONE, new Setbacks());
    }

    /** For voters: no cookie. */
    static Server withoutSession(URI base, Perseverance perseverance, Setbacks setbacks) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10)).build();
        return new Server(client, base, Duration.ofSeconds(60), perseverance, setbacks);
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

    /** @param token null for none */
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
        long start = System.nanoTime();
        for (int attempt = 1;; attempt++) {
            Duration pause;
            try {
                byte[] answer = once(path, request);
                setbacks.answered(attempt);
                return answer;
            } catch (Refused refused) {
                note(refused);
                if (!perseverance.asksAgain(refused) || perseverance.isOver(attempt, start)) {
                    throw refused;
                }
                pause = perseverance.pauseAfter(refused);
            } catch (IOException broken) {
                setbacks.met(broken instanceof ConnectException ? Setbacks.Kind.NOT_THERE : Setbacks.Kind.LOST);
                if (perseverance.isOver(attempt, start)) {
                    throw perseverance.tries() == 1 ? broken : new IOException(request.method() + " " + path + ": " + broken, broken);
                }
                pause = perseverance.pauseAfterBreak(attempt);
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private byte[] once(String path, HttpRequest request) throws IOException, InterruptedException, Refused {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        byte[] body;
        try (InputStream in = answer.body()) {
            body = in.readNBytes(LARGEST_ANSWER);
        }
        if (answer.statusCode() >= 300) {
            throw refused(request.method() + " " + path, answer, body);
        }
        return body;
    }

    private void note(Refused refused) {
        if (refused.isUnclear()) {
            setbacks.metUnclear(refused.getMessage());
        } else if (refused.status() == 429 || refused.status() == 503) {
            setbacks.met(Setbacks.Kind.LATER);
        }
    }

    private static Refused refused(String call, HttpResponse<?> answer, byte[] body) {
        int status = answer.statusCode();
        long retryAfter = answer.headers().firstValue("Retry-After").filter(s -> s.matches("[0-9]{1,9}")).map(Long::parseLong).orElse(0L);
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            JsonObject problem = reader.readObject();
            String detail = problem.getString("detail", problem.getString("title", ""));
            if (problem.containsKey("problems")) {
                detail += problem.getJsonArray("problems").stream().limit(3).map(JsonValue::toString)
                        .collect(Collectors.joining(", ", " ", ""));
            }
            return new Refused(call, status, problem.getString("code", null), detail, retryAfter);
        } catch (JsonException | IllegalStateException | ClassCastException notAProblem) {
            return new Refused(call, status, null, "", retryAfter);
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
