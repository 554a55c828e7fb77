package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A voter in the booth, step by step: the code of the letter, the projects, the ballot as it will be cast, the receipt. */
record InTheBooth(Page page) {

    static String address(String slug) {
        return Browsing.TAMARIS + "booth/" + slug;
    }

    static InTheBooth open(Page page, String slug, String language) {
        page.navigate(address(slug) + "?lang=" + language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("#code")).isVisible();
        return new InTheBooth(page);
    }

    InTheBooth enter(String code) {
        page.locator("#code").fill(code);
        page.locator("#code").press("Enter");
        assertThat(page.locator(".picks")).isVisible();
        assertEquals("H1", page.evaluate("document.activeElement.tagName"), "the heading of the step has the focus");
        return this;
    }

    Locator project(String title) {
        return page.locator(".pick", new Page.LocatorOptions().setHasText(title));
    }

    InTheBooth choose(String... titles) {
        for (String title : titles) {
            project(title).locator(".pick__btn").click();
            assertThat(project(title)).hasAttribute("data-state", "in");
        }
        return this;
    }

    /** Where the ballot is read once more before it is cast. */
    InTheBooth toTheLastStep() {
        int chosen = page.locator(".pick[data-state=in]").count();
        page.locator(".mybal .btn").click();
        assertThat(page.locator(".sheet__list > li")).hasCount(chosen);
        return this;
    }

    /** The button alone, for walks on which the ballot does not arrive as it is. */
    void send() {
        page.locator(".cast").click();
    }

    /** @return the tracking code on the receipt */
    String cast() {
        send();
        assertThat(page.locator(".trackcode")).isVisible();
        return page.locator(".trackcode").textContent();
    }

    /** From the receipt to the code again, because the last ballot counts. */
    InTheBooth again() {
        page.locator(".linkbtn").click();
        return this;
    }
}
