package org.jemaa.ballot.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;

/** A tagged PDF of pages written as XHTML: A4, with title and language, Arabic joined and in its order. */
final class Pdf {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private Pdf() {
    }

    static byte[] of(String title, String language, String style, String body) {
        var builder = new PdfRendererBuilder();
        Fonts.offer(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.forLanguageTag(language)));
        builder.defaultTextDirection(isRightToLeft(language) ? TextDirection.RTL : TextDirection.LTR);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Jemaa");
        builder.withHtmlContent(page(title, language, style, body), null);
        var pdf = new ByteArrayOutputStream(64 * 1024);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    static boolean isRightToLeft(String language) {
        return language.equals("ar");
    }

    static String direction(String language) {
        return isRightToLeft(language) ? "rtl" : "ltr";
    }

    /** A style sheet of this package, in which @start and @end are sides of a line and @accent the municipality's colour. */
    static String style(String name, String language, String accent) {
        try (InputStream in = Pdf.class.getResourceAsStream(name)) {
            boolean rightToLeft = isRightToLeft(language);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@start", rightToLeft ? "right" : "left")
                .replace("@end", rightToLeft ? "left" : "right").replace("@accent", accent == null ? "#08554b" : accent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String title, String language, String style, String body) {
        String name = Markup.escaped(title);
        return "<html lang=\"" + language + "\" dir=\"" + direction(language) + "\"><head><title>" + name + "</title><meta name=\"description\" content=\""
            + name + "\"/><style>" + style + "</style></head><body class=\"" + language + "\">" + body + "</body></html>";
    }
}
