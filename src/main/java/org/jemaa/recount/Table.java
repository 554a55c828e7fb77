package org.jemaa.recount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells in columns, for a terminal. Numbers stand to the right. Where the table is wider than the terminal, the widest columns of words
 * are shortened with an ellipsis, though not to less than twelve characters; numbers and sentences stay whole.
 */
final class Table {

    private static final int LEAST = 12;
    private static final String GAP = "  ";

    private enum Kind {
        WORDS, NUMBERS, SENTENCE
    }

    private final int width;
    private final List<String> heads = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    Table(int width) {
        this.width = width;
    }

    Table words(String head) {
        return column(head, Kind.WORDS);
    }

    Table numbers(String head) {
        return column(head, Kind.NUMBERS);
    }

    Table sentence(String head) {
        return column(head, Kind.SENTENCE);
    }

    private Table column(String head, Kind kind) {
        heads.add(head);
        kinds.add(kind);
        return this;
    }

    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(Table::visible).toList());
    }

    /** Text from a file may not move the cursor. */
    static String visible(String text) {
        return text.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    String text() {
        int[] widths = fitted();
        StringBuilder text = new StringBuilder();
        append(text, heads, widths);
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    private int[] fitted() {
        int[] widths = new int[heads.size()];
        Arrays.setAll(widths, i -> length(heads.get(i)));
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], length(row.get(i)))));
        int over = Arrays.stream(widths).sum() + GAP.length() * widths.length - width;
        for (int widest = widest(widths); over > 0 && widest >= 0; widest = widest(widths)) {
            widths[widest]--;
            over--;
        }
        return widths;
    }

    /** The widest column that may still be shortened; −1 if there is none. */
    private int widest(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            widest = kinds.get(i) == Kind.WORDS && widths[i] > LEAST && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
        }
        return widest;
    }

    private void append(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = shortened(cells.get(i), widths[i]);
            String space = " ".repeat(widths[i] - length(cell));
            line.append(GAP).append(kinds.get(i) == Kind.NUMBERS ? space + cell : cell + space);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String shortened(String cell, int width) {
        return length(cell) <= width ? cell : cell.substring(0, cell.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
