package org.jemaa.ballot;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * Counts how many visits of the booth reach each step, so that officials see where people give up. In memory first, then as sums of a
 * day in the database; what was not written when a server dies is lost, and nobody misses it. Only while the vote is open, and no
 * more together than a whole town sends.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class CountSteps {

    private static final int AT_ONCE = 5_000;
    private static final int A_SECOND = 500;

    @Inject
    private BoothSteps steps;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    private final Bucket altogether = Bucket.builder().addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_SECOND, Duration.ofSeconds(1))).build();
    private final Map<Sum, LongAdder> sums = new ConcurrentHashMap<>();

    private record Sum(BudgetId vote, LocalDate day, BoothStep step) {
    }

    /** @return false where it was not counted: the vote is not open, or too much comes at once */
    public boolean handle(String slug, BoothStep step) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (!budget.timetable().isOpen(Phase.VOTE, clock.instant()) || !altogether.tryConsume(1)) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), here.card().zone());
        sums.computeIfAbsent(new Sum(budget.id(), day, step), any -> new LongAdder()).increment();
        return true;
    }

    /** Brings what was counted into the database. Called by the server itself. */
    @Transactional
    public void write() {
        for (Sum sum : sums.keySet()) {
            long visits = sums.remove(sum).sum();
            steps.add(sum.vote(), sum.day(), sum.step(), visits);
        }
    }
}
