package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen opens an account and files two ideas; the services accept one with a cost and refuse the other with a reason. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposeAnIdeaJourney extends Browsing {

    private static final String BUDGET = "budget-2028";

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_citizen_files_two_ideas_and_reads_what_became_of_them(String language) {
        String mark = Long.toString(System.nanoTime(), 36);
        Page citizen = phone(language);
        createAccount(citizen, language, mark);
        String shade = submit(citizen, "Shade at the bus stop " + mark);
        String tower = submit(citizen, "A tower for the gulls " + mark);

        Page official = desk(language);
        signIn(official, People.OFFICIAL);
        review(official, language, shade);
        field(official, "a:accept").click();
        assertThat(official.locator(".errsum")).isVisible();
        Look.at(official);
        field(official, "a:cost").fill("12500");
        explain(official, "a:explanation");
        field(official, "a:accept").click();
        assertThat(official.locator(".note--good").first()).isVisible();

        review(official, language, tower);
        official.locator("details:has([id='r:refuse']) summary").click();
        field(official, "r:refuse").click();
        assertThat(official.locator(".errsum")).isVisible();
        Look.at(official);
        field(official, "r:reason").selectOption("TOO_DEAR");
        explain(official, "r:why");
        field(official, "r:refuse").click();
        assertThat(official.locator(".note--good").first()).isVisible();
        Look.at(official);

        Page reader = phone(language);
        reader.navigate(TAMARIS + "proposal/show-proposal/" + shade + "?lang=" + language);
        assertThat(reader.locator("main")).containsText("12");
        assertThat(reader.locator(".note--good")).isVisible();
        Look.at(reader);
        reader.navigate(TAMARIS + "proposal/show-proposal/" + tower + "?lang=" + language);
        assertThat(reader.locator(".note--bad")).containsText(explanation(language));
        Look.at(reader);
    }

    private static void createAccount(Page page, String language, String mark) {
        page.navigate(TAMARIS + "process/show-budget/" + BUDGET + "?lang=" + language);
        page.locator("a[href*='proposal/submit-proposal/" + BUDGET + "']").first().click();
        page.waitForURL("**/identity/sign-in?then=*");
        page.locator("main a[href$='identity/create-account']").click();
        field(page, "f:displayName").fill("Salma");
        field(page, "f:name").fill("salma-" + mark + "@tamaris.example");
        field(page, "f:password").fill("short");
        field(page, "f:enter").click();
        assertThat(page.locator(".errsum a")).hasCount(1);
        Look.at(page);
        field(page, "f:password").fill("a heron on the salt pans");
        field(page, "f:enter").click();
        page.waitForURL(TAMARIS + "**");
        assertThat(page.locator(".note--good")).isVisible();
        Look.at(page);
    }

    /** Answers with the number of the proposal in its address. */
    private static String submit(Page page, String title) {
        page.navigate(TAMARIS + "proposal/submit-proposal/" + BUDGET);
        field(page, "f:submit").click();
        assertThat(page.locator(".errsum a").first()).isVisible();
        Look.at(page);
        field(page, "f:title").fill(title);
        field(page, "f:story").fill("Those who wait stand in the sun for half an hour.\n\nA roof of reeds would do, and a bench beneath it.");
        field(page, "f:language").selectOption("en");
        field(page, "f:submit").click();
        page.waitForURL("**/proposal/show-proposal/*");
        assertThat(page.locator("h1")).hasText(title);
        Look.at(page);
        String address = page.url();
        return address.substring(address.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    }

    private static void review(Page page, String language, String proposal) {
        page.navigate(TAMARIS + "assessment/review-proposals/" + BUDGET + "?lang=" + language);
        page.navigate(TAMARIS + "assessment/review-proposals/" + BUDGET + "?open=" + proposal);
        assertTrue(page.locator("[id='a:accept']").count() == 1, () -> "proposal " + proposal + " waits for an answer: " + page.url());
    }

    private static void explain(Page page, String field) {
        for (String language : new String[] {"en", "fr", "ar"}) {
            field(page, field + "-" + language).fill(explanation(language));
        }
    }

    private static String explanation(String language) {
        return switch (language) {
            case "fr" -> "Le service des rues l’a chiffré avec trois entreprises.";
            case "ar" -> "قدرت مصلحة الطرق الكلفة مع ثلاث شركات.";
            default -> "The street service had it priced by three firms.";
        };
    }
}
