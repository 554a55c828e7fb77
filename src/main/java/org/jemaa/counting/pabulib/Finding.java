package org.jemaa.counting.pabulib;

/**
 * One thing that {@link PabulibChecker} found in a file. Line and column are where an editor shows them.
 *
 * @param severity whether Pabulib would refuse the file for it
 * @param kind     what is wrong; programs that speak other languages make their sentence from it and the other parts
 * @param line     1 for the first; 0 if it is not on one line
 * @param column   the place of the cell's first character on that line, 1 for the first; 0 if it is not in one cell
 * @param field    the key in META or the column, or an empty text
 * @param found    what stands there, at most 80 characters of it
 * @param expected what should stand there, in English
 */
public record Finding(Severity severity, Kind kind, int line, int column, String field, String found, String expected) {

    /** An error makes a file unfit for Pabulib; a warning is something to look at. */
    public enum Severity {
        ERROR, WARNING
    }

    /** What is wrong, section by section. */
    public enum Kind {
        UNREADABLE
    }

    public Finding {
        found = PabulibError.shortened(found);
    }

    /** The finding as a sentence, for example "Line 12, column 5, field cost: found 'abc', expected a number". */
    public String message() {
        return PabulibError.sentence(line, column, field, found, expected);
    }
}
