package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident with a letter votes in the booth. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoteInTheBoothJourney extends Browsing {

    private static final String[] PROJECTS = {"Trees along the wadi: 60000.00", "Benches at the port: 15000.00", "A lamp on the footpath: 25000.00",
        "A kitchen in the old mill: 70000.00"};
    private static final AtomicInteger VOTES = new AtomicInteger();

    private Desk official;
    private String slug;
    private List<String> codes;

    @BeforeEach
    void a_vote_is_open() throws Exception {
        official = new Desk();
        slug = "booth-" + Long.toString(System.nanoTime(), 36) + VOTES.incrementAndGet();
        codes = official.openVote(slug, "{\"minProjects\":1,\"maxProjects\":null,\"maxCost\":\"100000.00\"}", 3, PROJECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_resident_votes_on_a_phone_from_the_letter_to_the_receipt(String language) throws Exception {
        Page page = phone("en");
        InTheBooth booth = InTheBooth.open(page, slug, language);
        assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        Look.at(page);

        booth.enter(codes.get(0).toLowerCase().replace("-", " "));
        Look.at(page);
        booth.choose("Trees", "lamp");
        assertThat(booth.project("kitchen")).hasAttribute("data-state", "over");
        booth.toTheLastStep();
        assertThat(page.locator(".sheet__list > li")).hasCount(2);
        Look.at(page);

        String code = booth.cast();
        assertTrue(code.matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}"), code);
        Look.at(page);
        assertFalse(page.locator("main").innerText().contains("Trees"), "the receipt shows no choice");
        assertFalse(page.evaluate("JSON.stringify(sessionStorage)").toString().contains("chosen"), "nor does the browser keep it");
        assertEquals(1, official.turnout(slug).getInt("voters"));
    }

    @Test
    void the_last_ballot_counts_and_the_booth_says_that_there_was_one_before() throws Exception {
        Page page = desk("en");
        String first = vote(page, codes.get(0), "Trees");
        InTheBooth booth = new InTheBooth(page).again().enter(codes.get(0));
        assertThat(page.locator(".booth-head .note")).containsText("already cast");
        String second = booth.choose("Benches").toTheLastStep().cast();
        assertNotEquals(first, second);
        assertEquals(1, official.turnout(slug).getInt("voters"));
        assertEquals(2, official.turnout(slug).getInt("papers"));
    }

    @Test
    void an_answer_lost_on_the_way_is_asked_for_again_and_counts_once() throws Exception {
        Page page = phone("en");
        var lost = new AtomicInteger();
        page.route("**/box/*/papers", route -> {
            if (lost.incrementAndGet() <= 2) {
                route.fetch(); // the paper arrives in the box, its answer never reaches the voter
                route.abort();
            } else {
                route.resume();
            }
        });
        vote(page, codes.get(1), "Benches");
        assertEquals(3, lost.get());
        assertEquals(1, official.turnout(slug).getInt("papers"));
        assertThat(page.locator("main")).containsText("it is genuine");
    }

    @Test
    void a_wrong_code_is_refused_and_what_was_typed_stays() {
        Page page = phone("en");
        InTheBooth.open(page, slug, "en");
        page.locator("#code").fill("2222-3333-4444");
        page.locator("#code").press("Enter");
        assertThat(page.locator("#code-error")).containsText("not accepted");
        assertThat(page.locator("#code")).hasValue("2222-3333-4444");
        assertTrue(page.title().startsWith("Error"));
        Look.at(page);
    }

    @Test
    void reload_back_button_and_language_keep_the_draft_and_leaving_erases_it() {
        Page page = desk("en");
        InTheBooth booth = InTheBooth.open(page, slug, "en").enter(codes.get(0));
        List<String> order = page.locator(".pick__title").allInnerTexts();
        booth.choose("Trees");
        page.reload();
        assertThat(booth.project("Trees")).hasAttribute("data-state", "in");
        assertEquals(order, page.locator(".pick__title").allInnerTexts());
        page.locator("#langs a[lang=ar]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(booth.project("Trees")).hasAttribute("data-state", "in");
        booth.toTheLastStep();
        page.goBack();
        assertThat(booth.project("Trees")).hasAttribute("data-state", "in");
        page.locator("#leave").click();
        Look.at(page);
        page.locator("#erase").click();
        page.waitForURL("**/process/show-budget/" + slug);
        assertEquals(0, page.evaluate("sessionStorage.length"));
    }

    @Test
    void a_vote_that_closes_meanwhile_takes_no_ballot_and_says_so() throws Exception {
        Page page = phone("en");
        InTheBooth booth = InTheBooth.open(page, slug, "en").enter(codes.get(2)).choose("lamp").toTheLastStep();
        official.closeVote(slug);
        booth.send();
        assertThat(page.locator("h1")).hasText("The vote is closed");
        Look.at(page);
        assertEquals(0, official.turnout(slug).getInt("papers"));
    }

    @Test
    void without_scripts_the_page_names_the_other_ways_to_vote() {
        Page page = page(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640));
        page.navigate(InTheBooth.address(slug));
        assertThat(page.locator("#otherwise")).isVisible();
        assertThat(page.locator("#otherwise [lang=ar]")).isVisible();
    }

    @Test
    void the_browser_writes_the_papers_of_the_shared_vectors() throws IOException {
        Page page = desk("en");
        page.navigate(InTheBooth.address(slug));
        String vectors;
        try (var in = VoteInTheBoothJourney.class.getResourceAsStream("/ballot/paper-vectors.json")) {
            vectors = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Object wrong = page.evaluate("""
            async vectors => {
                const { encode, hex, unhex, paperHash, trackingCode } = await import('/resources/booth/paper.js');
                const wrong = [];
                for (const paper of JSON.parse(vectors).papers) {
                    const body = encode(paper.chosen, paper.projects);
                    const hash = await paperHash({ fingerprint: unhex(paper.fingerprint), slot: unhex(paper.slot),
                        sequence: paper.sequence, salt: unhex(paper.salt), body });
                    if (hex(body) !== paper.body || hex(hash) !== paper.paperHash
                            || await trackingCode(hash) !== paper.trackingCode) {
                        wrong.push(paper.name);
                    }
                }
                return wrong;
            }""", vectors);
        assertEquals(List.of(), wrong);
    }

    private String vote(Page page, String code, String title) {
        return InTheBooth.open(page, slug, "en").enter(code).choose(title).toTheLastStep().cast();
    }
}
