package org.jemaa.process.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;

/** The municipality's first page: what is open now first, then what else runs, then what is over. */
@Named
@RequestScoped
public class TakePartView {

    private static final int MOST_FINISHED = 12;

    @Inject
    private BudgetBoard board;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    private BudgetNow first;
    private List<BudgetNow> running;
    private List<BudgetNow> withResults;

    @PostConstruct
    void load() {
        Instant now = clock.instant();
        List<BudgetNow> all = board.list(here.id()).stream().map(card -> BudgetNow.of(card, now)).sorted(BudgetNow.BY_URGENCY).toList();
        first = all.stream().filter(one -> one.phase() != null && !one.hasResults()).findFirst().orElse(null);
        running = all.stream().filter(one -> one != first && !one.hasResults()).toList();
        withResults = all.stream().filter(BudgetNow::hasResults).sorted(Comparator.comparing(BudgetNow::voteCloses).reversed()).limit(MOST_FINISHED).toList();
    }

    /** The one that comes first on the page; null where nothing is open. */
    public BudgetNow getFirst() {
        return first;
    }

    public List<BudgetNow> getRunning() {
        return running;
    }

    public List<BudgetNow> getWithResults() {
        return withResults;
    }

    public boolean isWithoutBudgets() {
        return first == null && running.isEmpty() && withResults.isEmpty();
    }
}
