package org.jemaa.ballot.print;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Writes onto a finished page. Places are millimetres from the left and the top edge of the paper. */
final class Ink {

    private static final float POINTS = 72 / 25.4f;
    private static final float HEIGHT = 297;
    private static final float THOUSAND = 1_000;

    private final PDPageContentStream content;
    private final Lettering lettering;
    private final PDPage page;
    private final Tags.Part part;

    Ink(PDPageContentStream content, Lettering lettering, PDPage page, Tags.Part part) {
        this.content = content;
        this.lettering = lettering;
        this.page = page;
        this.part = part;
    }

    /** Bold words around the middle {@code x} on the line {@code y}, in points of size, smaller where they would be wider than {@code width}. */
    void words(String words, float x, float y, float size, float width) throws IOException {
        Lettering.Line line = lettering.line(words);
        float natural = line.font().getStringWidth(line.glyphs()) / THOUSAND * size / POINTS;
        float fitting = natural <= width ? size : size * width / natural;
        float half = Math.min(natural, width) / 2;
        content.beginMarkedContent(COSName.P, part.paragraph(page));
        content.beginText();
        content.setFont(line.font(), fitting);
        content.newLineAtOffset((x - half) * POINTS, (HEIGHT - y) * POINTS);
        content.showText(line.glyphs());
        content.endText();
        content.endMarkedContent();
    }

    void line(float fromX, float fromY, float toX, float toY) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(0.5f);
        content.moveTo(fromX * POINTS, (HEIGHT - fromY) * POINTS);
        content.lineTo(toX * POINTS, (HEIGHT - toY) * POINTS);
        content.stroke();
        content.endMarkedContent();
    }

    void frame(float x, float y, float width, float height) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(1);
        content.addRect(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
        content.stroke();
        content.endMarkedContent();
    }

    /** Where to fold, on both edges of the paper. */
    void foldMark(float y) throws IOException {
        line(4, y, 9, y);
        line(201, y, 206, y);
    }

    /** Squares side by side are drawn as one, so that no printer leaves a hair between them. */
    void qrCode(QrCode code, float x, float y, float side) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        float step = side / code.size;
        for (int row = 0; row < code.size; row++) {
            for (int from = 0; from < code.size; from++) {
                int to = from;
                while (to < code.size && code.getModule(to, row)) {
                    to++;
                }
                if (to > from) {
                    content.addRect((x + from * step) * POINTS, (HEIGHT - y - (row + 1) * step) * POINTS, (to - from) * step * POINTS, step * POINTS);
                    from = to;
                }
            }
        }
        content.fill();
        content.endMarkedContent();
    }
}
