package org.jemaa.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts a Chromium before the first walk and ends it after the last one. */
final class OneBrowser implements BeforeAllCallback {

    private static Browser browser;

    static Browser get() {
        return browser;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Browsing.PATIENCE);
        browser = context.getRoot().getStore(Namespace.create(OneBrowser.class))
            .getOrComputeIfAbsent(Running.class, any -> new Running(), Running.class).browser;
    }

    /** Closed by JUnit when all classes are through. */
    static final class Running implements AutoCloseable {

        private final Playwright playwright = Playwright.create();
        private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getProperty("jemaa.chromium", "/usr/bin/chromium")))
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync")));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
