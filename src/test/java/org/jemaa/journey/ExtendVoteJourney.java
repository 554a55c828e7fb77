package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two officials make a running vote longer on the pages of the desk, and everybody reads why. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtendVoteJourney extends Browsing {

    private static final String TODAY = TAMARIS + "process/manage-budgets";
    private static final Map<String, String> WHY = Map.of("en", "The letters with the codes arrived late.", "fr", "Les lettres avec les codes sont arrivées en retard.",
        "ar", "وصلت الرسائل التي تحمل الرموز متأخرة.");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void one_official_proposes_and_another_confirms(String language) throws Exception {
        String slug = "longer-" + Long.toString(System.nanoTime(), 36);
        new Desk().openVote(slug, "{\"minProjects\":1,\"maxProjects\":1}", 1, "Trees along the quay: 30000.00");
        Page amina = desk(language);
        amina.navigate(TODAY + "?lang=" + language);
        enter(amina, People.OFFICIAL);
        amina.waitForURL(TODAY);
        propose(amina, slug);
        Page bilel = desk(language);
        bilel.navigate(TODAY + "?lang=" + language);
        enter(bilel, People.SECOND_OFFICIAL);
        bilel.waitForURL(TODAY);
        confirm(bilel);
        everybodyReads(language, slug);
    }

    private static void propose(Page page, String slug) {
        page.navigate(TAMARIS + "process/set-up-budget/" + slug + "?step=3");
        Look.at(page);
        page.locator("a[href$='process/extend-vote/" + slug + "']").first().click();
        page.waitForURL("**/extend-vote/" + slug);
        field(page, "f:propose").click();
        assertThat(field(page, "f:reason-fr-error")).isVisible();
        allRound(page);
        WHY.forEach((language, reason) -> field(page, "f:reason-" + language).fill(reason));
        field(page, "f:propose").click();
        page.waitForURL("**/foureyes/decide-act/*");
        assertThat(field(page, "f:confirm")).hasCount(0);
        assertThat(field(page, "own:withdraw")).isVisible();
        allRound(page);
        page.navigate(TAMARIS + "process/extend-vote/" + slug);
        assertThat(field(page, "f:propose")).hasCount(0);
        Look.at(page);
    }

    private static void confirm(Page page) {
        allRound(page);
        page.locator(".tasks a[href*='foureyes/decide-act/']").last().click();
        page.waitForURL("**/foureyes/decide-act/*");
        assertThat(page.locator("main")).containsText(WHY.get("ar"));
        field(page, "f:password").fill("not the password");
        field(page, "f:confirm").click();
        assertThat(field(page, "f:password-error")).isVisible();
        allRound(page);
        field(page, "f:password").fill(People.SECOND_OFFICIAL.password());
        field(page, "f:confirm").click();
        page.waitForURL("**/foureyes/list-acts*");
        assertThat(page.locator(".note--good")).isVisible();
        page.navigate(TAMARIS + "foureyes/list-acts");
        assertThat(page.locator("main tbody tr").first()).containsText("Bilel");
        allRound(page);
    }

    private void everybodyReads(String language, String slug) {
        Page visitor = phone(language);
        visitor.navigate(TAMARIS + "process/show-budget/" + slug + "?lang=" + language);
        assertThat(visitor.locator("main")).containsText(WHY.get(language));
        allRound(visitor);
        visitor.navigate(TAMARIS + "booth/" + slug + "?lang=" + language);
        assertThat(visitor.locator("main")).containsText(WHY.get(language));
        allRound(visitor);
    }

    private static void allRound(Page page) {
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            for (int width : new int[] {390, 1280}) {
                page.setViewportSize(width, 900);
                Look.at(page);
            }
        }
    }
}
