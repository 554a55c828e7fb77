package org.jemaa.ballot.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
        String sheet = words(new SheetOrder("en", false, 3, 1, 1));
        assertInOrder(sheet, "Tamaris", "Participatory budget 2026", "Choose at most 3 projects.", "Choose at least 1 project.",
            "may cost at most €350,000.50 together", "Sunday 18 October, 19:00", "Whole city: €400,000", "12 · Shade for the school yard 1", "14 ·", "16 ·",
            "Old port: €100,000", "11 · Shade for the school yard 0", "Rose street <3>", "13 ·", "15 ·", "The sheet is invalid",
            "more than 3 projects are marked", "if no project is marked", "Fingerprint of this ballot");
        assertTrue(sheet.contains("€45,003"), sheet);
        assertTrue(sheet.replace(" ", "").contains(Example.ballot().fingerprint().hex()), "the whole fingerprint: " + sheet);
    }

    @Test
    void every_sheet_has_its_own_serial_on_each_page_and_says_what_it_is_for() throws IOException {
        try (PDDocument pdf = pdf(new SheetOrder("fr", true, 3, 98, 102))) {
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
        var order = new SheetOrder("ar", false, 1, 1, 1);
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
        assertTrue(smallest(new SheetOrder("en", true, 1, 1, 1)) >= 18);
        assertTrue(smallest(new SheetOrder("en", false, 1, 1, 1)) < 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_pdf_is_tagged_and_names_its_title_and_language(String language) throws IOException {
        try (PDDocument pdf = pdf(new SheetOrder(language, false, 3, 1, 3))) {
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
        String specimen = words(SheetOrder.specimen("en", false));
        assertTrue(specimen.contains("Specimen: not a ballot"), specimen);
        assertFalse(Pattern.compile("\\d – \\d{4}").matcher(specimen).find(), specimen);
    }

    @ParameterizedTest
    @CsvSource({"en,3,1,200,", "de,3,1,200,LANGUAGE_NOT_SPOKEN", "en,0,1,200,DESK_NOT_USABLE", "en,10000,1,1,DESK_NOT_USABLE",
        "en,3,0,5,SHEETS_NOT_USABLE", "en,3,6,5,SHEETS_NOT_USABLE", "en,3,1,1000000,SHEETS_NOT_USABLE", "en,3,1,501,TOO_MANY_SHEETS", "en,0,0,0,"})
    void an_order_is_bounded(String language, int desk, int first, int last, String refusal) {
        assertEquals(refusal == null ? List.of() : List.of(refusal),
            new SheetOrder(language, false, desk, first, last).refusals(List.of("en", "fr", "ar")).stream().map(Refusal::code).toList());
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
        var out = new ByteArrayOutputStream();
        PrintBallots.write(new SheetText(Example.ballot(), Example.town(), Example.CLOSES, order).pdf(), order, out);
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
