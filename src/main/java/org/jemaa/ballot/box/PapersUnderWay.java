package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jemaa.process.BudgetId;

/**
 * Papers that came in time and are not in the database yet. The close of the vote waits for them, for a bounded time: what was accepted
 * before the last instant is not lost because its transaction ends behind it.
 */
@ApplicationScoped
class PapersUnderWay {

    /** Longer than the database takes for anything, shorter than an official's patience. */
    static final Duration GRACE = Duration.ofSeconds(5);
    private static final long A_MOMENT = 5;

    private final Map<BudgetId, AtomicInteger> papers = new ConcurrentHashMap<>();

    <T> T bring(BudgetId vote, Supplier<T> paper) {
        AtomicInteger count = papers.computeIfAbsent(vote, any -> new AtomicInteger());
        count.incrementAndGet();
        try {
            return paper.get();
        } finally {
            count.decrementAndGet();
        }
    }

    /** Returns when none that came before the call is under way any more, or the grace is over. */
    void await(BudgetId vote) {
        AtomicInteger count = papers.get(vote);
        long end = System.nanoTime() + GRACE.toNanos();
        try {
            while (count != null && count.get() > 0 && System.nanoTime() < end) {
                Thread.sleep(A_MOMENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
