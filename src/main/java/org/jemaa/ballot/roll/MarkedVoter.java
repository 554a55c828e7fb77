package org.jemaa.ballot.roll;

import java.time.Instant;
import org.jemaa.ballot.Slot;

/**
 * That the voter of a slot took a printed ballot. It stands in no log line together with the person's number.
 *
 * @param signature of the roll, for the box
 * @param desk      number of the desk
 * @param officer   account of who marked
 * @param fresh     true where this very call made the mark: of all desks at once only one hears so
 */
public record MarkedVoter(Slot slot, byte[] signature, int desk, long officer, Instant at, Told told, boolean fresh) {

    /** Whether the box knows. The order is that of the database. */
    public enum Told {
        NOT_YET, YES, TOO_LATE
    }
}
