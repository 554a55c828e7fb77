package org.jemaa.recount;

/**
 * A finished part of the output.
 *
 * @param text      for the output; may be empty
 * @param complaint a sentence for the person at the terminal, beside the output; empty if there is none
 * @param failed    whether the program's exit code must say so
 */
record Printed(String text, String complaint, boolean failed) {

    static Printed text(String text) {
        return new Printed(text, "", false);
    }

    static Printed failure(Failure failure, Format format) {
        String text = format.failure(failure);
        return new Printed(text, text.isEmpty() ? failure.sentence() : "", true);
    }
}
