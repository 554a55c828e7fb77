package org.jemaa.rehearsal;

import java.time.Duration;

/**
 * How a caller goes on where the network broke or the server asked to come back later. Every call of the booth is made so that a
 * repetition changes nothing.
 *
 * @param tries   at most so many, 1 for none more
 * @param longest and for no longer than this
 * @param stubborn whether also an answer that explains nothing is taken as none: while a server starts, something else answers for it
 */
record Perseverance(int tries, Duration longest, boolean stubborn) {

    /** An official's: what they asked may have been done, so nothing is asked twice. */
    static final Perseverance NONE = new Perseverance(1, Duration.ofMinutes(15), false);
    /** A voter's. */
    static final Perseverance USUAL = new Perseverance(6, Duration.ofMinutes(10), false);
    /** A voter's who knows that the server is killed again and again and comes back. */
    static final Perseverance STUBBORN = new Perseverance(Integer.MAX_VALUE, Duration.ofMinutes(8), true);

    private static final long LONGEST_PAUSE_SECONDS = 60;

    boolean isOver(int attempt, long startedAt) {
        return attempt >= tries || System.nanoTime() - startedAt > longest.toNanos();
    }

    boolean asksAgain(Refused refused) {
        return tries > 1 && (refused.status() == 429 || refused.status() == 503) || stubborn && refused.isUnclear();
    }

    Duration pauseAfter(Refused refused) {
        long most = stubborn ? 2 : LONGEST_PAUSE_SECONDS;
        return Duration.ofSeconds(Math.min(Math.max(refused.retryAfter(), 1), most));
    }

    Duration pauseAfterBreak(int attempt) {
        return Duration.ofMillis(Math.min(100L * attempt, 500));
    }
}
