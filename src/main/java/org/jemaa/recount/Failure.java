package org.jemaa.recount;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jemaa.counting.pabulib.PabulibError;

/**
 * Why a file was not counted, or not in one of the ways.
 *
 * @param run      the way; null if it is the file
 * @param line     0 if the error is not on one line
 * @param column   0 if it is not at one place of a line
 * @param field    the column or meta key; empty if it is not in one
 * @param found    what stands there; empty if that says nothing
 * @param expected what should stand there; empty if that says nothing
 */
record Failure(String file, String run, int line, int column, String field, String found, String expected, String message) {

    static Failure of(String file, String run, Throwable thrown) {
        if (thrown instanceof PabulibError wrong) {
            return new Failure(file, run, wrong.line(), wrong.column(), wrong.field(), wrong.found(), wrong.expected(), wrong.getMessage());
        }
        return new Failure(file, run, 0, 0, "", "", "", message(thrown));
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof NoSuchFileException) {
            return "There is no such file.";
        }
        if (thrown instanceof AccessDeniedException) {
            return "The file may not be read.";
        }
        if (thrown instanceof OutOfMemoryError) {
            return "There is not enough memory; give more, such as java -Xmx4g -jar …";
        }
        String said = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        boolean plain = thrown instanceof IllegalArgumentException || thrown instanceof IOException;
        return plain ? said : "The count broke off: " + said;
    }

    /** For a person; a message of the reader names line and field itself. */
    String sentence() {
        return file + (run == null ? "" : " (" + run + ")") + ": " + message;
    }
}
