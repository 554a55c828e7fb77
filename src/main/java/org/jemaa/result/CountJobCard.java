package org.jemaa.result;

import java.time.Instant;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;

/** A count that somebody asked for, as pages see it. {@code ended} is null while it waits or runs. */
public record CountJobCard(long id, String asker, Instant askedAt, int percent, Ended ended) {

    /** {@code answer} is null and {@code fault} the number of what broke, or the other way round. */
    public record Ended(Instant at, Answer<CountVote.Counted> answer, String fault) {
    }

    public boolean isRunning() {
        return ended == null;
    }

    /** As a step of ten, so that somebody who listens is not told every second. */
    public int percentInTens() {
        return percent / 10 * 10;
    }

    /** The number of what broke, if something did. */
    public String fault() {
        return isRunning() ? null : ended.fault;
    }

    /** Why it was not kept, if it was not. */
    public Refusal refusal() {
        return !isRunning() && ended.answer instanceof Answer.Refused<?> no ? no.refusals().get(0) : null;
    }

    /** Whether it was a further one, and gave the same. */
    public boolean isSameAgain() {
        return !isRunning() && ended.answer instanceof Answer.Accepted<CountVote.Counted> yes && yes.value().again();
    }
}
