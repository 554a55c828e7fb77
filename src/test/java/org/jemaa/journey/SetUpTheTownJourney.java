package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator sets up a town of the journey's own, gives it a colour and a seal, and names its official. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetUpTheTownJourney extends Browsing {

    private static final String GREEN_DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==";

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void an_administrator_sets_up_a_town_and_its_people(String language) {
        Page page = desk(language);
        signIn(page, People.ADMINISTRATOR);
        page.navigate(TAMARIS + "municipality/set-up-municipality/new?lang=" + language);
        Look.at(page);
        String town = "shore-" + Long.toString(System.nanoTime(), 36);
        field(page, "f:slug").fill("A town!");
        field(page, "f:name").fill("Town of the other shore");
        field(page, "f:nameFr").fill("Ville de l’autre rive");
        field(page, "f:nameAr").fill("مدينة الضفة الأخرى");
        field(page, "f:districts").fill("east; East; Est; الشرق\nwest; West; Ouest; الغرب");
        field(page, "f:save").click();
        assertThat(page.locator(".errsum a")).hasCount(1);
        assertThat(field(page, "f:name")).hasValue("Town of the other shore");
        Look.at(page);
        field(page, "f:slug").fill(town);
        field(page, "f:save").click();
        assertThat(page.locator(".note--good")).isVisible();

        String there = URL + "/" + town + "/";
        page.navigate(there + "municipality/set-up-municipality?lang=" + language);
        assertThat(field(page, "f:districts")).hasValue(Pattern.compile("east; East; Est; الشرق\\s+west; West; Ouest; الغرب"));
        colour(page, "#ffe4b5");
        assertThat(page.locator(".errsum a")).hasCount(1);
        assertThat(field(page, "f:accent-error")).containsText("7");
        Look.at(page);
        colour(page, "#5b1a4d");
        assertThat(page.locator(".note--good")).isVisible();
        field(page, "f:seal").setInputFiles(new FilePayload("seal.png", "image/png", Base64.getDecoder().decode(GREEN_DOT)));
        field(page, "f:save").click();
        assertThat(page.locator(".note--good")).isVisible();
        assertThat(page.locator("img.brand__seal")).isVisible();

        page.navigate(there + "?lang=" + language);
        assertThat(page.locator("html")).hasCSS("--accent", Pattern.compile(".*"));
        Look.at(page);
    }

    @Test
    void an_administrator_makes_a_citizen_an_official_and_takes_it_back() {
        Page citizen = phone("en");
        String name = "neighbour-" + Long.toString(System.nanoTime(), 36) + "@tamaris.example";
        citizen.navigate(TAMARIS + "identity/create-account");
        field(citizen, "f:displayName").fill("Neighbour");
        field(citizen, "f:name").fill(name);
        field(citizen, "f:password").fill("a lamp at the quay wall");
        field(citizen, "f:enter").click();
        citizen.waitForURL(TAMARIS);

        Page administrator = desk("en");
        signIn(administrator, People.ADMINISTRATOR);
        administrator.navigate(TAMARIS + "identity/manage-people");
        field(administrator, "f:name").fill("nobody@tamaris.example");
        field(administrator, "f:grant").click();
        assertThat(administrator.locator(".errsum")).isVisible();
        Look.at(administrator);
        field(administrator, "f:name").fill(name);
        field(administrator, "f:role").selectOption("OFFICIAL");
        field(administrator, "f:grant").click();
        assertThat(administrator.locator(".note--good")).isVisible();
        Look.at(administrator);

        citizen.navigate(TAMARIS + "process/manage-budgets");
        assertThat(citizen.locator("h1")).hasText("Today");
        administrator.locator("tr", new Page.LocatorOptions().setHasText(name)).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).last().click();
        assertThat(administrator.locator(".note--good")).isVisible();
        org.junit.jupiter.api.Assertions.assertEquals(403, citizen.navigate(TAMARIS + "process/manage-budgets").status());
    }

    private static void colour(Page page, String colour) {
        field(page, "f:accent").fill(colour);
        field(page, "f:save").click();
    }
}
