package org.jemaa.rehearsal;

/** The server answered, and its answer was no. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final boolean explained;
    private final long retryAfter;

    /**
     * @param code       null where the answer was no problem document
     * @param retryAfter seconds, 0 where the answer names none
     */
    Refused(String call, int status, String code, String detail, long retryAfter) {
        super(call + ": " + status + " " + (code == null ? "" : code) + (detail.isEmpty() ? "" : " – " + detail));
        this.status = status;
        this.code = code == null ? String.valueOf(status) : code;
        this.explained = code != null && !detail.isBlank();
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** The problem's code, or the status where the server gave none. */
    String code() {
        return code;
    }

    long retryAfter() {
        return retryAfter;
    }

    /** Whether a voter would not know what to do: no words, or a fault of the server other than "not now" with its moment. */
    boolean isUnclear() {
        return !explained || status >= 500 && !(status == 503 && retryAfter > 0);
    }
}
