package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An official holds a participatory budget on the pages of the desk, from the first field to the files of the result. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldABudgetJourney extends Browsing {

    private static final String TODAY = TAMARIS + "process/manage-budgets";

    private String slug;
    private String language;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void an_official_holds_a_budget_from_its_rules_to_its_result(String spoken) throws Exception {
        language = spoken;
        slug = "harbour-" + Long.toString(System.nanoTime(), 36);
        Page page = desk(language);
        page.navigate(TODAY + "?lang=" + language);
        enter(page, People.OFFICIAL);
        page.waitForURL(TODAY);
        setUp(page);
        new Desk().enterProposals(slug, "Trees along the quay: 30000.00", "A lamp at the pier: 20000.00", "A kitchen in the old mill: 40000.00");
        List<String> codes = roll(page);
        openVote(page);
        vote(codes.get(0), "Trees", "lamp");
        vote(codes.get(1), "lamp");
        closeVote(page);
        count(page);
        publish(page);
        field(page, "signOut:leave").click();
        assertThat(page.locator("form#signOut")).hasCount(0);
        readResult();
    }

    private void setUp(Page page) {
        page.locator("a[href$='process/set-up-budget'].btn").click();
        field(page, "f:keep").click();
        assertThat(page.locator(".errsum a").first()).isVisible();
        Look.at(page);
        field(page, "f:title-en").fill("Harbour " + slug);
        field(page, "f:title-fr").fill("Port " + slug);
        field(page, "f:title-ar").fill("ميناء تماريس");
        field(page, "f:summary-en").fill("The quay belongs to everybody: what should it look like?");
        field(page, "f:summary-fr").fill("Le quai est à tout le monde : à quoi doit-il ressembler ?");
        field(page, "f:summary-ar").fill("الرصيف للجميع: كيف نريده أن يكون؟");
        field(page, "f:sum").fill("50000");
        field(page, "f:slug").fill(slug);
        next(page, 2);
        Look.at(page);
        field(page, "f:envelope-city").fill("60000");
        field(page, "f:keep").click();
        assertThat(field(page, "f:envelope-city-error")).isVisible();
        Look.at(page);
        field(page, "f:envelope-city").fill("50000");
        next(page, 3);
        Look.at(page);
        String opens = field(page, "f:opens-VOTE").inputValue();
        String closes = field(page, "f:closes-VOTE").inputValue();
        field(page, "f:closes-VOTE").fill(opens);
        field(page, "f:keep").click();
        assertThat(page.locator(".errsum")).isVisible();
        Look.at(page);
        field(page, "f:closes-VOTE").fill(closes);
        next(page, 4);
        Look.at(page);
        field(page, "f:minProjects").fill("1");
        field(page, "f:maxProjects").fill("2");
        next(page, 5);
        Look.at(page);
        field(page, "f:leastPublished").fill("19");
        field(page, "f:keep").click();
        assertThat(field(page, "f:leastPublished-error")).isVisible();
        field(page, "f:leastPublished").fill("20");
        next(page, 6);
        Look.at(page);
        field(page, "f:publish").click();
        page.waitForURL("**/process/show-budget/" + slug);
        assertThat(page.locator(".note--good")).isVisible();
        Look.at(page);
    }

    private static void next(Page page, int step) {
        field(page, "f:keep").click();
        page.waitForURL("**step=" + step);
    }

    private List<String> roll(Page page) throws IOException {
        page.navigate(TAMARIS + "ballot/manage-roll/" + slug);
        Look.at(page);
        field(page, "f:takeIn").click();
        assertThat(page.locator(".errsum")).isVisible();
        takeIn(page, "number,district\nA-1,port\nA-2,nowhere\nA-1,port\n");
        var problems = page.locator("main tbody tr");
        assertThat(problems).hasCount(2);
        assertThat(problems.nth(0)).containsText("district");
        assertThat(problems.nth(1)).containsText("number");
        assertTrue(problems.nth(0).innerText().matches("(?s)\\D*[3٣]\\D.*"), () -> "line 3 is named: " + problems.nth(0).innerText());
        Look.at(page);
        takeIn(page, "number,district\nA-1,port\nA-2,oliviers\nA-3,\n");
        assertThat(page.locator(".note--good")).isVisible();
        Look.at(page);
        field(page, "c:draw").click();
        assertThat(field(page, "c:sure-error")).isVisible();
        field(page, "c:sure").check();
        Download letters = page.waitForDownload(() -> field(page, "c:draw").click());
        List<String> lines = Files.readAllLines(letters.path());
        assertEquals("number,code", lines.get(0));
        page.navigate(TAMARIS + "ballot/manage-roll/" + slug);
        assertThat(field(page, "c:draw")).hasCount(0);
        return lines.stream().skip(1).map(line -> line.substring(line.indexOf(',') + 1).replace("\"", "")).toList();
    }

    private static void takeIn(Page page, String csv) {
        field(page, "f:file").setInputFiles(new FilePayload("roll.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        field(page, "f:takeIn").click();
        page.waitForLoadState();
    }

    private void openVote(Page page) {
        page.navigate(TAMARIS + "process/set-up-budget/" + slug);
        Look.at(page);
        field(page, "r:open").click();
        assertThat(page.locator(".note--good")).isVisible();
    }

    private void vote(String code, String... titles) {
        InTheBooth.open(phone(language), slug, language).enter(code).choose(titles).toTheLastStep().cast();
    }

    private void closeVote(Page page) {
        page.navigate(TAMARIS + "ballot/watch-turnout/" + slug);
        assertThat(page.locator(".facts").first()).containsText(language.equals("ar") ? "3" : "3");
        Look.at(page);
        field(page, "f:closeNow").click();
        assertThat(field(page, "f:sure-error")).isVisible();
        field(page, "f:sure").check();
        field(page, "f:closeNow").click();
        assertThat(field(page, "f:closeNow")).hasCount(0);
        Look.at(page);
    }

    private void count(Page page) {
        page.navigate(TODAY);
        page.locator("a[href$='result/count-and-publish/" + slug + "'].btn").click();
        Look.at(page);
        field(page, "count:start").click();
        assertThat(field(page, "release:go")).isVisible();
        assertThat(page.locator("[aria-labelledby=preview]")).containsText("A lamp at the pier");
        Look.at(page);
    }

    private void publish(Page page) {
        field(page, "release:go").click();
        assertThat(page.locator(".errsum")).isVisible();
        Look.at(page);
        field(page, "release:confirmed").check();
        field(page, "release:go").click();
        assertThat(field(page, "release:go")).hasCount(0);
        assertThat(page.locator("a[href$='result/show-result/" + slug + "'].btn")).isVisible();
        Look.at(page);
    }

    private void readResult() throws IOException {
        Page reader = phone(language);
        reader.navigate(TAMARIS + "process/show-budget/" + slug + "?lang=" + language);
        reader.locator("main a[href$='result/show-result/" + slug + "']").first().click();
        reader.waitForURL("**/result/show-result/" + slug);
        assertThat(reader.locator("main")).containsText("A lamp at the pier");
        Look.at(reader);
        reader.locator("summary").all().forEach(summary -> summary.click());
        Look.at(reader);
        String paper = file(reader, ".pb");
        assertTrue(paper.contains("PROJECTS") && paper.contains("VOTES") && paper.contains("num_votes;2"), paper);
        String table = file(reader, ".csv");
        assertTrue(table.contains("A lamp at the pier"), table);
    }

    private static String file(Page page, String ending) throws IOException {
        Download file = page.waitForDownload(() -> page.locator("a[href$='" + ending + "']").first().click());
        return Files.readString(file.path());
    }
}
