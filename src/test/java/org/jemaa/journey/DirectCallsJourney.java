package org.jemaa.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The calls that are answered without JAX-RS are held to what every call is held to: compared with one that JAX-RS answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectCallsJourney {

    private static final String WITH_JAX_RS = "/tamaris/api/roll/budget-2027/identify";
    private static final List<String> DIRECT = List.of("/tamaris/api/roll/budget-2027/permits", "/tamaris/api/box/budget-2027/papers");
    private static final String JSON = "application/json";
    /** Those that say what kind of answer it is and what a browser may do with it; the length may differ. */
    private static final List<String> HEADERS = List.of("content-type", "cache-control", "content-security-policy", "x-content-type-options", "referrer-policy",
        "permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy", "set-cookie");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_page_of_another_site_cannot_call_them() throws Exception {
        same(403, JSON, "{}", "Origin", "https://elsewhere.example");
        same(403, JSON, "{}", "Cookie", "JSESSIONID=whatever");
    }

    @Test
    void a_form_or_a_plain_text_is_not_read() throws Exception {
        same(415, "text/plain", "{}");
        same(415, "application/x-www-form-urlencoded", "a=b");
    }

    @Test
    void what_is_no_json_or_too_much_of_it_is_said_to_be_so() throws Exception {
        for (String body : List.of("", "[]", "{", "{\"slot\":}", "\u0000")) {
            same(400, JSON, body);
        }
        same(413, "application/json; charset=utf-8", "{\"code\":\"" + "x".repeat(40_000) + "\"}");
    }

    @Test
    void a_vote_or_a_municipality_that_is_not_there_is_not_found() throws Exception {
        for (String path : DIRECT) {
            for (String slug : List.of("no-such-vote", "%2e%2e", "x".repeat(200))) {
                assertEquals(404, post(path.replace("budget-2027", slug), JSON, "{}").statusCode(), () -> path + " " + slug);
            }
            assertEquals(404, post(path.replace("tamaris", "nowhere"), JSON, "{}").statusCode());
        }
    }

    @Test
    void a_refusal_is_a_problem_in_the_language_that_was_asked_for() throws Exception {
        for (String path : DIRECT) {
            HttpResponse<String> english = post(path, JSON, "{}");
            HttpResponse<String> arabic = post(path, JSON, "{}", "Accept-Language", "ar");
            assertEquals("application/problem+json;charset=UTF-8", english.headers().firstValue("Content-Type").orElse(""));
            assertEquals(english.statusCode(), arabic.statusCode());
            assertTrue(arabic.body().codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.ARABIC), arabic::body);
        }
    }

    @Test
    void only_a_post_is_a_call() throws Exception {
        for (String path : DIRECT) {
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                int status = http.send(request(path, JSON).method(method, HttpRequest.BodyPublishers.ofString("{}")).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
                assertTrue(status >= 400 && status < 500, () -> method + " " + path + ": " + status);
            }
        }
    }

    private void same(int status, String type, String body, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> usual = post(WITH_JAX_RS, type, body, headers);
        assertEquals(status, usual.statusCode(), usual::body);
        for (String path : DIRECT) {
            HttpResponse<String> direct = post(path, type, body, headers);
            assertEquals(usual.statusCode(), direct.statusCode(), () -> path + ": " + direct.body());
            assertEquals(usual.body(), direct.body());
            assertEquals(kind(usual), kind(direct), path);
        }
    }

    private static Map<String, List<String>> kind(HttpResponse<?> answer) {
        var kind = new TreeMap<String, List<String>>();
        HEADERS.forEach(name -> kind.put(name, answer.headers().allValues(name)));
        return kind;
    }

    private HttpResponse<String> post(String path, String type, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, type).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(Browsing.URL + path)).header("Content-Type", type);
    }
}
