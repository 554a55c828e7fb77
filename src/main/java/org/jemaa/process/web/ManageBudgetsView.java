package org.jemaa.process.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jemaa.process.BudgetDesk;

/** The desk's first page: drafts to finish, and every budget with its phase and what happens next. */
@Named
@RequestScoped
public class ManageBudgetsView {

    @Inject
    private BudgetDesk desk;
    @Inject
    private Clock clock;
    private List<BudgetNow> all;
    private Instant now;

    @PostConstruct
    void load() {
        now = clock.instant();
        all = desk.list().stream().map(card -> BudgetNow.of(card, now)).sorted(BudgetNow.BY_URGENCY).toList();
    }

    public Instant getNow() {
        return now;
    }

    public List<BudgetNow> getAll() {
        return all;
    }

    public List<BudgetNow> getDrafts() {
        return all.stream().filter(budget -> !budget.card().published()).toList();
    }

    public List<BudgetNow> getPublished() {
        return all.stream().filter(budget -> budget.card().published()).toList();
    }
}
