package org.jemaa.ballot.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Project;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a printed ballot says, read back from the PDF. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintBallotsTest {

    @Test
    void a_sheet_shows_the_rules_and_every_project_with_its_cost_in_the_order_of_the_envelopes() throws IOException {
        String sheet = words(new SheetOrder("en", false, 0, 3, 1, 1));
        assertInOrder(sheet, "Tamaris", "Participatory budget 2026", "Choose at most 3 projects.", "Choose at least 1 project.",
            "may cost at most €350,000.50 together", "Sunday 18 October, 19:00", "Whole city: €400,000", "12 · Shade for the school yard 1", "14 ·", "16 ·",
            "Old port: €100,000", "11 · Shade for the school yard 0", "Rose street <3>", "13 ·", "15 ·", "The sheet is invalid",
            "more than 3 projects are marked", "if no project is marked", "Fingerprint of this ballot");
        assertTrue(sheet.contains("€45,003"), sheet);
        assertTrue(sheet.replace(" ", "").contains(Example.ballot().fingerprint().hex()), "the whole fingerprint: " + sheet);
    }

    /** Fails where the sheet shows what other colleges vote on. */
    @ParameterizedTest
    @CsvSource({"en,false", "en,true", "fr,false", "fr,true", "ar,false", "ar,true"})
    void a_sheet_shows_each_college_its_projects_and_no_others(String language, boolean large) throws IOException {
        assertEquals(Set.of("11", "13", "15"), references(new SheetOrder(language, large, 0, 1, 1, 1)));
        assertEquals(Set.of("12", "13"), references(new SheetOrder(language, large, 1, 1, 1, 1)));
    }

    @Test
    void a_sheet_says_whose_ballot_it_is_where_there_are_several_and_leaves_out_an_envelope_without_projects() throws IOException {
        String youth = words(Example.ofColleges(), new SheetOrder("en", false, 1, 3, 1, 1));
        assertInOrder(youth, "Ballot paper", "Youth delegates", "Whole city: €400,000", "12 ·", "Old port: €100,000", "13 ·");
        String citizens = words(Example.ofColleges(), new SheetOrder("fr", false, 0, 3, 1, 1));
        assertTrue(citizens.contains("Citoyens") && !citizens.contains("Toute la ville") && !citizens.contains("Délégués"), citizens);
        assertFalse(words(new SheetOrder("en", false, 0, 3, 1, 1)).contains("Citizens"), "nobody asks whose ballot it is where all have the same");
    }

    @Test
    void every_sheet_has_its_own_serial_on_each_page_and_says_what_it_is_for() throws IOException {
        try (PDDocument pdf = pdf(new SheetOrder("fr", true, 0, 3, 98, 102))) {
            int pages = pdf.getNumberOfPages() / 5;
            assertTrue(pages > 1, "large print takes several pages");
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                String page = words(pdf, i + 1, i + 1);
                int serial = 98 + i / pages;
                assertTrue(page.contains(String.format("3 – %04d", serial)), page);
                assertTrue(page.contains("personne ne note qui l’a reçu"), page);
                assertFalse(page.contains(String.format("3 – %04d", serial + 1)), page);
            }
        }
    }

    @Test
    void arabic_is_joined_and_reads_from_right_to_left() throws IOException {
        var order = new SheetOrder("ar", false, 0, 1, 1, 1);
        try (PDDocument pdf = pdf(order)) {
            var stripper = new Shapes();
            stripper.getText(pdf);
            assertTrue(stripper.shapes.contains("\uFEE3\uFEB8\uFE8E\u0631\uFEF3\uFECA"), "joined shapes of the word for projects: " + stripper.shapes);
            assertEquals("ar", pdf.getDocumentCatalog().getLanguage());
            assertTrue(words(pdf, 1, 9).contains("الميزانية التشاركية"), words(pdf, 1, 9));
        }
    }

    @Test
    void large_print_is_eighteen_points_or_more_but_for_the_foot_and_usual_print_is_not() throws IOException {
        assertTrue(smallest(new SheetOrder("en", true, 0, 1, 1, 1)) >= 18);
        assertTrue(smallest(new SheetOrder("en", false, 0, 1, 1, 1)) < 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_pdf_is_tagged_and_names_its_title_and_language(String language) throws IOException {
        try (PDDocument pdf = pdf(new SheetOrder(language, false, 0, 3, 1, 3))) {
            assertEquals(language, pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertFalse(pdf.getDocumentInformation().getTitle().isBlank());
            assertEquals(IntStream.range(0, pdf.getNumberOfPages()).boxed().toList(),
                IntStream.range(0, pdf.getNumberOfPages()).map(i -> pdf.getPage(i).getStructParents()).boxed().toList(), "each page has its own elements");
            assertEquals(List.of(3L, 3L), List.of(TagsOf.count(pdf, "H1"), TagsOf.count(pdf, "Part")), "each sheet has a heading");
        }
    }

    @Test
    void a_specimen_has_no_serial_and_says_that_it_is_one() throws IOException {
        String specimen = words(SheetOrder.specimen("en", false, 0));
        assertTrue(specimen.contains("Specimen: not a ballot"), specimen);
        assertFalse(Pattern.compile("\\d – \\d{4}").matcher(specimen).find(), specimen);
    }

    @ParameterizedTest
    @CsvSource({"en,3,1,200,", "de,3,1,200,LANGUAGE_NOT_SPOKEN", "en,0,1,200,DESK_NOT_USABLE", "en,10000,1,1,DESK_NOT_USABLE",
        "en,3,0,5,SHEETS_NOT_USABLE", "en,3,6,5,SHEETS_NOT_USABLE", "en,3,1,1000000,SHEETS_NOT_USABLE", "en,3,1,501,TOO_MANY_SHEETS", "en,0,0,0,"})
    void an_order_is_bounded(String language, int desk, int first, int last, String refusal) {
        assertEquals(refusal == null ? List.of() : List.of(refusal),
            new SheetOrder(language, false, 0, desk, first, last).refusals(List.of("en", "fr", "ar")).stream().map(Refusal::code).toList());
    }

    private static Set<String> references(SheetOrder order) throws IOException {
        String sheet = words(Example.ofColleges(), order);
        return Example.projects(6).stream().map(Project::reference).filter(reference -> Pattern.compile("\\b" + reference + "\\b").matcher(
            sheet.replace(Example.ballot().fingerprint().hex().replaceAll("(.{4})(?=.)", "$1 "), "")).find()).collect(Collectors.toSet());
    }

    private static String words(Ballot ballot, SheetOrder order) throws IOException {
        try (PDDocument pdf = pdf(ballot, order)) {
            return words(pdf, 1, Integer.MAX_VALUE);
        }
    }

    private static String words(SheetOrder order) throws IOException {
        try (PDDocument pdf = pdf(order)) {
            return words(pdf, 1, Integer.MAX_VALUE);
        }
    }

    private static String words(PDDocument pdf, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    private static PDDocument pdf(SheetOrder order) throws IOException {
        return pdf(Example.ballot(), order);
    }

    private static PDDocument pdf(Ballot ballot, SheetOrder order) throws IOException {
        var out = new ByteArrayOutputStream();
        PrintBallots.write(new SheetText(ballot, Example.town(), Example.CLOSES, order).pdf(), order, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static float smallest(SheetOrder order) throws IOException {
        try (PDDocument pdf = pdf(order)) {
            var sizes = new Shapes();
            sizes.getText(pdf);
            return sizes.smallest;
        }
    }

    private static void assertInOrder(String text, String... pieces) {
        int at = 0;
        for (String piece : pieces) {
            int found = text.indexOf(piece, at);
            assertTrue(found >= 0, () -> "missing here: " + piece + " in " + text);
            at = found;
        }
    }
}
