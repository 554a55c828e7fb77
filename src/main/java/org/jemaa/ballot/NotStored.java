package org.jemaa.ballot;

/** The database did not confirm. Whoever asked gets no receipt and no permit, and may ask again with the same words. */
public class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotStored(Exception cause) {
        super(cause);
    }
}
