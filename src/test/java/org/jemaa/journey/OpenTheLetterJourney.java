package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A resident scans the square code of the letter: its code is typed in already, and nobody but the roll ever hears of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenTheLetterJourney extends Browsing {

    private static final AtomicInteger VOTES = new AtomicInteger();

    private String booth;
    private List<String> codes;

    @BeforeEach
    void a_vote_is_open() throws Exception {
        String slug = "letter-" + Long.toString(System.nanoTime(), 36) + VOTES.incrementAndGet();
        codes = new Desk().openVote(slug, "{\"minProjects\":1,\"maxProjects\":null,\"maxCost\":null}", 2, "Trees: 60000.00");
        booth = TAMARIS + "booth/" + slug;
    }

    @Test
    void the_code_is_filled_in_and_leaves_the_address_the_history_and_every_request_but_one() throws IOException {
        String code = codes.get(0);
        Page page = phone("en");
        List<Request> requests = new ArrayList<>();
        page.onRequest(requests::add);
        page.navigate(TAMARIS);
        page.navigate(booth + "?lang=en#code=" + code);
        assertThat(page.locator("#code")).hasValue(code);
        assertFalse(page.url().contains(code), page.url());
        Look.at(page);

        page.locator("#code").press("Enter");
        assertThat(page.locator(".pick")).isVisible();
        page.goBack();
        page.goForward();
        assertFalse(page.url().contains(code), page.url());
        assertFalse(page.evaluate("JSON.stringify([history.state, document.referrer, Object.keys(globalThis.letterCode)])").toString().contains(code));
        assertEquals(List.of("POST body of identify"), requests.stream().flatMap(request -> carriers(request, code)).toList());
        assertFalse(serverLog().contains(code), "the server's log");
    }

    @Test
    void a_second_letter_scanned_into_the_same_page_takes_the_place_of_the_first() {
        Page page = phone("en");
        page.navigate(booth + "#code=" + codes.get(0));
        assertThat(page.locator("#code")).hasValue(codes.get(0));
        page.evaluate("code => { location.hash = 'code=' + code; }", codes.get(1));
        assertThat(page.locator("#code")).hasValue(codes.get(1));
        assertFalse(page.url().contains(codes.get(1)), page.url());
    }

    /** Where in this request the code can be read. */
    private static Stream<String> carriers(Request request, String code) {
        List<String> places = new ArrayList<>();
        if (request.url().contains(code)) {
            places.add("address " + request.url());
        }
        if (request.headers().toString().contains(code)) {
            places.add("headers of " + request.url());
        }
        if (request.postData() != null && request.postData().contains(code)) {
            places.add("POST body of " + request.url().replaceAll(".*/", ""));
        }
        return places.stream();
    }

    private static String serverLog() throws IOException {
        Path folder = Path.of("target/verify/application/log");
        assertTrue(Files.isDirectory(folder), "the log of the application that this walk is in: " + folder.toAbsolutePath());
        var all = new StringBuilder();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
