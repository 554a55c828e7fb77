package org.jemaa.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;

/** One browser for all walks, one fresh profile for each. Whatever the browser complains about in its console ends the walk badly. */
@ExtendWith(OneBrowser.class)
abstract class Browsing {

    static final String URL = System.getProperty("jemaa.url", "http://127.0.0.1:8080").replaceAll("/$", "");
    static final String TAMARIS = URL + "/tamaris/";

    /** Milliseconds; a busy build machine is slow. */
    static final int PATIENCE = 40_000;

    private static final Set<String> ASKED_BY_SCRIPTS = Set.of("fetch", "xhr");

    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void leave() {
        profiles.forEach(BrowserContext::close);
        Assertions.assertEquals(List.of(), complaints, "what the browser complained about");
    }

    Page phone(String language) {
        return page(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale(language));
    }

    Page desk(String language) {
        return page(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale(language));
    }

    Page page(Browser.NewContextOptions options) {
        BrowserContext profile = OneBrowser.get().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        profiles.add(profile);
        Page page = profile.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::hear);
        page.onResponse(this::notice);
        return page;
    }

    /** Errors and violations of the content security policy. What could not be loaded is judged by {@link #notice}. */
    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    /** A page may be refused and a script may be told "no", but nothing that a page is made of may be missing. */
    private void notice(Response response) {
        boolean answersAPerson = response.request().isNavigationRequest() || ASKED_BY_SCRIPTS.contains(response.request().resourceType());
        if (response.status() >= 500 || response.status() >= 400 && !answersAPerson) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Signs in on the page, as somebody of the demonstration. */
    static void signIn(Page page, Person person) {
        page.navigate(TAMARIS + "identity/sign-in");
        enter(page, person);
        page.waitForURL(TAMARIS);
    }

    static void enter(Page page, Person person) {
        field(page, "f:name").fill(person.name());
        field(page, "f:password").fill(person.password());
        field(page, "f:enter").click();
    }
}
