package org.jemaa.ballot.roll;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jemaa.process.BudgetId;

/**
 * How often somebody may be wrong about a letter code. Counted are failures: per first four symbols of a code, so that who guesses
 * around one letter shuts out nobody else, and all together, so that a flood of guesses costs the server little. Never by network
 * address alone: a school or a home votes from one. Sixty bits protect a code; this protects the patience of the database.
 */
@ApplicationScoped
class Tries {

    static final int PREFIX = 4;
    static final int FAILURES_PER_PREFIX = 10;

    private static final Duration ONE_MORE_PER_PREFIX = Duration.ofSeconds(30);
    private static final int FAILURES_ALTOGETHER = 2_000;
    private static final int MORE_A_SECOND = 200;
    private static final int PREFIXES_WATCHED = 20_000;

    private final Bucket altogether = Bucket.builder()
        .addLimit(limit -> limit.capacity(FAILURES_ALTOGETHER).refillGreedy(MORE_A_SECOND, Duration.ofSeconds(1))).build();
    private final Map<String, Bucket> byPrefix = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > PREFIXES_WATCHED;
        }
    };

    /** @return 0 where a try is allowed, else the seconds to wait */
    long secondsToWait(BudgetId vote, String symbols) {
        return Math.max(wait(altogether), wait(known(key(vote, symbols))));
    }

    void failed(BudgetId vote, String symbols) {
        altogether.tryConsume(1);
        bucket(key(vote, symbols)).tryConsume(1);
    }

    private static long wait(Bucket bucket) {
        if (bucket == null) {
            return 0;
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return nanos == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }

    private Bucket known(String key) {
        synchronized (byPrefix) {
            return byPrefix.get(key);
        }
    }

    private Bucket bucket(String key) {
        synchronized (byPrefix) {
            return byPrefix.computeIfAbsent(key, any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(FAILURES_PER_PREFIX).refillGreedy(1, ONE_MORE_PER_PREFIX)).build());
        }
    }

    private static String key(BudgetId vote, String symbols) {
        return vote.value() + "/" + symbols.substring(0, PREFIX);
    }
}
