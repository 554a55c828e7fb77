package org.jemaa.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;

/** One browser for the walks of a class, one fresh profile for each walk. */
abstract class Browsing {

    static final String URL = System.getProperty("jemaa.url", "http://127.0.0.1:8080").replaceAll("/$", "");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Milliseconds; a busy build machine is slow. */
    private static final int PATIENCE = 40_000;

    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getProperty("jemaa.chromium", "/usr/bin/chromium"))).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void leave() {
        profiles.forEach(BrowserContext::close);
        Assertions.assertEquals(List.of(), complaints, "the browser's console");
    }

    Page phone(String language) {
        return page(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale(language));
    }

    Page desk(String language) {
        return page(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale(language));
    }

    Page page(Browser.NewContextOptions options) {
        BrowserContext profile = browser.newContext(options);
        profiles.add(profile);
        Page page = profile.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** No barrier that a machine can find, and nothing to scroll sideways. */
    static void check(Page page) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        Assertions.assertTrue(found.isEmpty(), () -> page.url() + ": " + found.stream()
            .map(rule -> rule.getId() + " at " + rule.getNodes().get(0).getTarget()).toList());
        Assertions.assertEquals(0, ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue(),
            () -> page.url() + " scrolls sideways");
    }
}
