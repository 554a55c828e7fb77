package org.jemaa.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;

/**
 * Looks at a page as it is now: barriers that axe-core finds under the rules of WCAG 2.2 AA, and what look.js asks for. A picture of it
 * is left in target/journeys.
 */
final class Look {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = read("/axe.min.js");
    private static final String OUR_OWN = read("/journey/look.js");
    private static final Path PICTURES = Path.of("target", "journeys");
    private static final AtomicInteger PICTURE = new AtomicInteger();

    private Look() {
    }

    /** The whole look, with a picture. */
    static void at(Page page) {
        List<String> barriers = barriers(page, Map.of("type", "tag", "values", RULES));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(nameOf(page))).setFullPage(true));
        judge(page, barriers);
    }

    /** For a page that was looked at already and has only other colours now. */
    static void atColours(Page page) {
        judge(page, barriers(page, Map.of("type", "rule", "values", List.of("color-contrast"))));
    }

    /** For a page that was looked at already and has only another width now. */
    static void atWidth(Page page) {
        judge(page, List.of());
    }

    private static void judge(Page page, List<String> barriers) {
        var wrong = new ArrayList<String>(barriers);
        page.waitForLoadState(LoadState.LOAD);
        ((List<?>) page.evaluate(OUR_OWN)).forEach(one -> wrong.add(one.toString()));
        Assertions.assertTrue(wrong.isEmpty(), () -> page.url() + " at " + page.viewportSize().width + " px:\n    " + String.join("\n    ", wrong));
    }

    private static List<String> barriers(Page page, Map<String, Object> only) {
        page.waitForLoadState(LoadState.LOAD);
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        List<?> found = (List<?>) page.evaluate("""
            async only => (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations
                .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`))""", only);
        return found.stream().map(Object::toString).toList();
    }

    private static String nameOf(Page page) {
        String path = URI.create(page.url()).getPath().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        Object how = page.evaluate("document.documentElement.lang + '-' + innerWidth + (matchMedia('(prefers-color-scheme: dark)').matches ? '-dark' : '')");
        return "%03d-%s-%s.png".formatted(PICTURE.incrementAndGet(), path.isEmpty() ? "first" : path, how);
    }

    private static String read(String resource) {
        try (var in = Look.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
