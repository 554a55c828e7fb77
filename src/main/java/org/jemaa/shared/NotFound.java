package org.jemaa.shared;

/** What was asked for is not in this municipality: the page and the HTTP interface answer 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
