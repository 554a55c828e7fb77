package org.jemaa.counting.pabulib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/**
 * Records of cells apart by semicolons, one after the other, as bytes: most cells of a large file are never made into texts.
 * A cell in quotes may hold semicolons, doubled quotes and line ends. Some published files have a cell that only begins with a
 * quoted word ({@code "Dogs" and I}); it is taken as it stands. Where that cannot be meant, what follows the closing quote
 * belongs to the cell, and the quote {@link #isMisplaced}. Spaces around a cell do not belong to it.
 */
final class Records {

    private static final int MOST_CELLS = 200;
    private static final int MOST_BLANKS = 10_000;

    private final Lines lines;
    private final int[] begin = new int[MOST_CELLS];
    private final int[] from = new int[MOST_CELLS];
    private final int[] to = new int[MOST_CELLS];
    /** The content of a cell in quotes; null for a cell that stands in the buffer as it is. */
    private final byte[][] own = new byte[MOST_CELLS][];
    private final boolean[] misplaced = new boolean[MOST_CELLS];
    private int size;
    private boolean held;
    private int blanks;

    Records(InputStream in) {
        lines = new Lines(in);
    }

    /** Goes to the next record, also a blank one; false at the end. */
    boolean next() throws IOException, PabulibError {
        if (held) {
            held = false;
            return true;
        }
        if (!lines.next()) {
            return false;
        }
        split();
        blanks = isBlank() ? blanks + 1 : 0;
        if (blanks > MOST_BLANKS) {
            throw new PabulibError(Kind.OUT_OF_BOUNDS, lines.line(0), lines.column(0), "", "more than " + MOST_BLANKS + " blank lines", "fewer in a row");
        }
        return true;
    }

    /** The next record is this one again. */
    void hold() {
        held = true;
    }

    private void split() throws IOException, PabulibError {
        size = 0;
        int at = 0;
        while (true) {
            if (size == MOST_CELLS) {
                throw new PabulibError(Kind.LINE_TOO_LONG, lines.line(at), lines.column(at), "", "more than " + MOST_CELLS + " cells",
                        "fewer");
            }
            int cell = size++;
            begin[cell] = at;
            misplaced[cell] = false;
            at = at < lines.length() && lines.at(at) == '"' ? quoted(cell, at) : plain(cell, at);
            trim(cell);
            if (at == lines.length()) {
                return;
            }
            at++;
        }
    }

    private int plain(int cell, int at) {
        own[cell] = null;
        from[cell] = at;
        to[cell] = lines.find(';', at);
        return to[cell];
    }

    private int quoted(int cell, int at) throws IOException, PabulibError {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean simple = true;
        int rest = at + 1;
        while (true) {
            int quote = lines.find('"', rest);
            lines.copy(rest, quote, text);
            if (quote == lines.length()) {
                text.write('\n');
                rest = lines.goOn(at);
                simple = false;
            } else if (quote + 1 < lines.length() && lines.at(quote + 1) == '"') {
                text.write('"');
                rest = quote + 2;
                simple = false;
            } else {
                return closed(cell, at, quote + 1, simple, text);
            }
        }
    }

    private int closed(int cell, int at, int after, boolean simple, ByteArrayOutputStream text) {
        int end = lines.find(';', after);
        if (end > after) {
            if (simple && lines.find(';', at) == end) {
                return plain(cell, at);
            }
            lines.copy(after, end, text);
            misplaced[cell] = true;
        }
        own[cell] = text.toByteArray();
        from[cell] = 0;
        to[cell] = own[cell].length;
        return end;
    }

    private void trim(int cell) {
        byte[] bytes = own[cell] == null ? lines.buffer() : own[cell];
        int shift = own[cell] == null ? lines.start() : 0;
        while (from[cell] < to[cell] && isSpace(bytes[shift + from[cell]])) {
            from[cell]++;
        }
        while (from[cell] < to[cell] && isSpace(bytes[shift + to[cell] - 1])) {
            to[cell]--;
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }

    int size() {
        return size;
    }

    boolean isBlank() {
        for (int cell = 0; cell < size; cell++) {
            if (from[cell] < to[cell]) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing stands in the cells from this one on. */
    boolean isEmptyFrom(int first) {
        for (int cell = first; cell < size; cell++) {
            if (from[cell] < to[cell]) {
                return false;
            }
        }
        return true;
    }

    /** Where the cell's bytes are, from {@link #from} to {@link #to}, until the next record is read. */
    byte[] bytes(int cell) {
        return own[cell] == null ? lines.buffer() : own[cell];
    }

    int from(int cell) {
        return own[cell] == null ? lines.start() + from[cell] : from[cell];
    }

    int to(int cell) {
        return own[cell] == null ? lines.start() + to[cell] : to[cell];
    }

    boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    String text(int cell) {
        return new String(bytes(cell), from(cell), to[cell] - from[cell], StandardCharsets.UTF_8);
    }

    /** Whether the cell is written with spaces around it. */
    boolean isSpaced(int cell) {
        int end = cell + 1 < size ? begin[cell + 1] - 1 : lines.length();
        return own[cell] == null ? from[cell] > begin[cell] || to[cell] < end : from[cell] > 0 || to[cell] < own[cell].length;
    }

    /** Whether something other than a semicolon follows the quote that closes the cell. */
    boolean isMisplaced(int cell) {
        return misplaced[cell];
    }

    /** The line on which the record begins. */
    int line() {
        return lines.line(0);
    }

    /** The line on which the cell begins. */
    int line(int cell) {
        return lines.line(begin[cell]);
    }

    /** The place of the cell's first character on its line, from 1. */
    int column(int cell) {
        return lines.column(begin[cell]);
    }

    /** The whole record, for showing it. */
    String whole() {
        String[] cells = new String[size];
        Arrays.setAll(cells, this::text);
        return String.join(";", cells);
    }

    /** An error in one cell; behind the last cell, an error at the record's end. */
    PabulibError error(Kind kind, int cell, String field, String found, String expected) {
        int place = cell < size ? begin[cell] : lines.length();
        return new PabulibError(kind, lines.line(place), lines.column(place), field, found, expected);
    }
}
