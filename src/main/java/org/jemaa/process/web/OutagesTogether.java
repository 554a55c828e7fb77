package org.jemaa.process.web;

import java.time.Instant;
import java.util.List;
import org.jemaa.process.Outage;

/** All the time in which nobody could vote: from the first outage's beginning to the last one's end; minutes: those of the outages alone. */
public record OutagesTogether(Instant from, Instant to, int times, long minutes) {

    /** @param outages in the order of time, at least one */
    static OutagesTogether of(List<Outage> outages) {
        return new OutagesTogether(outages.get(0).from(), outages.get(outages.size() - 1).to(), outages.size(),
            outages.stream().mapToLong(Outage::minutes).sum());
    }
}
