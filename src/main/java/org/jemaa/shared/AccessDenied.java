package org.jemaa.shared;

/** Thrown where a right is missing. {@link #signInWouldHelp} tells an unknown visitor from an account without the right. */
public class AccessDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean anonymous;

    public AccessDenied(String right, boolean anonymous) {
        super("missing right " + right);
        this.anonymous = anonymous;
    }

    public boolean signInWouldHelp() {
        return anonymous;
    }
}
