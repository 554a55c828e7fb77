package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody follows every link of the demonstration and looks at what is there: small and large, light and dark. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageJourney extends Browsing {

    /** A budget's page differs from phase to phase; of other kinds, two pages stand for all. */
    private static final Map<String, Integer> OF_A_KIND = Map.of("process/show-budget", 9, "result/show-result", 4);
    private static final int OF_ANY_OTHER_KIND = 2;
    private static final Set<String> DESK = Set.of("process/manage-budgets", "process/set-up-budget", "assessment/review-proposals", "ballot/manage-roll",
        "ballot/watch-turnout", "result/count-and-publish", "notification/read-post-box",
        "ballot/check-notices", "ballot/manage-desks", "ballot/reconcile-desk", "foureyes/list-acts", "foureyes/decide-act");
    private static final Set<String> OFFICERS_DESK = Set.of("ballot/serve-desks", "ballot/serve-voter", "ballot/note-stock", "ballot/key-sheets",
        "ballot/reconcile-desk", "foureyes/list-acts", "foureyes/decide-act");
    private static final int PHASES = 8;
    private static final int LIGHT_ENOUGH = 150_000;
    private static final int FEW_ENOUGH = 12;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_visitor_meets_no_barrier_on_any_page(String language) {
        Page page = phone(language);
        Set<String> seen = walk(page, "/tamaris/", language, kind -> true, EveryPageJourney::lookAllRound);
        assertTrue(seen.stream().filter(address -> address.contains("/show-budget/")).count() >= PHASES, () -> "a budget for each phase: " + seen);
        assertTrue(seen.stream().anyMatch(address -> address.contains("/show-result/")), () -> "a result: " + seen);
        assertTrue(seen.stream().anyMatch(address -> address.contains("/show-proposal/")), () -> "an idea: " + seen);
        page.navigate(URL + "/?lang=" + language);
        lookAllRound(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void nor_does_an_official(String language) {
        Page page = desk(language);
        signIn(page, People.OFFICIAL);
        Set<String> seen = walk(page, "/tamaris/process/manage-budgets", language, DESK::contains, EveryPageJourney::lookAllRoundAtTheDesk);
        for (String kind : DESK) {
            assertTrue(seen.stream().anyMatch(address -> address.contains(kind)), () -> kind + " is not among " + seen);
        }
        for (String rare : List.of("process/extend-vote/budget-2027", "ballot/explain-incident/budget-2027", "ballot/decide-sheet/culture-2026?desk=1")) {
            open(page, "/tamaris/" + rare, language);
            lookAllRoundAtTheDesk(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void nor_does_an_officer_of_a_desk(String language) {
        Page page = desk(language);
        signIn(page, People.DESK_OFFICER);
        Set<String> seen = walk(page, "/tamaris/ballot/serve-desks", language, OFFICERS_DESK::contains, EveryPageJourney::lookAllRoundAtTheDesk);
        for (String kind : OFFICERS_DESK) {
            assertTrue(seen.stream().anyMatch(address -> address.contains(kind)), () -> kind + " is not among " + seen);
        }
        for (String voter : List.of("T-00300", "T-00005", "T-00001", "nobody")) {
            open(page, "/tamaris/ballot/serve-voter/budget-2027?desk=1", language);
            field(page, "f:number").fill(voter);
            field(page, "f:lookUp").click();
            assertThat(page.locator(voter.equals("nobody") ? ".errsum" : "#found")).isVisible();
            lookAllRoundAtTheDesk(page);
        }
        open(page, "/tamaris/ballot/key-sheets/culture-2026?desk=1", language);
        field(page, "f:serial").fill("9999");
        field(page, "f:key").click();
        assertThat(page.locator(".errsum")).isVisible();
        lookAllRoundAtTheDesk(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void nor_does_an_observer_who_gives_an_undertaking(String language) {
        Page page = phone(language);
        signIn(page, People.OBSERVER);
        open(page, "/tamaris/result/observe-vote/budget-2025", language);
        lookAllRound(page);
        if (field(page, "f:give").count() > 0) {
            field(page, "f:give").click();
            assertThat(page.locator(".errsum")).isVisible();
            lookAllRound(page);
            field(page, "f:accepted").check();
            field(page, "f:give").click();
        }
        assertThat(page.locator("main a[href*='observers-record']")).isVisible();
        lookAllRound(page);
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void an_address_that_leads_nowhere_says_so(String language) {
        Page page = phone(language);
        for (String nowhere : List.of("/nowhere/", "/tamaris/process/no-page", "/tamaris/process/show-budget/no-budget")) {
            Response answer = page.navigate(URL + nowhere + "?lang=" + language);
            assertEquals(404, answer.status(), nowhere);
            assertEquals(language, page.locator("html").getAttribute("lang"), nowhere);
            Look.at(page);
        }
    }

    /** Follows the links of the municipality from a page on, and answers with the addresses that it saw. All that is wrong is told at once. */
    private static Set<String> walk(Page page, String start, String language, Predicate<String> follows, Consumer<Page> then) {
        var seen = new HashSet<String>();
        var looks = new ArrayList<Executable>();
        Map<String, Integer> kinds = new HashMap<>();
        var ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            String kind = kind(address);
            if (seen.contains(address) || !follows.test(kind) || kinds.merge(kind, 1, Integer::sum) > OF_A_KIND.getOrDefault(kind, OF_ANY_OTHER_KIND)) {
                continue;
            }
            seen.add(address);
            try {
                open(page, address, language);
                ahead.addAll(links(page));
                then.accept(page);
            } catch (AssertionError wrong) {
                looks.add(() -> {
                    throw wrong;
                });
            }
        }
        assertAll(looks);
        return seen;
    }

    private static void open(Page page, String address, String language) {
        Response answer = page.navigate(URL + address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        assertEquals(200, answer.status(), address);
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    private static void lookAllRound(Page page) {
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Look.at(page);
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Look.at(page);
        page.setViewportSize(320, 640);
        Look.atWidth(page);
    }

    private static void lookAllRoundAtTheDesk(Page page) {
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Look.at(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Look.atColours(page);
        page.setViewportSize(390, 844);
        Look.atWidth(page);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("""
            [...document.querySelectorAll('a[href]')].map(a => new URL(a.href))
                .filter(url => url.origin === location.origin && url.pathname.startsWith('/tamaris/') && !url.pathname.includes('/api/'))
                .map(url => decodeURI(url.pathname) + (url.searchParams.has('desk') ? '?desk=' + url.searchParams.get('desk') : ''))""");
    }

    /** /tamaris/context/page/key is of the kind context/page. */
    private static String kind(String address) {
        String[] parts = address.split("/");
        return parts.length > 3 && !parts[2].equals("booth") ? parts[2] + "/" + parts[3] : parts.length > 2 ? parts[2] : "";
    }
}
