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

    /** What is wrong. */
    public enum Kind {
        /** The bytes are no table at all; nothing behind this place was looked at. */
        UNREADABLE,
        // sections, columns and cells
        BLANK_LINE, DATA_BEFORE_SECTION, SECTION_TWICE, SECTION_MISSING, SECTION_ORDER, HEADER_WRONG, COLUMN_TWICE, COLUMN_MISSING,
        COLUMN_UNKNOWN, COLUMN_RENAMED, COLUMN_ORDER, EXTRA_CELLS, SPACE_AROUND, SPACE_IN_LIST, QUOTE_MISPLACED, KEY_EMPTY, KEY_TWICE,
        KEY_MISSING, KEY_UNKNOWN, KEY_ORDER, IDENTIFIER_EMPTY, PROJECT_TWICE, VOTER_TWICE, TOO_MANY,
        // values
        VALUE_MISSING, VALUE_UNKNOWN, NOT_A_NUMBER, COMMA_IN_NUMBER, OUT_OF_BOUNDS, DATE_WRONG, DATES_REVERSED, COMMENT_NUMBERS,
        COORDINATES_INCOMPLETE, COORDINATES_EQUAL, LABEL_TWICE, LABEL_UNUSED, LABEL_UNDECLARED, LABELS_ALIKE,
        // the vote type and its limits
        POINTS_LIMIT_MISSING, CHOOSE_1_LENGTH, CHOOSE_1_SUGGESTED, MAX_LENGTH_ABOVE_PROJECTS, LIMIT_NOT_FOR_TYPE,
        // votes
        UNKNOWN_PROJECT, PROJECT_TWICE_ON_VOTE, VOTE_TOO_LONG, VOTE_TOO_SHORT, MAX_LENGTH_UNUSED, AVERAGE_LENGTH_ONE, POINTS_MISSING,
        POINTS_UNEXPECTED, POINTS_DO_NOT_MATCH, POINTS_NEGATIVE, POINTS_TOO_LOW, POINTS_TOO_HIGH, POINTS_NOT_SORTED, POINTS_SUM_TOO_LOW,
        POINTS_SUM_TOO_HIGH, COST_SUM_TOO_LOW, COST_SUM_TOO_HIGH,
        // counts
        COUNT_DIFFERS, VOTES_DIFFER, SCORE_DIFFERS, NO_VOTES, COUNTS_MISSING,
        // money
        COST_ZERO, COST_ABOVE_BUDGET, WITHDRAWN_SELECTED, BUDGET_EXCEEDED, BUDGET_UNUSED, ALL_AFFORDABLE, NOT_ALL_AFFORDABLE,
        // the rule
        SELECTED_MISSING, RULE_NOT_CHECKED, THRESHOLD_MISSING, THRESHOLD_UNEXPECTED, COMMENT_MISSING, RULE_NOT_FOLLOWED,
        SELECTED_BELOW_THRESHOLD
    }

    public Finding {
        found = PabulibError.shortened(found);
    }

    /** The finding as a sentence, for example "Line 12, column 5, field cost: found 'abc', expected a number". */
    public String message() {
        return PabulibError.sentence(line, column, field, found, expected);
    }
}
