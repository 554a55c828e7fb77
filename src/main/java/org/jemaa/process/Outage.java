package org.jemaa.process;

import java.time.Duration;
import java.time.Instant;

/** Nobody could vote from then to then, although the vote was open: no server found everything in order. */
public record Outage(Instant from, Instant to) {

    /** Whole minutes; a begun one counts. */
    public long minutes() {
        return Duration.between(from, to).plusSeconds(59).toMinutes();
    }
}
