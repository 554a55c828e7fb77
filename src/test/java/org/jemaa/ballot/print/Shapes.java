package org.jemaa.ballot.print;

import java.io.IOException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on the pages glyph by glyph: Arabic in its joined shapes, in reading order; and the smallest size above the foot. */
final class Shapes extends PDFTextStripper {

    private static final float FOOT = 768;

    final StringBuilder visual = new StringBuilder();
    String shapes = "";
    float smallest = Float.MAX_VALUE;

    @Override
    protected void processTextPosition(TextPosition text) {
        visual.append(text.getUnicode());
        if (text.getY() < FOOT && !text.getUnicode().isBlank()) {
            smallest = Math.min(smallest, text.getFontSizeInPt());
        }
        super.processTextPosition(text);
    }

    @Override
    public String getText(org.apache.pdfbox.pdmodel.PDDocument pdf) throws IOException {
        String text = super.getText(pdf);
        shapes = new StringBuilder(visual).reverse().toString();
        return text;
    }
}
