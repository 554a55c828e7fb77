package org.jemaa.process.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Outage;
import org.jemaa.process.Outages;
import org.jemaa.process.Phase;

/** Votes that run and could not be reached for a while, for the desk's first page. */
@Named
@RequestScoped
public class OutageTasksView {

    public record Task(BudgetCard budget, OutagesTogether outages) {
    }

    @Inject
    private BudgetBoard budgets;
    @Inject
    private Outages outages;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    private List<Task> all;

    @PostConstruct
    void load() {
        Instant now = clock.instant();
        List<BudgetCard> running = budgets.list(here.id()).stream().filter(budget -> budget.timetable().isOpen(Phase.VOTE, now)).toList();
        Map<BudgetId, List<Outage>> found = outages.of(running.stream().map(BudgetCard::id).toList());
        all = running.stream().filter(budget -> !unanswered(budget, found).isEmpty()).map(budget -> new Task(budget, OutagesTogether.of(unanswered(budget, found)))).toList();
    }

    private static List<Outage> unanswered(BudgetCard budget, Map<BudgetId, List<Outage>> found) {
        return Outages.unanswered(budget, found.getOrDefault(budget.id(), List.of()));
    }

    public List<Task> getAll() {
        return all;
    }
}
