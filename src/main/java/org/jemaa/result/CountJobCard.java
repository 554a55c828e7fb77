package org.jemaa.result;

import java.time.Instant;
import org.jemaa.shared.Answer;

/** A count that somebody asked for, as pages see it. {@code ended} is null while it waits or runs. */
public record CountJobCard(long id, String asker, Instant askedAt, int percent, Ended ended) {

    /** {@code answer} is null and {@code fault} the number of what broke, or the other way round. */
    public record Ended(Instant at, Answer<CountVote.Counted> answer, String fault) {
    }

    public boolean isRunning() {
        return ended == null;
    }
}
