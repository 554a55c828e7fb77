package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jemaa.ballot.desk.DeskBoard;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;

/** The desks that somebody serves. */
@Named
@RequestScoped
public class ServeDesksView {

    public record Row(DeskCard desk, BudgetCard vote, boolean open, boolean over) {
    }

    @Inject
    private DeskBoard board;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private Clock clock;
    private List<Row> rows;

    @PostConstruct
    void load() {
        rows = board.mine().stream().map(desk -> {
            BudgetCard vote = budgets.byId(desk.vote()).orElseThrow();
            return new Row(desk, vote, vote.timetable().isOpen(Phase.VOTE, clock.instant()), vote.timetable().isOver(Phase.VOTE, clock.instant()));
        }).toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
