package org.jemaa.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** T25, enumeration: what a stranger asks the roll is answered with the same bytes after the same time, whoever is on it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameAnswersJourney {

    private static final int SAMPLES = 60;
    /** Of a normal variable, beyond which two series of times differ for a reason: by chance once in two million. */
    private static final double FAR = 5;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String slug;
    private Map<String, String> letters;

    @BeforeEach
    void a_vote_is_open_and_one_person_has_voted_already() throws Exception {
        slug = "same-" + Long.toString(System.nanoTime(), 36);
        var desk = new Desk();
        desk.openVote(slug, "{\"minProjects\":1,\"maxProjects\":2,\"maxCost\":null}", 1, "Swings: 60000.00");
        letters = desk.addToRoll(slug, "number,email\nE1,known@same.example\nE2,voted@same.example\nE3,family@same.example\nE4,family@same.example\n");
        String token = Json.createReader(new StringReader(post("identify", "{\"code\":\"" + letters.get("E2") + "\"}", null).body())).readObject().getString("token");
        assertEquals(200, post("permits", "{\"sequence\":1,\"paperHash\":\"" + "ab".repeat(32) + "\"}", token).statusCode());
    }

    @Test
    void a_code_by_e_mail_is_promised_in_the_same_bytes_to_everybody() throws Exception {
        var answers = new TreeMap<String, String>();
        for (String address : List.of("known@same.example", "voted@same.example", "family@same.example", "nobody@same.example", "no address", "", "x".repeat(300))) {
            answers.put(address, whole(post("email-code", "{\"email\":\"" + address + "\"}", null)));
            answers.put(address + " again", whole(post("email-code", "{\"email\":\"" + address + "\"}", null)));
        }
        assertEquals(1, answers.values().stream().distinct().count(), answers::toString);
        assertTrue(answers.get("nobody@same.example").startsWith("202"), answers.get("nobody@same.example"));
    }

    @Test
    void a_code_that_is_not_right_is_refused_in_the_same_bytes_whatever_is_wrong_with_it() throws Exception {
        var answers = new TreeMap<String, String>();
        for (String code : List.of("3333-4444-5555", "not a code", "", letters.get("E1").substring(0, 13) + (letters.get("E1").endsWith("2") ? "3" : "2"))) {
            answers.put("letter " + code, whole(post("identify", "{\"code\":\"" + code + "\"}", null)));
            for (String address : List.of("known@same.example", "voted@same.example", "nobody@same.example", "")) {
                answers.put(address + " " + code, whole(post("identify-email-code", "{\"email\":\"" + address + "\",\"code\":\"" + code + "\"}", null)));
            }
        }
        answers.put("a letter's code as one from an e-mail", whole(post("identify-email-code",
            "{\"email\":\"known@same.example\",\"code\":\"" + letters.get("E1") + "\"}", null)));
        assertEquals(1, answers.values().stream().distinct().count(), answers::toString);
        assertTrue(answers.get("letter not a code").startsWith("403"), answers.get("letter not a code"));
    }

    @Test
    void nor_does_the_time_that_an_answer_takes_tell_who_is_on_the_roll() throws Exception {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < SAMPLES + 10; i++) {
            long first = time("known@same.example");
            long second = time("nobody" + i + "@same.example");
            if (i >= 10) { // the first ones warm the server
                known.add(first);
                unknown.add(second);
            }
        }
        double z = difference(known, unknown);
        assertTrue(Math.abs(z) < FAR, () -> "they differ by " + z + ": " + known + " and " + unknown);
    }

    private long time(String address) throws Exception {
        long began = System.nanoTime();
        post("email-code", "{\"email\":\"" + address + "\"}", null);
        return System.nanoTime() - began;
    }

    /** Mann and Whitney's U of two series, as a normal variable. */
    private static double difference(List<Long> one, List<Long> other) {
        double u = one.stream().mapToLong(a -> other.stream().filter(b -> a > b).count()).sum();
        double n = one.size();
        double m = other.size();
        return (u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    }

    private HttpResponse<String> post(String what, String json, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Browsing.URL + "/tamaris/api/roll/" + slug + "/" + what)).header("Content-Type", "application/json")
            .header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Status, headers and body; only the clock may differ. */
    private static String whole(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + " " + headers + " " + answer.body();
    }
}
