package org.jemaa.ballot.desk;

import java.util.Arrays;
import org.jemaa.ballot.box.Sheet;

/** What somebody read from a sheet: a choice as a paper has it, or why it is invalid; then the body is empty. */
record Reading(Sheet.Reason reason, byte[] body) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Reading reading && reading.reason == reason && Arrays.equals(reading.body, body);
    }

    @Override
    public int hashCode() {
        return 31 * reason.hashCode() + Arrays.hashCode(body);
    }
}
