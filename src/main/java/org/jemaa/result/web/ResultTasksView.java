package org.jemaa.result.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jemaa.ballot.PaperDesks;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.result.ResultBoard;

/** The votes that wait to be counted or published, for the desk's first page. */
@Named
@RequestScoped
public class ResultTasksView {

    @Inject
    private BudgetBoard budgets;
    @Inject
    private ResultBoard board;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    @Inject
    private Instance<PaperDesks> desks;
    private List<BudgetCard> toCount;
    private List<BudgetCard> toPublish;

    @PostConstruct
    void load() {
        Instant now = clock.instant();
        List<BudgetCard> over = budgets.list(here.id()).stream().filter(budget -> budget.timetable().isOver(Phase.VOTE, now)).toList();
        Map<BudgetId, Boolean> counted = board.isPublished(over.stream().map(BudgetCard::id).toList());
        toCount = over.stream().filter(budget -> !counted.containsKey(budget.id()))
            .filter(budget -> desks.stream().noneMatch(desk -> desk.areCounting(budget.id()))).toList();
        toPublish = over.stream().filter(budget -> Boolean.FALSE.equals(counted.get(budget.id()))).toList();
    }

    public List<BudgetCard> getToCount() {
        return toCount;
    }

    public List<BudgetCard> getToPublish() {
        return toPublish;
    }
}
