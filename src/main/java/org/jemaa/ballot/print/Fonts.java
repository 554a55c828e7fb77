package org.jemaa.ballot.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The product's two typefaces, for Latin and for Arabic, in two weights. Of each only the characters in use go into a document. */
final class Fonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private Fonts() {
    }

    static void offer(PdfRendererBuilder builder) {
        offer(builder, "figtree", "Figtree");
        offer(builder, "readex-pro", "Readex Pro");
    }

    private static void offer(PdfRendererBuilder builder, String file, String family) {
        builder.useFont(() -> new ByteArrayInputStream(bytes(file + "-regular")), family, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bytes(file + "-bold")), family, BOLD, FontStyle.NORMAL, true);
    }

    /** For codes and numbers that are written onto finished pages: Latin letters and digits. */
    static PDFont bold(PDDocument document) throws IOException {
        return load(document, "figtree-bold");
    }

    /** For the rare number that holds Arabic letters, in their joined shapes. */
    static PDFont arabicBold(PDDocument document) throws IOException {
        return load(document, "readex-pro-bold");
    }

    private static PDFont load(PDDocument document, String name) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(bytes(name)), true);
    }

    private static byte[] bytes(String name) {
        return READ.computeIfAbsent(name, any -> {
            try (InputStream in = Fonts.class.getResourceAsStream(name + ".ttf")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
