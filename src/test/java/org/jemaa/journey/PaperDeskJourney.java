package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A desk from its first voter to the count: mark, hand out, read twice, match the numbers, finish with two. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperDeskJourney extends Browsing {

    private static final String PASSWORD = "seven herons over the salt pans";

    private final String slug = "desk-" + Long.toString(System.nanoTime(), 36);

    @Test
    void officers_serve_voters_read_their_sheets_and_finish_and_paper_and_online_are_counted_together() throws Exception {
        Person anis = officer("anis");
        Person basma = officer("basma");
        var town = new Desk();
        town.openVote(slug, "{\"minProjects\":1,\"maxProjects\":1,\"maxCost\":null}", 12, "Trees along the wadi: 60000.00", "Benches at the port: 15000.00");
        setUpDesk(anis, basma);
        Page one = phone("en");
        signIn(one, anis);
        stock(one);
        mark(one, slug + "-1");
        mark(one, slug + "-2");
        refusedTwice(one, slug + "-1");
        town.closeVote(slug);
        Page two = desk("ar");
        signIn(two, basma);
        read(one, 1, "1");
        read(two, 1, "1");
        read(one, 2, "2");
        read(two, 2, "2");
        Look.at(two);
        count(one, 2);
        finish(one, two);
        two.waitForCondition(() -> counted(town));
        assertEquals(Map.of("1", 1, "2", 1), town.votes(slug));
    }

    private boolean counted(Desk town) {
        try {
            town.countAndPublish(slug);
            return true;
        } catch (Exception notSealedYet) {
            return false;
        }
    }

    private Person officer(String name) {
        var person = new Person(name + "-" + slug + "@tests.example", PASSWORD);
        Page page = desk("en");
        page.navigate(TAMARIS + "identity/create-account");
        field(page, "f:displayName").fill(name);
        field(page, "f:name").fill(person.name());
        field(page, "f:password").fill(PASSWORD);
        field(page, "f:enter").click();
        page.waitForURL(TAMARIS);
        Page administrator = desk("en");
        signIn(administrator, People.ADMINISTRATOR);
        administrator.navigate(TAMARIS + "identity/manage-people");
        field(administrator, "f:name").fill(person.name());
        field(administrator, "f:role").selectOption("DESK_OFFICER");
        field(administrator, "f:grant").click();
        assertThat(administrator.locator(".note--good").first()).isVisible();
        return person;
    }

    private void setUpDesk(Person... officers) {
        Page page = desk("en");
        signIn(page, People.OFFICIAL);
        page.navigate(TAMARIS + "ballot/manage-desks/" + slug);
        field(page, "f:number").fill("3");
        field(page, "f:name-en").fill("School by the port");
        field(page, "f:place-en").fill("12 Port Street");
        field(page, "f:officers").fill(officers[0].name() + "\n" + officers[1].name());
        field(page, "f:save").click();
        assertThat(page.locator("table")).containsText("School by the port");
        Look.at(page);
    }

    private void stock(Page page) {
        page.navigate(TAMARIS + "ballot/serve-desks");
        page.locator("a[href*='note-stock/" + slug + "']").click();
        field(page, "f:first").fill("1");
        field(page, "f:last").fill("50");
        field(page, "f:note").click();
        assertThat(page.locator("table")).containsText("1–50");
        Look.at(page);
    }

    private void mark(Page page, String number) {
        lookUp(page, number);
        Look.at(page);
        field(page, "m:sure").check();
        field(page, "m:mark").click();
        assertThat(page.locator(".note--good").first()).containsText("Hand out one printed ballot now.");
    }

    private void refusedTwice(Page page, String number) {
        lookUp(page, number);
        assertThat(page.locator(".note--bad")).containsText("Hand out no other.");
        assertThat(field(page, "m:mark")).hasCount(0);
    }

    private void lookUp(Page page, String number) {
        page.navigate(TAMARIS + "ballot/serve-voter/" + slug + "?desk=3");
        field(page, "f:number").fill(number);
        field(page, "f:lookUp").click();
    }

    private void read(Page page, int serial, String project) {
        page.navigate(TAMARIS + "ballot/key-sheets/" + slug + "?desk=3");
        field(page, "f:serial").fill("" + serial);
        Locator typed = field(page, "f:typed");
        typed.fill(project);
        typed.press("Enter");
        assertThat(page.locator(".note--good").first()).isVisible();
    }

    private void count(Page page, int sheets) {
        page.navigate(TAMARIS + "ballot/reconcile-desk/" + slug + "?desk=3");
        field(page, "f:urn").fill("" + sheets);
        field(page, "f:save").click();
        assertThat(page.locator(".note--good", new Page.LocatorOptions().setHasText("All numbers match."))).isVisible();
        Look.at(page);
    }

    private void finish(Page one, Page two) {
        field(one, "p:propose").click();
        assertThat(one.locator("a[href*='decide-act']")).isVisible();
        two.navigate(TAMARIS + "ballot/reconcile-desk/" + slug + "?desk=3");
        two.locator("a[href*='decide-act']").click();
        field(two, "f:password").fill(PASSWORD);
        field(two, "f:confirm").click();
        two.waitForURL("**/foureyes/list-acts");
        one.reload();
        assertThat(one.locator(".note--good").first()).containsText("This desk has finished");
    }
}
