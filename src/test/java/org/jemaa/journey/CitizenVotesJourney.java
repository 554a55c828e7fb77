package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen finds the vote on the town's first page, votes with the letter, thinks again, and reads what the count made of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenVotesJourney extends Browsing {

    private static final int MORE_THAN_ANY_PAGE_HAS = 150;

    private Desk official;
    private String slug;
    private List<String> codes;

    @BeforeEach
    void a_vote_is_open() throws Exception {
        official = new Desk();
        slug = "walk-" + Long.toString(System.nanoTime(), 36);
        codes = official.openVote(slug, "{\"minProjects\":1,\"maxProjects\":2,\"maxCost\":null}", 3,
            "Swings at the mill: 60000.00", "Benches at the port: 30000.00", "A lamp on the footpath: 20000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_last_of_two_ballots_counts(String language) throws Exception {
        Page page = phone(language);
        page.navigate(TAMARIS + "?lang=" + language);
        openFromTheFirstPage(page);
        page.locator("main a[href$='booth/" + slug + "/']").first().click();

        InTheBooth booth = new InTheBooth(page).enter(codes.get(0)).choose("Swings", "Benches");
        assertThat(booth.project("lamp")).hasAttribute("data-state", "over");
        booth.project("lamp").locator(".pick__btn").click(new Locator.ClickOptions().setForce(true));
        assertThat(booth.project("lamp")).hasAttribute("data-state", "over");
        Look.at(page);
        String first = castOf(booth, 2);
        String second = castOf(booth.again().enter(codes.get(0)).choose("lamp"), 1);
        assertNotEquals(first, second);
        assertEquals(1, official.turnout(slug).getInt("voters"));
        assertTrue(official.isRecorded(slug, second), "whoever has the tracking code can see that the ballot is in the box");

        official.closeVote(slug);
        official.countAndPublish(slug);
        assertEquals(Map.of("1", 0, "2", 0, "3", 1), official.votes(slug), "only the last ballot counts");
        page.navigate(TAMARIS + "booth/" + slug);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("#code")).hasCount(0);
        Look.at(page);
    }

    @Test
    void the_keyboard_is_enough() throws Exception {
        Page page = desk("en");
        page.navigate(TAMARIS + "process/show-budget/" + slug);
        tabTo(page, "main a[href$='booth/" + slug + "/']");
        page.keyboard().press("Enter");
        page.waitForURL("**/booth/" + slug + "/**");
        assertThat(page.locator("#code")).isVisible();
        tabTo(page, "#code");
        page.keyboard().type(codes.get(1));
        page.keyboard().press("Enter");
        assertThat(page.locator(".picks")).isVisible();
        tabTo(page, ".pick__btn");
        page.keyboard().press("Space");
        tabTo(page, ".pick[data-state=fits] .pick__btn");
        page.keyboard().press("Enter");
        assertThat(page.locator(".pick[data-state=in]")).hasCount(2);
        tabTo(page, ".mybal .btn");
        page.keyboard().press("Enter");
        assertThat(page.locator(".sheet__list > li")).hasCount(2);
        tabTo(page, ".cast");
        page.keyboard().press("Enter");
        assertThat(page.locator(".trackcode")).isVisible();
        assertEquals(1, official.turnout(slug).getInt("papers"));
    }

    @ParameterizedTest
    @CsvSource({"320,640,1,en", "320,640,1,fr", "320,640,1,ar", "640,450,2,en"})
    void a_small_window_and_a_large_zoom_show_everything(int width, int height, int zoom, String language) {
        Page page = page(new Browser.NewContextOptions().setViewportSize(width, height).setDeviceScaleFactor(zoom).setLocale(language));
        page.navigate(TAMARIS + "process/show-budget/" + slug + "?lang=" + language);
        Look.atWidth(page);
        page.locator("main a[href$='booth/" + slug + "/']").first().click();
        assertThat(page.locator("#code")).isVisible();
        Look.atWidth(page);
        InTheBooth booth = new InTheBooth(page).enter(codes.get(2)).choose("Benches");
        Look.at(page);
        castOf(booth, 1);
        Look.atWidth(page);
    }

    /** The first page is drawn anew every few seconds, so a vote that has just opened may not be there at once. */
    private void openFromTheFirstPage(Page page) {
        Locator link = page.locator("main a[href$='process/show-budget/" + slug + "']").first();
        for (int reloads = 0; link.count() == 0 && reloads < 30; reloads++) {
            page.waitForTimeout(500);
            page.reload();
        }
        link.click();
        page.waitForURL("**/process/show-budget/" + slug);
        Look.at(page);
    }

    private static String castOf(InTheBooth booth, int projects) {
        booth.toTheLastStep();
        assertThat(booth.page().locator(".sheet__list > li")).hasCount(projects);
        return booth.cast();
    }

    /** Tab by tab, and each stop on the way can be seen: it has a ring, and nothing lies over it. */
    private static void tabTo(Page page, String target) {
        for (int tabs = 0; tabs < MORE_THAN_ANY_PAGE_HAS; tabs++) {
            page.keyboard().press("Tab");
            Object hidden = page.evaluate("""
                () => {
                    const at = document.activeElement;
                    const box = at.getBoundingClientRect();
                    const style = getComputedStyle(at);
                    const name = at.localName + '.' + at.className + ' "' + at.textContent.trim().slice(0, 40) + '"';
                    if (at === document.body) {
                        return null;
                    }
                    if (box.bottom <= 0 || box.top >= innerHeight) {
                        return name + ' is out of sight';
                    }
                    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
                    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
                    const over = document.elementFromPoint(x, y);
                    if (over && !at.contains(over) && !over.contains(at) && !(at.labels && [...at.labels].some(label => label.contains(over)))) {
                        return name + ' lies under ' + over.localName + '.' + over.className;
                    }
                    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
                    return ring ? null : name + ' has no ring';
                }""");
            if (hidden != null) {
                fail("stop " + tabs + ": " + hidden);
            }
            if (Boolean.TRUE.equals(page.evaluate("target => document.activeElement.matches(target)", target))) {
                return;
            }
        }
        fail(target + " cannot be reached by Tab");
    }
}
