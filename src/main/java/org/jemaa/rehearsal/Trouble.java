package org.jemaa.rehearsal;

/** Why the rehearsal cannot go on, in one sentence for the person at the terminal, with the exit code that says so. */
final class Trouble extends Exception {

    static final int DIFFERS = 1;
    static final int USAGE = 2;
    static final int NOT_ALLOWED = 3;
    static final int BROKEN = 4;
    private static final long serialVersionUID = 1;

    private final int exitCode;

    Trouble(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
