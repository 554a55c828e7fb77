package org.jemaa.launcher;

/** A reason that the person who typed the command can act on. The message is one sentence, in plain words. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
