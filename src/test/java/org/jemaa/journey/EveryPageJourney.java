package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody follows every link of the demonstration and looks at one page of each kind: in English on a small light screen, in French on a
 *  large dark one, in Arabic on a phone in the dark. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageJourney extends Browsing {

    private static final int LIGHT_ENOUGH = 150_000;
    private static final int FEW_ENOUGH = 12;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_visitor_meets_no_barrier_on_any_page(String language) {
        Set<String> seen = walk(page(new Browser.NewContextOptions()), "/tamaris/", language);
        assertTrue(seen.size() >= 8, () -> "a visitor only found " + seen);
    }

    @ParameterizedTest
    @CsvSource({"amina@tamaris.example,seven blue fishing boats,en,/tamaris/process/manage-budgets",
        "amina@tamaris.example,seven blue fishing boats,fr,/tamaris/process/manage-budgets",
        "admin@tamaris.example,keys of the whole house,ar,/tamaris/identity/manage-people"})
    void nor_does_who_works_at_the_desk(String name, String password, String language, String start) {
        Page page = signedIn(name, password);
        Set<String> seen = walk(page, start, language);
        assertTrue(seen.size() >= 2, () -> name + " only found " + seen);
    }

    @Test
    void a_first_visit_is_light() {
        for (String address : List.of("/tamaris/", "/tamaris/process/show-budget/budget-2027", "/tamaris/proposal/list-proposals/budget-2027",
            "/tamaris/identity/sign-in", "/tamaris/booth/budget-2027")) {
            var answers = new ArrayList<Response>();
            Page page = phone("ar");
            page.onResponse(answers::add);
            open(page, address, "ar");
            int weight = List.copyOf(answers).stream().mapToInt(answer -> answer.request().sizes().responseBodySize).sum();
            assertTrue(weight <= LIGHT_ENOUGH, () -> address + " weighs " + weight + " bytes");
            if (!address.contains("/booth/")) {
                assertTrue(answers.size() <= FEW_ENOUGH, () -> address + " asks for " + answers.stream().map(Response::url).toList());
            }
        }
    }

    @Test
    void an_address_that_leads_nowhere_says_so_in_each_language() {
        Page page = phone("en");
        for (String language : List.of("en", "fr", "ar")) {
            for (String nowhere : List.of("/nowhere/", "/tamaris/process/no-page", "/tamaris/process/show-budget/no-budget")) {
                Response answer = page.navigate(URL + nowhere + "?lang=" + language);
                assertEquals(404, answer.status(), nowhere);
                assertEquals(language, page.locator("html").getAttribute("lang"), nowhere);
                check(page);
            }
        }
    }

    /** Follows the links of the municipality from a page on, and answers with the addresses that it saw. */
    private static Set<String> walk(Page page, String start, String language) {
        var seen = new HashSet<String>();
        var kinds = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            if (!kinds.add(kind(address))) {
                continue;
            }
            seen.add(address);
            open(page, address, language);
            look(page, address, language);
            ahead.addAll(links(page));
        }
        return seen;
    }

    private static void open(Page page, String address, String language) {
        Response answer = page.navigate(URL + address + "?lang=" + language);
        assertEquals(200, answer.status(), address);
        page.waitForLoadState();
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    private static void look(Page page, String address, String language) {
        assertEquals("[]", page.evaluate("JSON.stringify(document.documentElement.innerText.match(/⟦[^⟧]*⟧/g) || [])"), () -> address + " lacks words");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(language.equals("en") ? ColorScheme.LIGHT : ColorScheme.DARK));
        page.setViewportSize(language.equals("fr") ? 1280 : language.equals("ar") ? 390 : 320, 800);
        check(page);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("""
            [...document.querySelectorAll('a[href]')].map(a => new URL(a.href))
                .filter(url => url.origin === location.origin && url.pathname.startsWith('/tamaris/') && !url.pathname.includes('/api/'))
                .map(url => decodeURI(url.pathname))""");
    }

    /** /tamaris/context/page/key is of the kind context/page. */
    private static String kind(String address) {
        String[] parts = address.split("/");
        return parts.length > 3 && !parts[2].equals("booth") ? parts[2] + "/" + parts[3] : parts.length > 2 ? parts[2] : "";
    }

    private Page signedIn(String name, String password) {
        Page page = page(new Browser.NewContextOptions());
        var answer = page.request().post(URL + "/tamaris/api/session", RequestOptions.create().setHeader("X-Jemaa", "1")
            .setData(Map.of("name", name, "password", password)));
        assertEquals(204, answer.status(), name);
        return page;
    }
}
