package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in by which door, and what every answer carries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorJourney extends Browsing {

    private static final String TODAY = TAMARIS + "process/manage-budgets";
    private static final List<String> DESK = List.of("process/manage-budgets", "process/set-up-budget", "assessment/review-proposals/schoolyards-2027",
        "ballot/manage-roll/budget-2027", "ballot/watch-turnout/budget-2027", "result/count-and-publish/culture-2026", "municipality/set-up-municipality",
        "identity/manage-people");

    @Test
    void a_session_planted_before_the_sign_in_is_worth_nothing_after_it() {
        Page page = desk("en");
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "plantedplantedplantedplanted").setUrl(URL)));
        page.navigate(TAMARIS + "identity/sign-in");
        enter(page, People.CITIZEN);
        page.waitForURL(TAMARIS);
        String first = session(page);
        assertFalse(first == null || first.startsWith("planted"), "the server gives out its own sessions");
        field(page, "signOut:leave").click();
        assertThat(page.locator(".btn--signin")).isVisible();

        page.context().addCookies(List.of(new Cookie("JSESSIONID", first).setUrl(URL)));
        page.navigate(TAMARIS);
        assertThat(page.locator(".btn--signin")).isVisible();
        page.navigate(TAMARIS + "identity/sign-in");
        enter(page, People.CITIZEN);
        page.waitForURL(TAMARIS);
        assertNotEquals(first, session(page));
    }

    @Test
    void the_sign_in_changes_the_session_that_a_visitor_had() {
        Page page = desk("en");
        page.navigate(TAMARIS + "identity/sign-in?then=/tamaris/process/manage-budgets");
        enter(page, new Person(People.OFFICIAL.name(), "not this one at all"));
        assertThat(page.locator(".errsum")).isVisible();
        Look.at(page);
        String before = session(page);
        enter(page, People.OFFICIAL);
        page.waitForURL(TODAY);
        assertNotEquals(before, session(page));
    }

    @Test
    void a_visitor_who_opens_a_desk_address_is_asked_to_sign_in_and_comes_back_to_it() {
        Page page = desk("en");
        for (String address : DESK) {
            page.navigate(TAMARIS + address);
            assertTrue(page.url().startsWith(TAMARIS + "identity/sign-in?then="), () -> address + " led to " + page.url());
        }
        page.navigate(TODAY);
        enter(page, People.OFFICIAL);
        page.waitForURL(TODAY);
    }

    @Test
    void a_vote_or_a_desk_that_is_not_there_is_not_found_also_by_those_who_may_see_it() {
        Page page = desk("en");
        page.navigate(TODAY);
        enter(page, People.OFFICIAL);
        page.waitForURL(TODAY);
        for (String address : List.of("ballot/serve-voter/budget-2027?desk=999", "ballot/key-sheets/budget-2027", "ballot/reconcile-desk/budget-2027?desk=x",
            "ballot/note-stock/no-such-vote?desk=1", "ballot/manage-desks/no-such-vote", "ballot/manage-roll/no-such-vote", "process/extend-vote/no-such-vote",
            "result/count-and-publish/no-such-vote", "ballot/explain-incident/no-such-vote", "ballot/check-notices/no-such-vote", "ballot/watch-turnout/no-such-vote", "ballot/check-receipt/no-such-vote",
            "result/show-result/no-such-vote", "process/show-budget/no-such-vote", "process/set-up-budget/no-such-vote")) {
            assertEquals(404, page.navigate(TAMARIS + address).status(), address);
        }
    }

    @Test
    void the_way_back_never_leads_to_another_site() {
        Page page = desk("en");
        page.navigate(TAMARIS + "identity/sign-in?then=https://elsewhere.example/tamaris/");
        enter(page, People.CITIZEN);
        page.waitForURL(TAMARIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_citizen_is_refused_at_the_desk_in_words(String language) {
        Page page = phone(language);
        signIn(page, People.CITIZEN);
        for (String address : DESK) {
            Response answer = page.navigate(TAMARIS + address + "?lang=" + language);
            assertEquals(403, answer.status(), address);
        }
        Look.at(page);
    }

    @Test
    void an_official_does_not_reach_the_administrators_pages_nor_an_administrator_the_votes() {
        Page official = desk("en");
        signIn(official, People.OFFICIAL);
        assertEquals(403, official.navigate(TAMARIS + "identity/manage-people").status());
        Page administrator = desk("en");
        signIn(administrator, People.ADMINISTRATOR);
        assertEquals(403, administrator.navigate(TAMARIS + "ballot/manage-roll/budget-2027").status());
        assertEquals(403, administrator.navigate(TAMARIS + "result/count-and-publish/culture-2026").status());
    }

    @Test
    void who_only_reads_or_votes_gets_no_session() {
        Page page = phone("en");
        for (String address : List.of("", "process/show-budget/budget-2027", "proposal/list-proposals/budget-2027", "booth/budget-2027")) {
            page.navigate(TAMARIS + address);
            assertEquals(null, session(page), () -> TAMARIS + address + " gave out a session");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity/sign-in", "booth/budget-2027", "process/no-page", "api/ballots/budget-2027"})
    void every_answer_carries_the_headers_that_protect_it(String address) {
        Map<String, String> headers = phone("en").request().get(TAMARIS + address).headers();
        String policy = headers.get("content-security-policy");
        assertTrue(policy.contains("object-src 'none'") || policy.contains("default-src 'none'"), policy);
        for (String part : List.of("base-uri 'none'", "frame-ancestors 'none'")) {
            assertTrue(policy.contains(part), policy);
        }
        String scripts = policy.substring(policy.indexOf("script-src")).replaceAll(";.*", "");
        assertFalse(scripts.contains("unsafe-inline") || scripts.contains("unsafe-eval") || scripts.contains("*"), policy);
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertTrue(headers.get("referrer-policy").matches("no-referrer|strict-origin"));
        assertEquals("same-origin", headers.get("cross-origin-opener-policy"));
    }

    @Test
    void a_form_sent_from_another_site_changes_nothing() {
        Page page = desk("en");
        signIn(page, People.OFFICIAL);
        APIResponse api = page.request().post(TAMARIS + "api/desk/budgets/budget-2027/vote/close", RequestOptions.create()
            .setHeader("Origin", "https://elsewhere.example").setHeader("X-Jemaa", "1").setData(Map.of()));
        assertEquals(403, api.status(), api.text());
        APIResponse unmarked = page.request().post(TAMARIS + "api/desk/budgets/budget-2027/vote/close", RequestOptions.create().setData(Map.of()));
        assertEquals(403, unmarked.status(), unmarked.text());
        APIResponse form = page.request().post(TAMARIS + "identity/sign-in", RequestOptions.create().setHeader("Origin", "https://elsewhere.example")
            .setHeader("Content-Type", "application/x-www-form-urlencoded").setData("signOut=signOut&signOut%3Aleave=x&jakarta.faces.ViewState=stateless"));
        assertTrue(form.status() >= 400 || form.url().contains("sign-in"), () -> form.status() + " " + form.url());
        page.navigate(TODAY);
        assertThat(page.locator("h1")).isVisible();
        assertTrue(page.url().startsWith(TODAY), "still signed in");
    }

    @Test
    void another_municipality_does_not_show_this_ones_budget() {
        Page administrator = desk("en");
        signIn(administrator, People.ADMINISTRATOR);
        String other = foundATown(administrator);
        Page page = desk("en");
        assertEquals(200, page.navigate(URL + "/" + other + "/").status());
        Look.at(page);
        for (String address : List.of("process/show-budget/budget-2027", "proposal/list-proposals/budget-2027", "result/show-result/budget-2025",
                "api/ballots/budget-2027", "api/results/budget-2025.csv")) {
            assertEquals(404, page.request().get(URL + "/" + other + "/" + address).status(), address);
        }
        signIn(page, People.OFFICIAL);
        assertEquals(403, page.navigate(URL + "/" + other + "/process/manage-budgets").status(), "an official of Tamaris is nobody elsewhere");
    }

    private static String foundATown(Page page) {
        String slug = "town-" + Long.toString(System.nanoTime(), 36);
        page.navigate(TAMARIS + "municipality/set-up-municipality/new");
        field(page, "f:slug").fill(slug);
        field(page, "f:name").fill("Town of the other shore");
        field(page, "f:nameFr").fill("Ville de l’autre rive");
        field(page, "f:nameAr").fill("مدينة الضفة الأخرى");
        field(page, "f:save").click();
        assertThat(page.locator(".note--good")).isVisible();
        return slug;
    }

    private static String session(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).map(cookie -> cookie.value).findFirst().orElse(null);
    }
}
