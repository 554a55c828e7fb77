package org.jemaa.journey;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The demonstration's official at work through the desk's interface, so that a walk may begin where its own story begins. */
final class Desk {

    private static final String MUNICIPALITY = "/tamaris";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Not HTTP/2: the upgrade of a plain connection may hang on the server's side. */
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
        .cookieHandler(new CookieManager()).build();

    Desk() throws IOException, InterruptedException {
        ask("POST", MUNICIPALITY + "/api/session", "application/json", Json.createObjectBuilder()
            .add("name", People.OFFICIAL.name()).add("password", People.OFFICIAL.password()).build().toString());
    }

    /** An open vote on these projects ("title: cost") with so many letter codes, which are answered. */
    List<String> openVote(String slug, String limits, int voters, String... projects) throws IOException, InterruptedException {
        ask("POST", MUNICIPALITY + "/api/desk/budgets", "application/json", """
            {"slug":"%s","title":{"en":"Streets %s","fr":"Rues %s","ar":"شوارع %s"},"summary":{"en":"For the streets"},"sum":"100000.00",
             "rule":"MUNICIPAL_GREEDY","limits":%s}""".formatted(slug, slug, slug, slug, limits));
        enterProposals(slug, projects);
        var roll = new StringBuilder("number\n");
        for (int number = 1; number <= voters; number++) {
            roll.append(slug).append('-').append(number).append('\n');
        }
        ask("PUT", budget(slug) + "/roll", "text/csv", roll.toString());
        var codes = new ArrayList<String>();
        ask("POST", budget(slug) + "/letter-codes", "application/json", "{}").lines().skip(1)
            .forEach(line -> codes.add(line.substring(line.indexOf(',') + 1).replace("\"", "").strip()));
        ask("POST", budget(slug) + "/vote/open", "application/json", "{}");
        return codes;
    }

    /** Further people on the roll, as CSV; the answer: their letter codes by number. */
    Map<String, String> addToRoll(String slug, String csv) throws IOException, InterruptedException {
        ask("PUT", budget(slug) + "/roll", "text/csv", csv);
        return ask("POST", budget(slug) + "/letter-codes", "application/json", "{}").lines().skip(1)
            .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(',')), line -> line.substring(line.indexOf(',') + 1).strip()));
    }

    /** Each as "title: cost". */
    void enterProposals(String slug, String... projects) throws IOException, InterruptedException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (int number = 0; number < projects.length; number++) {
            String[] parts = projects[number].split(": ");
            all.add(Json.createObjectBuilder().add("reference", String.valueOf(number + 1)).add("cost", parts[1])
                .add("title", Json.createObjectBuilder().add("en", parts[0])).add("summary", Json.createObjectBuilder().add("en", "What it is.")));
        }
        ask("POST", budget(slug) + "/proposals", "application/json", all.build().toString());
    }

    void closeVote(String slug) throws IOException, InterruptedException {
        ask("POST", budget(slug) + "/vote/close", "application/json", "{}");
    }

    void countAndPublish(String slug) throws IOException, InterruptedException {
        ask("POST", budget(slug) + "/count", "application/json", "{}");
        ask("POST", budget(slug) + "/publish", "application/json", "{}");
    }

    /** As published: how many votes each project has. */
    Map<String, Integer> votes(String slug) throws IOException, InterruptedException {
        return json(ask("GET", MUNICIPALITY + "/api/results/" + slug + ".json", null, null)).getJsonArray("envelopes").getJsonObject(0)
            .getJsonArray("projects").getValuesAs(JsonObject.class).stream()
            .collect(Collectors.toMap(project -> project.getString("reference"), project -> project.getInt("votes")));
    }

    boolean isRecorded(String slug, String trackingCode) throws IOException, InterruptedException {
        return json(ask("GET", MUNICIPALITY + "/api/box/" + slug + "/papers/" + trackingCode, null, null)).getBoolean("recorded");
    }

    JsonObject turnout(String slug) throws IOException, InterruptedException {
        return json(ask("GET", budget(slug) + "/turnout", null, null));
    }

    private static String budget(String slug) {
        return MUNICIPALITY + "/api/desk/budgets/" + slug;
    }

    private String ask(String method, String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Browsing.URL + path)).header("X-Jemaa", "1").timeout(PATIENCE);
        if (type != null) {
            request.header("Content-Type", type);
        }
        var answer = http.send(request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
            .build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
