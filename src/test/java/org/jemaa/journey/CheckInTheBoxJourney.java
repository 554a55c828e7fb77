package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody with a tracking code or a receipt has the own browser check that the ballot is in the box, and no forgery passes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckInTheBoxJourney extends Browsing {

    private static final AtomicInteger VOTES = new AtomicInteger();
    private static final int NEXT_MINUTE = 75_000;

    private String slug;
    private List<String> codes;

    @BeforeEach
    void a_vote_is_open() throws Exception {
        slug = "inbox-" + Long.toString(System.nanoTime(), 36) + VOTES.incrementAndGet();
        codes = openVote(slug);
    }

    private static List<String> openVote(String slug) throws Exception {
        return new Desk().openVote(slug, "{\"minProjects\":1,\"maxProjects\":null,\"maxCost\":\"100000.00\"}", 3, "Trees along the wadi: 60000.00",
            "Benches at the port: 15000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_voter_goes_on_from_the_receipt_and_the_browser_finds_the_ballot_in_the_box(String language) {
        Page page = phone(language);
        vote(page, slug, codes.get(0), language);
        page.locator("a.more[href*='check-receipt']").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        page.locator("#by-code button[type=submit]").click();
        assertThat(page.locator("#outcome .note--good")).isVisible();
        assertThat(page.locator("#say")).not().isEmpty();
        page.locator("#by-receipt button[type=submit]").click();
        assertThat(page.locator("#outcome .points li")).hasCount(7);
        assertThat(page.locator("#outcome .note--good")).isVisible();
        Look.at(page);
    }

    @Test
    void the_state_of_the_next_minute_holds_the_ballot_and_the_page_names_the_minute_and_the_log_in_figures() {
        Page page = desk("en");
        String code = vote(page, slug, codes.get(0), "en");
        open(page, slug);
        page.waitForCondition(() -> {
            ask(page, code.toLowerCase().replace("-", " "));
            return outcome(page).contains("signed at:");
        }, new Page.WaitForConditionOptions().setTimeout(NEXT_MINUTE));
        assertTrue(outcome(page).contains("It is entry"), outcome(page));
        page.waitForCondition(() -> { // the server keeps a page that many look at for some seconds
            page.reload();
            return page.locator("#log ~ .facts, .facts--big").count() > 0;
        }, new Page.WaitForConditionOptions().setTimeout(NEXT_MINUTE));
        assertThat(page.locator("#log ~ .facts, .facts--big").first()).containsText("Entries");
        assertThat(page.locator(".hbars .hbar").first()).isVisible();
        assertThat(page.locator("td > code.hash").first()).isVisible();
        Look.at(page);
    }

    @Test
    void a_code_of_nobody_is_not_in_the_log_and_a_code_with_a_slip_is_explained() {
        Page page = phone("en");
        open(page, slug);
        ask(page, "2222-2222-2222-2222");
        assertThat(page.locator("#outcome")).containsText("no ballot with this code");
        page.locator("#code").fill("ABCD-0EFG");
        page.locator("#by-code button[type=submit]").click();
        assertThat(page.locator("#code-error")).containsText("No code contains");
        assertThat(page.locator("#code")).isFocused();
    }

    @Test
    void a_forged_receipt_and_one_of_another_vote_are_refused_with_words() throws Exception {
        Page page = desk("en");
        vote(page, slug, codes.get(0), "en");
        String genuine = saved(page);
        String otherSlug = slug + "-b";
        List<String> otherCodes = openVote(otherSlug);
        vote(page, otherSlug, otherCodes.get(0), "en");
        String ofAnother = saved(page);
        open(page, slug);
        assertThat(paste(page, genuine)).containsText("Your ballot is in the box");
        assertThat(paste(page, "my receipt")).containsText("not a receipt of the booth");
        assertThat(paste(page, ofAnother)).containsText("receipt of another vote");
        assertThat(paste(page, ofAnother.replaceFirst("\"fingerprint\": \"[0-9a-f]*\"", text(genuine, "fingerprint"))))
            .containsText("The box of this vote has not signed it");
        assertThat(paste(page, genuine.replaceFirst("\"trackingCode\": \"....", "\"trackingCode\": \"2222"))).containsText("does not belong to its ballot");
        assertThat(paste(page, genuine.replaceFirst("\"position\": \\d+", "\"position\": 77"))).containsText("has not signed it");
        for (String field : List.of("signature", "leafHash", "root")) {
            assertThat(paste(page, genuine.replaceAll("\"" + field + "\": \"[0-9a-f]{4}", "\"" + field + "\": \"0000"))).containsText("has not signed it");
        }
        assertThat(paste(page, genuine.replaceFirst("\"size\": \\d+", "\"size\": 99"))).containsText("has not signed it");
        assertThat(paste(page, genuine.replaceFirst("\"proof\": \\[[^]]*]", "\"proof\": [\"" + "00".repeat(32) + "\"]")))
            .containsText("does not lead to the state");
        assertThat(page.locator("#outcome .note--bad")).isVisible();
    }

    @Test
    void answers_of_a_box_that_changed_its_log_are_not_believed() throws Exception {
        Page page = desk("en");
        String code = vote(page, slug, codes.get(0), "en");
        String receipt = saved(page);
        vote(page, slug, codes.get(1), "en");
        vote(page, slug, codes.get(2), "en");
        Map<String, String> tricks = Map.of("**/log/proof*", "\"proof\":\\[\"[0-9a-f]{4}", "**/log/head", "\"root\":\"[0-9a-f]{4}");
        tricks.forEach((address, part) -> {
            Page tricked = desk("en");
            tricked.route(address, route -> altered(route, part));
            tricked.route("**/log/heads/newest", route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setContentType("application/json").setBody("{}")));
            open(tricked, slug);
            if (address.contains("proof")) {
                ask(tricked, code);
                assertThat(tricked.locator("#outcome")).containsText("does not hold together");
            } else {
                assertThat(paste(tricked, receipt)).containsText("does not hold together");
            }
        });
        Page rewritten = desk("en");
        rewritten.route("**/log/consistency*", route -> altered(route, "\"proof\":\\[\"[0-9a-f]{4}"));
        open(rewritten, slug);
        assertThat(paste(rewritten, receipt)).containsText("not the beginning of today’s");
        Page cut = desk("en");
        cut.route("**/log/proof*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setContentType("application/json").setBody("{}")));
        open(cut, slug);
        assertThat(paste(cut, receipt)).containsText("is not in its log any more");
    }

    /** The real vote of the demonstration has thousands of entries: proofs of every shape. */
    @Test
    void the_browser_believes_that_a_log_grew_where_it_did_and_nowhere_else() {
        Page page = desk("en");
        open(page, slug);
        Object wrong = page.evaluate("""
            async () => {
                const { continues } = await import('/resources/booth/log.js');
                const root = '/tamaris/api/box/toulouse-2024/log/';
                const wrong = [];
                const { size } = await (await fetch(root + 'head')).json();
                const other = digits => (digits[0] === '0' ? '1' : '0') + digits.slice(1);
                for (const [from, to] of [[1, 2], [1, 8], [2, 3], [3, 7], [4, 8], [5, 8], [6, 8], [7, 9], [64, 65], [100, 4096], [1023, 1025],
                        [4096, size], [4097, size], [size - 1, size], [size, size]]) {
                    const shown = await (await fetch(`${root}consistency?from=${from}&to=${to}`)).json();
                    const expect = async (expected, what, changed) => {
                        if (await continues({ ...shown, ...changed }).catch(() => false) !== expected) {
                            wrong.push(`${from} to ${to}: ${what}`);
                        }
                    };
                    await expect(true, 'as it is', {});
                    await expect(false, 'another root then', { from: { ...shown.from, root: other(shown.from.root) } });
                    await expect(false, 'another root now', { to: { ...shown.to, root: other(shown.to.root) } });
                    await expect(false, 'smaller', { to: { ...shown.to, size: from - 1 } });
                    await expect(false, 'too long', { proof: [...shown.proof, shown.to.root] });
                    for (const [index, hash] of shown.proof.entries()) {
                        await expect(false, 'changed', { proof: shown.proof.with(index, other(hash)) });
                        await expect(false, 'too short', { proof: shown.proof.toSpliced(index, 1) });
                    }
                }
                return wrong;
            }""");
        assertEquals(List.of(), wrong);
    }

    @Test
    void without_scripts_the_page_says_what_else_one_can_do_and_still_shows_the_log() {
        Page page = page(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("fr").setJavaScriptEnabled(false));
        page.navigate(TAMARIS + "ballot/check-receipt/toulouse-2024");
        assertThat(page.locator("#otherwise")).isVisible();
        assertThat(page.locator("#by-code")).isHidden();
        assertThat(page.locator("#log")).isVisible();
    }

    private static void altered(Route route, String part) {
        var answer = route.fetch();
        var found = java.util.regex.Pattern.compile(part).matcher(answer.text());
        route.fulfill(new Route.FulfillOptions().setResponse(answer)
            .setBody(found.replaceFirst(hit -> hit.group().substring(0, hit.group().length() - 4) + "0000")));
    }

    private static String text(String json, String field) {
        var found = java.util.regex.Pattern.compile("\"" + field + "\": \"[^\"]*\"").matcher(json);
        assertTrue(found.find());
        return found.group();
    }

    private static void open(Page page, String slug) {
        page.navigate(TAMARIS + "ballot/check-receipt/" + slug + "?lang=en");
        assertThat(page.locator("#check[data-ready]")).isVisible();
    }

    private static void ask(Page page, String code) {
        page.locator("#outcome").evaluate("node => node.replaceChildren()");
        page.locator("#code").fill(code);
        page.locator("#by-code button[type=submit]").click();
        assertThat(page.locator("#outcome .note")).isVisible();
    }

    private static String outcome(Page page) {
        return page.locator("#outcome").textContent();
    }

    private static Locator paste(Page page, String receipt) {
        page.locator("#outcome").evaluate("node => node.replaceChildren()");
        page.locator("details:has(#by-receipt)").evaluate("node => { node.open = true }");
        page.locator("#receipt").fill(receipt);
        page.locator("#by-receipt button[type=submit]").click();
        assertThat(page.locator("#outcome .note")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return page.locator("#outcome");
    }

    /** What the booth's receipt, which the page shows, gives as a file. */
    private static String saved(Page page) throws IOException {
        Download file = page.waitForDownload(() -> page.locator(".btns .btn--line").first().click());
        return Files.readString(file.path());
    }

    private static String vote(Page page, String slug, String code, String language) {
        page.navigate(InTheBooth.address(slug));
        page.evaluate("sessionStorage.clear()"); // another voter at the same machine
        return InTheBooth.open(page, slug, language).enter(code).choose("Trees").toTheLastStep().cast();
    }
}
