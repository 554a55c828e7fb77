package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of cells apart by semicolons. A cell in quotes may hold semicolons, doubled quotes and line ends. Some published
 * files have a cell that only begins with a quoted word ({@code "Dogs" and I}); it is taken as it stands, if that can be meant
 * in one way only.
 */
final class Rows {

    private static final int MOST_CELLS = 200;

    private final Lines lines;
    private Row ahead;
    private String text;
    private int at;

    Rows(Lines lines) {
        this.lines = lines;
    }

    /** The next record without taking it, or null at the end. Blank lines are passed over only at the end. */
    Row peek() throws IOException, PabulibError {
        if (ahead == null) {
            ahead = read();
            if (ahead != null && ahead.isBlank()) {
                int blank = ahead.line();
                while (ahead != null && ahead.isBlank()) {
                    ahead = read();
                }
                if (ahead != null) {
                    throw new PabulibError(PabulibError.Kind.BLANK_LINE, blank, "", "", "no blank line before the end");
                }
            }
        }
        return ahead;
    }

    Row next() throws IOException, PabulibError {
        Row row = peek();
        ahead = null;
        return row;
    }

    private Row read() throws IOException, PabulibError {
        text = lines.next();
        if (text == null) {
            return null;
        }
        int start = lines.number();
        List<String> cells = new ArrayList<>();
        at = 0;
        while (true) {
            String cell = at < text.length() && text.charAt(at) == '"' ? quoted(start, cells.size() + 1) : plain(at);
            if (cells.size() == MOST_CELLS) {
                throw new PabulibError(PabulibError.Kind.LINE_TOO_LONG, start, "", "more than " + MOST_CELLS + " cells",
                        "fewer");
            }
            cells.add(cell);
            if (at == text.length()) {
                return new Row(start, cells);
            }
            at++;
        }
    }

    private String plain(int from) {
        int end = text.indexOf(';', from);
        at = end < 0 ? text.length() : end;
        return text.substring(from, at);
    }

    private String quoted(int start, int column) throws IOException, PabulibError {
        int from = at;
        StringBuilder cell = new StringBuilder();
        boolean simple = true;
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                cell.append(text, at, text.length()).append('\n');
                text = continued(cell, start, column);
                at = 0;
                simple = false;
            } else if (quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
                cell.append(text, at, quote + 1);
                at = quote + 2;
                simple = false;
            } else {
                cell.append(text, at, quote);
                at = quote + 1;
                break;
            }
        }
        if (at < text.length() && text.charAt(at) != ';') {
            if (simple && cell.indexOf(";") < 0) {
                return plain(from);
            }
            throw new PabulibError(PabulibError.Kind.QUOTE_MISPLACED, lines.number(), "column " + column,
                    text.substring(at), "a semicolon or the end of the line after the closing quote");
        }
        return cell.toString();
    }

    private String continued(StringBuilder cell, int start, int column) throws IOException, PabulibError {
        String next = cell.length() > Lines.LONGEST_LINE ? null : lines.next();
        if (next == null) {
            throw new PabulibError(PabulibError.Kind.QUOTE_NOT_CLOSED, start, "column " + column, cell.toString(),
                    "a closing quote");
        }
        return next;
    }
}
