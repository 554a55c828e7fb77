package org.jemaa.rehearsal;

/** The server answered, and its answer was no. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    Refused(String call, int status, String code, String detail) {
        super(call + ": " + status + " " + code + (detail.isEmpty() ? "" : " – " + detail));
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    /** The problem's code, or the status where the server gave none. */
    String code() {
        return code;
    }
}
