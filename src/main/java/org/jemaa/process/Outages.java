package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jemaa.shared.Right;

/** When nobody could vote. Public: the servers measured it themselves. */
@ApplicationScoped
@Right(Right.ANYONE)
public class Outages {

    @Inject
    private Heartbeats heartbeats;

    public List<Outage> of(BudgetId budget) {
        return of(List.of(budget)).getOrDefault(budget, List.of());
    }

    /** In the order of time; a vote without an outage is missing. */
    public Map<BudgetId, List<Outage>> of(List<BudgetId> budgets) {
        return heartbeats.outages(budgets).stream().collect(Collectors.groupingBy(VoteOutage::budget, Collectors.mapping(VoteOutage::card, Collectors.toList())));
    }

    /** Those that no extension followed yet. */
    public static List<Outage> unanswered(BudgetCard budget, List<Outage> outages) {
        return outages.stream().filter(outage -> budget.extensions().stream().allMatch(extension -> extension.decidedAt().isBefore(outage.to()))).toList();
    }
}
