package org.jemaa.ballot.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter says, read back from the PDF and from its QR code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {

    private static final String BOOTH = "https://votes.tamaris.example/tamaris/booth/budget-2026";
    private static final List<Letters.Letter> TWO = List.of(new Letters.Letter("A-12", "ABCD-EFGH-JKLM"), new Letters.Letter("A-13", "WXYZ-2345-6789"));

    @Test
    void each_letter_holds_its_own_number_and_code_the_dates_the_address_and_the_help_line() throws IOException {
        try (PDDocument pdf = pdf(Example.municipality("en"), "port", TWO)) {
            assertEquals(2, pdf.getNumberOfPages(), "one page each");
            for (int i = 0; i < 2; i++) {
                String page = words(pdf, i + 1);
                for (String piece : List.of("Tamaris", "Participatory budget 2026", "€500,000", "opens on Sunday 4 October, 08:00", "closes on Sunday 18 October, 19:00",
                        "Old port", "votes.tamaris.example/tamaris/booth/budget-2026", "00 21 55 01", "A-1" + (2 + i), TWO.get(i).code())) {
                    assertTrue(page.replace('\u00a0', ' ').contains(piece), () -> piece + " in " + page);
                }
                assertTrue(!page.contains(TWO.get(1 - i).code()), "nobody else's code");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_qr_code_opens_the_booth_with_the_code_behind_the_hash_and_nowhere_else(String language) throws Exception {
        try (PDDocument pdf = pdf(Example.municipality(language), null, TWO)) {
            for (int i = 0; i < 2; i++) {
                URI address = URI.create(read(new PDFRenderer(pdf).renderImageWithDPI(i, 150)));
                assertEquals("code=" + TWO.get(i).code(), address.getFragment());
                assertEquals(BOOTH, address.toString().replaceFirst("#.*", ""));
            }
        }
    }

    @Test
    void other_languages_stand_on_the_back_without_code_or_number() throws IOException {
        for (Map.Entry<String[], String> town : Map.of(new String[] {"fr", "ar"}, "الميزانية", new String[] {"ar", "fr", "en"}, "Budget participatif 2026",
            new String[] {"en", "fr", "ar"}, "Budget participatif 2026").entrySet()) {
            try (PDDocument pdf = pdf(Example.municipality(town.getKey()), "port", TWO)) {
                assertEquals(4, pdf.getNumberOfPages(), "front and back each: " + List.of(town.getKey()));
                assertTrue(words(pdf, 1).contains(TWO.get(0).code()));
                String back = words(pdf, 2);
                assertTrue(back.contains(town.getValue()), back);
                assertTrue(!back.contains(TWO.get(0).code()) && !back.contains("A-12"), back);
                assertEquals(town.getKey()[0], pdf.getDocumentCatalog().getLanguage());
            }
        }
    }

    @Test
    void long_titles_and_texts_about_desks_still_fit_on_two_pages() throws IOException {
        String title = "A participatory budget for all the districts of the town and of the villages around it, for the years 2026 and 2027 x";
        String desks = "Town hall, Monday to Saturday, 9 to 18. ".repeat(8).substring(0, 300);
        var vote = new LetterText.Vote(LocalText.of(title, title, title), Example.ballot().sum(), Example.OPENS, Example.CLOSES, BOOTH, LocalText.of(desks, desks, desks));
        try (PDDocument pdf = Loader.loadPDF(new LetterText(Example.town(), vote, null).pdf(List.of("en", "fr", "ar")))) {
            assertEquals(2, pdf.getNumberOfPages());
        }
    }

    @Test
    void where_people_vote_on_paper_is_said_in_the_words_of_the_office() throws IOException {
        var letters = new Letters(Example.municipality("en"), null, Example.vote(BOOTH, LocalText.of("en", "Town hall <b>daily</b> & Sundays")));
        try (PDDocument pdf = Loader.loadPDF(letters.pdf(null, TWO))) {
            assertTrue(words(pdf, 1).contains("Town hall <b>daily</b> & Sundays"), words(pdf, 1));
        }
    }

    @Test
    void a_number_with_letters_of_any_script_is_printed_and_stops_nobody() throws IOException {
        var letters = List.of(new Letters.Letter("رقم 12", "ABCD-EFGH-JKLM"), new Letters.Letter("号12", "WXYZ-2345-6789"), new Letters.Letter("É-7/ß", "WXYZ-2345-6789"));
        try (PDDocument pdf = pdf(Example.municipality("en"), "port", letters)) {
            assertTrue(words(pdf, 1).contains("رقم"), words(pdf, 1));
            assertTrue(words(pdf, 2).contains("?12"), words(pdf, 2));
            assertTrue(words(pdf, 3).contains("É-7/ß"), words(pdf, 3));
        }
    }

    @Test
    void five_hundred_letters_share_text_fonts_and_pictures() throws IOException {
        var many = new ArrayList<Letters.Letter>();
        for (int i = 0; i < 500; i++) {
            many.add(new Letters.Letter("A-" + i, "ABCD-EFGH-JKLM"));
        }
        int bytes = new Letters(Example.municipality("fr", "ar"), null, Example.vote(BOOTH, null)).pdf("port", many).length;
        assertTrue(bytes < 2_500_000, "bytes: " + bytes);
    }

    private static PDDocument pdf(MunicipalityCard municipality, String district, List<Letters.Letter> letters) throws IOException {
        return Loader.loadPDF(new Letters(municipality, null, Example.vote(BOOTH, null)).pdf(district, letters));
    }

    private static String words(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
