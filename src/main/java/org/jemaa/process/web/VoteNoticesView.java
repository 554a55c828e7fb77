package org.jemaa.process.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Outage;
import org.jemaa.process.Outages;
import org.jemaa.process.Phase;

/** When nobody could vote, for a budget's public page. */
@Named
@RequestScoped
public class VoteNoticesView {

    @Inject
    private Outages outages;
    private final Map<BudgetId, List<Outage>> read = new HashMap<>();

    public List<Outage> outages(BudgetCard budget) {
        return budget.timetable().has(Phase.VOTE) ? read.computeIfAbsent(budget.id(), outages::of) : List.of();
    }
}
