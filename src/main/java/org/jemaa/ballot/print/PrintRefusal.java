package org.jemaa.ballot.print;

/** Why nothing is printed. */
public enum PrintRefusal {
    LANGUAGE_NOT_SPOKEN, COLLEGE_NOT_KNOWN, DESK_NOT_USABLE, SHEETS_NOT_USABLE, TOO_MANY_SHEETS
}
