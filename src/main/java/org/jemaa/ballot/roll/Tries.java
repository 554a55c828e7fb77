package org.jemaa.ballot.roll;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jemaa.ballot.Slot;
import org.jemaa.process.BudgetId;

/**
 * How often somebody may try. Wrong codes count per first four symbols, so that who guesses around one letter shuts out nobody else, and
 * all together, so that a flood of guesses costs the server little. Once it is known for whom on the roll a try was, it counts for that
 * entry, right or wrong, whichever way it came. Never by network address alone: a school or a home votes from one. Sixty bits protect a
 * code; this protects the patience of the database.
 */
@ApplicationScoped
class Tries {

    static final int PREFIX = 4;
    static final int FAILURES_PER_PREFIX = 10;
    static final int OF_ONE_ENTRY = 20;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int FAILURES_ALTOGETHER = 2_000;
    private static final int MORE_A_SECOND = 200;
    private static final int QUESTIONS_ALTOGETHER = 1_000;
    private static final int MORE_QUESTIONS_A_SECOND = 50;

    @Inject
    private Clock clock;
    private final Bucket failures = bucket(FAILURES_ALTOGETHER, MORE_A_SECOND);
    private final Bucket questions = bucket(QUESTIONS_ALTOGETHER, MORE_QUESTIONS_A_SECOND);
    private final Delays byPrefix = new Delays(FAILURES_PER_PREFIX, Duration.ofSeconds(30), LONGEST_WAIT);
    private final Delays byEntry = new Delays(OF_ONE_ENTRY, Duration.ofSeconds(30), LONGEST_WAIT);

    /** @return 0 where a try is allowed, else the seconds to wait */
    long secondsToWait(BudgetId vote, String symbols) {
        return Math.max(wait(failures), byPrefix.secondsToWait(key(vote, symbols), clock.instant()));
    }

    void failed(BudgetId vote, String symbols) {
        failures.tryConsume(1);
        byPrefix.note(key(vote, symbols), clock.instant());
    }

    /** Notes a try for somebody who is known now. @return 0 where it is allowed, else the seconds to wait */
    long secondsToWait(Slot entry) {
        long wait = byEntry.secondsToWait(entry.hex(), clock.instant());
        if (wait == 0) {
            byEntry.note(entry.hex(), clock.instant());
        }
        return wait;
    }

    /** For a code by e-mail. @return 0 where one may ask, else the seconds to wait */
    long secondsToWaitToAsk() {
        return questions.tryConsume(1) ? 0 : wait(questions);
    }

    private static Bucket bucket(int capacity, int moreASecond) {
        return Bucket.builder().addLimit(limit -> limit.capacity(capacity).refillGreedy(moreASecond, Duration.ofSeconds(1))).build();
    }

    private static long wait(Bucket bucket) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return nanos == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }

    private static String key(BudgetId vote, String symbols) {
        return vote.value() + "/" + symbols.substring(0, PREFIX);
    }
}
