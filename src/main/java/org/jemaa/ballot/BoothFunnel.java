package org.jemaa.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/** How many visits of the booth came how far, over the whole vote. Estimates: anybody can send such counts. */
@ApplicationScoped
@Right("ballot:watch")
public class BoothFunnel {

    @Inject
    private BoothSteps steps;

    public record Reached(BoothStep step, long visits) {
    }

    /** Every step in order; empty where nobody has come yet. */
    public List<Reached> of(BudgetId vote) {
        Map<BoothStep, Long> totals = steps.totals(vote);
        return totals.isEmpty() ? List.of() : Stream.of(BoothStep.values()).map(step -> new Reached(step, totals.getOrDefault(step, 0L))).toList();
    }
}
