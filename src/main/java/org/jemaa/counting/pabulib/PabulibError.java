package org.jemaa.counting.pabulib;

/**
 * Why a text is not a Pabulib file: where, what was found, and what was expected there. The message is in English; pages
 * that speak other languages make their sentence from {@link #kind()} and the other parts.
 */
public final class PabulibError extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        FILE_TOO_LARGE, LINE_TOO_LONG, TOO_MANY_PROJECTS, TOO_MANY_VOTES, NOT_UTF8,
        QUOTE_NOT_CLOSED, QUOTE_MISPLACED, SECTION_EXPECTED, SECTION_MISSING, HEADER_WRONG, COLUMN_MISSING,
        COLUMN_TWICE, WRONG_NUMBER_OF_CELLS, KEY_TWICE, KEY_MISSING, VALUE_MISSING, CONTROL_CHARACTER,
        NOT_A_NUMBER, OUT_OF_BOUNDS, UNKNOWN_VOTE_TYPE, PROJECT_TWICE, VOTER_TWICE, UNKNOWN_PROJECT, POINTS_DO_NOT_MATCH,
        COUNT_DIFFERS
    }

    private final Kind kind;
    private final int line;
    private final int column;
    private final String field;
    private final String found;
    private final String expected;

    PabulibError(Kind kind, int line, String field, String found, String expected) {
        this(kind, line, 0, field, found, expected);
    }

    PabulibError(Kind kind, int line, int column, String field, String found, String expected) {
        super(sentence(line, column, field, shortened(found), expected));
        this.kind = kind;
        this.line = line;
        this.column = column;
        this.field = field;
        this.found = shortened(found);
        this.expected = expected;
    }

    static String sentence(int line, int column, String field, String found, String expected) {
        return (line > 0 ? "Line " + line : "The file") + (column > 0 ? ", column " + column : "")
                + (field.isEmpty() ? "" : ", field " + field) + ": found "
                + (found.isEmpty() ? "nothing" : "'" + found + "'") + ", expected " + expected;
    }

    static String shortened(String text) {
        String visible = text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).limit(80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return visible.length() < text.length() ? visible + "…" : visible;
    }

    public Kind kind() {
        return kind;
    }

    /** The line of the file, 1 for the first; 0 if the error is not on one line. */
    public int line() {
        return line;
    }

    /** The place of the cell's first character on the line, 1 for the first; 0 if the error is not in one cell of one line. */
    public int column() {
        return column;
    }

    /** The column or the meta key, or an empty text if the error is not in one. */
    public String field() {
        return field;
    }

    /** What stands there, at most 80 characters of it. */
    public String found() {
        return found;
    }

    /** What should stand there, in English. */
    public String expected() {
        return expected;
    }
}
