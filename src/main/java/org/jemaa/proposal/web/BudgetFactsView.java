package org.jemaa.proposal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.proposal.ProposalBoard;
import org.jemaa.proposal.ProposalState;

/** How many proposals a budget has, for the pages of the budget. */
@Named
@RequestScoped
public class BudgetFactsView {

    @Inject
    private ProposalBoard board;
    private final Map<BudgetId, Map<ProposalState, Long>> counts = new HashMap<>();

    public long all(BudgetCard budget) {
        return of(budget).entrySet().stream().filter(count -> count.getKey() != ProposalState.WITHDRAWN).mapToLong(Map.Entry::getValue).sum();
    }

    public long accepted(BudgetCard budget) {
        return of(budget).getOrDefault(ProposalState.ACCEPTED, 0L);
    }

    private Map<ProposalState, Long> of(BudgetCard budget) {
        return counts.computeIfAbsent(budget.id(), board::countByState);
    }
}
