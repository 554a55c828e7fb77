package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without a letter has a code sent to the address on the roll and enters the booth; the demonstration's post box shows the message. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoteByEmailCodeJourney extends Browsing {

    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void a_code_that_came_by_e_mail_opens_the_booth(String language) throws Exception {
        String slug = "mail-" + Long.toString(System.nanoTime(), 36);
        String address = slug + "@tests.example";
        var desk = new Desk();
        desk.openVote(slug, "{\"minProjects\":1,\"maxProjects\":2,\"maxCost\":null}", 1, "Swings: 60000.00");
        desk.addToRoll(slug, "number,email,language\nE1," + address + "," + language + "\n");

        Page booth = phone(language);
        booth.navigate(TAMARIS + "booth/" + slug + "?lang=" + language);
        Locator way = booth.locator("details").filter(new Locator.FilterOptions().setHas(booth.locator("#email")));
        way.locator("summary").click();
        Look.at(booth);
        booth.locator("#email").fill("no address");
        way.locator("button").first().click();
        assertThat(booth.locator("#email-error")).isVisible();
        booth.locator("#email").fill(address);
        way.locator("button").first().click();
        assertThat(way.locator(".note")).isVisible();
        Look.at(booth);

        String code = code(desk("en"), address);
        booth.locator("#mailcode").fill(code.toLowerCase());
        way.locator("button").last().click();
        assertThat(booth.locator(".pick").first()).isVisible();
        booth.locator(".pick__btn").first().click();
        assertTrue(booth.locator(".pick[data-state='in']").count() == 1);
    }

    /** As an official reads it in the post box: it is sent a few seconds after it was asked for. */
    private static String code(Page page, String address) {
        signIn(page, People.OFFICIAL);
        for (int tries = 0; tries < 30; tries++) {
            page.navigate(TAMARIS + "notification/read-post-box");
            Locator letter = page.locator(".panel").filter(new Locator.FilterOptions().setHasText(address));
            if (letter.count() > 0) {
                Look.at(page);
                Matcher found = CODE.matcher(letter.first().textContent());
                assertTrue(found.find(), letter.first().textContent());
                return found.group();
            }
            page.waitForTimeout(1_000);
        }
        throw new AssertionError("no letter to " + address);
    }
}
