package org.jemaa.ballot.print;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Which font can write a line, and with which glyphs from left to right. What no font can write becomes a question mark. */
final class Lettering {

    private static final ArabicShaping SHAPING = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    private final PDDocument document;
    private final PDFont latin;
    private PDFont arabic;

    record Line(PDFont font, String glyphs) {
    }

    Lettering(PDDocument document) throws IOException {
        this.document = document;
        this.latin = Fonts.bold(document);
    }

    Line line(String words) throws IOException {
        if (writes(latin, words)) {
            return new Line(latin, words);
        }
        if (arabic == null) {
            arabic = Fonts.arabicBold(document);
        }
        var glyphs = new StringBuilder();
        leftToRight(words).codePoints().mapToObj(Character::toString).forEach(glyph -> glyphs.append(writes(arabic, glyph) ? glyph : "?"));
        return new Line(arabic, glyphs.toString());
    }

    private static String leftToRight(String words) {
        try {
            return new Bidi(SHAPING.shape(words), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).writeReordered(Bidi.DO_MIRRORING);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException(words, e);
        }
    }

    private static boolean writes(PDFont font, String words) {
        try {
            font.encode(words);
            return true;
        } catch (IllegalArgumentException | IOException noGlyph) {
            return false;
        }
    }
}
