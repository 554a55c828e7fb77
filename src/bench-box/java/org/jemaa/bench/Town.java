package org.jemaa.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jemaa.shared.Json;

/** A vote in the demonstration's town, set up as an official's program does: projects, roll, letter codes, open. */
final class Town {

    static final String SLUG = "bench";
    private static final String DESK = "/tamaris/api/desk/budgets";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
    private final URI url;
    private byte[] fingerprint;

    Town(URI url) {
        this.url = url;
    }

    /** The letter codes of so many voters on a ballot with so many projects, as many of which as one likes may be chosen. */
    List<String> open(int voters, int projects) throws IOException, InterruptedException {
        JsonObject official = json(send("GET", "/api/demonstration", null, null)).getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                .filter(account -> account.getString("role").equals("OFFICIAL")).findFirst().orElseThrow();
        post("/tamaris/api/session", Json.createObjectBuilder().add("name", official.getString("name")).add("password", official.getString("password")).build());
        post(DESK, json("{\"slug\":\"" + SLUG + "\",\"title\":{\"en\":\"Benchmark\"},\"summary\":{\"en\":\"Benchmark\"},\"sum\":\"1000000\",\"rule\":\"EQUAL_SHARES\","
                + "\"limits\":{\"minProjects\":1,\"maxProjects\":null,\"maxCost\":null}}"));
        send("POST", DESK + "/" + SLUG + "/proposals", "application/json", IntStream.range(0, projects)
                .mapToObj(project -> "{\"reference\":\"P" + project + "\",\"title\":{\"en\":\"Project " + project + "\"},\"summary\":{\"en\":\"A project.\"},\"cost\":\""
                        + (10_000 + 700 * (project % 97)) + "\"}").collect(Collectors.joining(",", "[", "]")));
        send("PUT", DESK + "/" + SLUG + "/roll", "text/csv; charset=UTF-8", IntStream.range(0, voters).mapToObj(voter -> "B" + voter + "\n")
                .collect(Collectors.joining("", "number\n", "")));
        List<String> codes = new ArrayList<>();
        send("POST", DESK + "/" + SLUG + "/letter-codes", "application/json", "{}").lines().skip(1)
                .forEach(line -> codes.add(line.split(",")[1].replace("\"", "").strip()));
        send("POST", DESK + "/" + SLUG + "/vote/open", "application/json", "{}");
        fingerprint = HexFormat.of().parseHex(json(send("GET", "/tamaris/api/ballots/" + SLUG, null, null)).getString("fingerprint"));
        send("GET", "/tamaris/api/box/" + SLUG + "/log/head", null, null); // the first look opens the box
        return codes;
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    JsonObject turnout() throws IOException, InterruptedException {
        return json(send("GET", DESK + "/" + SLUG + "/turnout", null, null));
    }

    void close() throws IOException, InterruptedException {
        send("POST", DESK + "/" + SLUG + "/vote/close", "application/json", "{}");
    }

    String count() throws IOException, InterruptedException {
        return send("POST", DESK + "/" + SLUG + "/count", "application/json", "{}");
    }

    void publish() throws IOException, InterruptedException {
        send("POST", DESK + "/" + SLUG + "/publish", "application/json", "{}");
    }

    String published(String form) throws IOException, InterruptedException {
        return send("GET", "/tamaris/api/results/" + SLUG + "." + form, null, null);
    }

    private void post(String path, JsonObject body) throws IOException, InterruptedException {
        send("POST", path, "application/json", body.toString());
    }

    private String send(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).header("X-Jemaa", "1").header("Accept-Language", "en")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
