package org.jemaa.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** T25: another site's page, or somebody without the right, calls what the desk calls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskCallsJourney extends Browsing {

    private static final List<String> CALLS = List.of("roll", "letter-codes", "vote/open", "vote/close", "proposals", "count", "publish");
    private Desk desk;
    private String slug;

    @BeforeEach
    void a_vote_is_open() throws Exception {
        desk = new Desk();
        slug = "doors-" + Long.toString(System.nanoTime(), 36);
        desk.openVote(slug, "{\"minProjects\":1,\"maxProjects\":2,\"maxCost\":null}", 2, "Swings: 60000.00");
    }

    @Test
    void no_call_of_the_desk_is_taken_from_another_site_though_the_browser_sends_the_officials_session() throws Exception {
        JsonObject before = desk.turnout(slug);
        Page official = desk("en");
        signIn(official, People.OFFICIAL);
        for (String call : CALLS) {
            assertEquals(403, send(official.request(), call, Map.of()).status(), call + " without the header that only our scripts set");
            assertEquals(403, send(official.request(), call, Map.of("X-Jemaa", "1", "Origin", "https://elsewhere.example")).status(), call);
            assertEquals(403, send(official.request(), call, Map.of("X-Jemaa", "1", "Origin", "null")).status(), call);
        }
        assertEquals(before, desk.turnout(slug));
    }

    @Test
    void nor_from_a_citizen_or_from_nobody() throws Exception {
        Page citizen = desk("en");
        signIn(citizen, People.CITIZEN);
        Page nobody = desk("en");
        for (String call : CALLS) {
            assertEquals(403, send(citizen.request(), call, Map.of("X-Jemaa", "1")).status(), call);
            assertEquals(401, send(nobody.request(), call, Map.of("X-Jemaa", "1")).status(), call);
        }
        assertEquals(2, desk.turnout(slug).getInt("onTheRoll"));
    }

    @Test
    void a_form_of_the_ballots_desk_without_its_own_page_or_from_another_site_changes_nothing() throws Exception {
        Page official = desk("en");
        signIn(official, People.OFFICIAL);
        for (String page : List.of("ballot/watch-turnout/", "ballot/manage-roll/")) {
            for (String button : List.of("f:closeNow", "r:remind", "k:switch", "c:draw", "e:erase")) {
                var form = com.microsoft.playwright.options.FormData.create().set(button.substring(0, 1), button.substring(0, 1)).set(button, "x")
                    .set(button.substring(0, 1) + ":sure", "on").set("jakarta.faces.ViewState", "stateless");
                APIResponse answer = official.request().post(TAMARIS + page + slug, RequestOptions.create().setForm(form).setHeader("Origin", "https://elsewhere.example"));
                assertTrue(answer.status() >= 400 || !answer.headers().getOrDefault("content-disposition", "").contains("attachment"), page + button + " " + answer.status());
            }
        }
        assertEquals(200, official.navigate(TAMARIS + "ballot/watch-turnout/" + slug).status());
        assertTrue(official.locator(".chip--open").count() > 0, "the vote is still open");
    }

    private APIResponse send(APIRequestContext request, String call, Map<String, String> headers) {
        var options = RequestOptions.create().setMethod(call.equals("roll") ? "PUT" : "POST").setData(call.equals("roll") ? "number\nX1\n" : call.equals("proposals") ? "[]" : "{}")
            .setHeader("Content-Type", call.equals("roll") ? "text/csv" : "application/json");
        headers.forEach(options::setHeader);
        return request.fetch(TAMARIS + "api/desk/budgets/" + slug + "/" + call, options);
    }
}
