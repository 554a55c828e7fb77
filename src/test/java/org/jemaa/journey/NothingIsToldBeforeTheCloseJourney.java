package org.jemaa.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.box.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Attack T19 of the protocol: whoever asks every address of the application before the close, as a visitor and as an official, cannot
 * tell two votes apart that differ in nothing but what was chosen. Addresses are found by reflection and in the folder of pages, so
 * that a new one is asked too.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingIsToldBeforeTheCloseJourney {

    private static final String TOWN = Browsing.URL + "/tamaris";
    private static final String[] PROJECTS = {"Trees along the wadi: 10000.00", "Benches at the port: 10000.00", "A lamp on the path: 10000.00"};
    /** A name in an address, with or without the form that it must have. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{(\\w+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");
    /** States of forms, nonces, numbers of faults, hashes and signatures, codes, numbers of rows, times, and how many minutes were signed meanwhile. */
    private static final String[][] MAY_DIFFER = {{"-?\\d{15,}:-?\\d{15,}", "VIEW"}, {"csp\\.init\\('[^']*'\\)", "NONCE"}, {"nonce=\"[^\"]*\"", "NONCE"},
        {"<code>[0-9a-f]{8}</code>", "FAULT"}, {"[0-9a-f]{16,}", "HASH"}, {"[2-9A-Z]{4}(-[2-9A-Z]{4}){2,3}", "CODE"}, {"\"(id|envelope)\":\\d+", "\"$1\":N"},
        {"(show-proposal|decide-act)/\\d+", "$1/N"}, {"\"at\":\\d+", "\"at\":N"}, {"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME"}, {"\\d{1,2}:\\d\\d", "TIME"},
        {"\\{\"fingerprint\":\"HASH\",\"size\":\\d+,\"root\":\"HASH\",\"at\":N,\"signature\":\"HASH\"},?", "HEAD"}, {"(HEAD)+", "HEADS"},
        {"(?s)(<tr><th scope=\"row\" data-l=\"Signed\">.*?</tr>)+", "SIGNED"}};
    private static final HexFormat HEX = HexFormat.of();
    private static final long NEXT_MINUTE = 80_000;

    private final HttpClient visitor = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpClient official;
    private final List<Vote> votes = new ArrayList<>();

    private record Vote(String slug, List<JsonObject> receipts, List<Integer> sentBytes) {

        private String code() {
            return receipts.get(0).getString("trackingCode");
        }
    }

    @BeforeEach
    void two_votes_that_differ_only_in_their_choices() throws Exception {
        official = signedIn();
        String name = "quiet-" + Long.toString(System.nanoTime(), 36);
        int[][][] choices = {{{0}, {0}, {0}, {0}}, {{1}, {0, 1, 2}, {2}, {1, 2}}};
        for (int which = 0; which < 2; which++) {
            String slug = name + "-" + (char) ('a' + which);
            List<String> codes = new Desk().openVote(slug, "{\"minProjects\":1,\"maxProjects\":null,\"maxCost\":null}", 5, PROJECTS);
            var vote = new Vote(slug, new ArrayList<>(), new ArrayList<>());
            for (int voter = 0; voter < choices[which].length; voter++) {
                cast(vote, codes.get(voter), choices[which][voter]);
            }
            votes.add(vote);
        }
        for (Vote vote : votes) {
            awaitHead(vote);
        }
    }

    @Test
    void every_address_answers_the_same_for_both() throws Exception {
        var asked = new TreeSet<String>();
        var differences = new ArrayList<String>();
        for (Map.Entry<String, HttpClient> who : Map.of("a visitor", visitor, "an official", official).entrySet()) {
            for (String address : addresses()) {
                String one = answer(who.getValue(), address, votes.get(0));
                String other = answer(who.getValue(), address, votes.get(1));
                if (one.startsWith("200")) {
                    asked.add(address);
                }
                if (!one.equals(other)) {
                    differences.add("\n" + who.getKey() + " at " + address + ": " + firstDifference(one, other));
                }
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(asked.containsAll(List.of("/api/ballots/{slug}", "/api/box/{slug}/log/head", "/api/box/{slug}/log/heads", "/api/box/{slug}/papers/{trackingCode}",
            "/api/desk/budgets/{slug}/turnout", "/ballot/watch-turnout/{slug}", "/ballot/check-receipt/{slug}", "/process/show-budget/{slug}")),
            () -> "too few were really answered: " + asked);
        assertEquals(sorted(votes.get(0)), sorted(votes.get(1)), "receipts");
        assertEquals(1, Stream.concat(votes.get(0).sentBytes().stream(), votes.get(1).sentBytes().stream()).distinct().count(),
            "what a voter sends has one size, whatever is on it");
    }

    @Test
    void nobody_counts_publishes_or_downloads_anything_before_the_close() throws Exception {
        for (Vote vote : votes) {
            for (String act : List.of("count", "publish")) {
                var request = HttpRequest.newBuilder(URI.create(TOWN + "/api/desk/budgets/" + vote.slug() + "/" + act)).header("X-Jemaa", "1")
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}"));
                var answer = official.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, act + " was answered " + answer.statusCode() + answer.body());
            }
            for (String kind : List.of("pb", "csv", "json")) {
                assertEquals(404, official.send(HttpRequest.newBuilder(URI.create(TOWN + "/api/results/" + vote.slug() + "." + kind)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode(), kind);
            }
        }
    }

    /** Every address with a GET that names a vote: of the HTTP interface, of the pages, of the booth. */
    private static List<String> addresses() throws Exception {
        var addresses = new ArrayList<>(List.of("/booth/{slug}", "/api/box/{slug}/log/proof?tracking={trackingCode}", "/api/box/{slug}/log/consistency?from=1"));
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("org/jemaa"))) {
            for (java.nio.file.Path file : files.filter(path -> path.toString().endsWith("Resource.class")).sorted().toList()) {
                String name = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> resource = Class.forName(name, false, NothingIsToldBeforeTheCloseJourney.class.getClassLoader());
                for (var method : resource.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(GET.class) && resource.isAnnotationPresent(Path.class)) {
                        Path below = method.getAnnotation(Path.class);
                        addresses.add("/api/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value()));
                    }
                }
            }
        }
        java.nio.file.Path pages = java.nio.file.Path.of("src/main/webapp");
        try (Stream<java.nio.file.Path> files = Files.walk(pages)) {
            files.map(pages::relativize).map(java.nio.file.Path::toString).filter(path -> path.matches("[a-z]+/[a-z-]+\\.xhtml")).sorted()
                .forEach(path -> addresses.add("/" + path.replaceAll("\\.xhtml$", "") + "/{slug}"));
        }
        return addresses.stream().map(address -> TEMPLATE.matcher(address).replaceAll("{$1}")).filter(address -> address.contains("{slug}")).toList();
    }

    private String answer(HttpClient who, String address, Vote vote) throws IOException, InterruptedException {
        String path = address.replace("{slug}", vote.slug()).replace("{trackingCode}", vote.code()).replaceAll("\\{[^}]*}", "1");
        var answer = who.send(HttpRequest.newBuilder(URI.create(TOWN + path)).header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
        boolean pdf = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf"); // made of the manifest, compared on its own
        return answer.statusCode() + "\n" + (pdf ? "PDF" : plain(answer.body(), vote));
    }

    /** Without the names of the votes and {@link #MAY_DIFFER}. */
    private String plain(String body, Vote vote) {
        String one = body.replace(vote.code(), "CODE");
        for (Vote either : votes) {
            one = one.replace(either.slug(), "SLUG"); // some pages list them all
        }
        for (String[] mask : MAY_DIFFER) {
            one = one.replaceAll(mask[0], mask[1]);
        }
        return one;
    }

    private static String firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "…" + around(one, at) + "… but …" + around(other, at) + "…";
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 60));
    }

    private List<String> sorted(Vote vote) {
        return vote.receipts().stream().map(receipt -> plain(receipt.toString(), vote)).toList();
    }

    private void cast(Vote vote, String code, int... chosen) throws IOException, InterruptedException {
        JsonObject ballot = ask("/api/ballots/" + vote.slug(), null, null);
        JsonObject me = ask("/api/roll/" + vote.slug() + "/identify", Json.createObjectBuilder().add("code", code).build(), null);
        var set = new BitSet();
        for (int project : chosen) {
            set.set(project);
        }
        byte[] body = new Paper(PROJECTS.length, set).encode();
        var salt = new byte[Paper.SALT_BYTES];
        new java.security.SecureRandom().nextBytes(salt);
        Hash hash = Paper.hash(Hash.parse(ballot.getString("fingerprint")), Slot.of(HEX.parseHex(me.getString("slot"))), 1, salt, body);
        JsonObject permit = ask("/api/roll/" + vote.slug() + "/permits", Json.createObjectBuilder().add("sequence", 1).add("paperHash", hash.hex()).build(),
            me.getString("token"));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("slot", me.getString("slot"));
        fields.put("college", permit.getInt("college", 0));
        fields.put("sequence", 1);
        fields.put("salt", HEX.formatHex(salt));
        fields.put("body", HEX.formatHex(body));
        fields.put("expiresAt", permit.getJsonNumber("expiresAt").longValue());
        fields.put("signature", permit.getString("signature"));
        JsonObject paper = Json.createObjectBuilder(fields).build();
        vote.sentBytes().add(paper.toString().length());
        vote.receipts().add(ask("/api/box/" + vote.slug() + "/papers", paper, null));
    }

    private JsonObject ask(String path, JsonObject body, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TOWN + path));
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, () -> path + " was answered " + answer.statusCode() + " " + answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    /** Until a head of a minute covers all papers: what pages show of it is then the same for both. */
    private void awaitHead(Vote vote) throws IOException, InterruptedException {
        int size = vote.receipts().get(vote.receipts().size() - 1).getInt("position");
        long end = System.nanoTime() + NEXT_MINUTE * 1_000_000;
        while (true) {
            var answer = visitor.send(HttpRequest.newBuilder(URI.create(TOWN + "/api/box/" + vote.slug() + "/log/heads/newest")).build(),
                HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200 && Json.createReader(new StringReader(answer.body())).readObject().getInt("size") >= size) {
                return;
            }
            assertTrue(System.nanoTime() < end, "no head was signed within a minute");
            Thread.sleep(500);
        }
    }

    private static HttpClient signedIn() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
        var person = Json.createObjectBuilder().add("name", People.OFFICIAL.name()).add("password", People.OFFICIAL.password()).build();
        var request = HttpRequest.newBuilder(URI.create(TOWN + "/api/session")).header("Content-Type", "application/json").header("X-Jemaa", "1")
            .POST(HttpRequest.BodyPublishers.ofString(person.toString()));
        assertEquals(204, client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode());
        return client;
    }
}
