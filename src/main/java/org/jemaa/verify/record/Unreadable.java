package org.jemaa.verify.record;

import java.io.IOException;

/** Something in a record is not of its form. The message names the place, in words for a person. */
public final class Unreadable extends IOException {

    public Unreadable(String message) {
        super(message);
    }
}
