package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jemaa.ballot.desk.DeskBoard;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.KeyingBoard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;

/** The desks that somebody serves. */
@Named
@RequestScoped
public class ServeDesksView {

    /** {@code waiting} is null while the vote is not over. */
    public record Row(DeskCard desk, BudgetCard vote, boolean open, boolean over, KeyingBoard.Waiting waiting) {

        public boolean reading() {
            return over && !desk.finished();
        }
    }

    @Inject
    private DeskBoard board;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private KeyingBoard keying;
    @Inject
    private Clock clock;
    private List<Row> rows;

    @PostConstruct
    void load() {
        rows = board.mine().stream().map(desk -> {
            BudgetCard vote = budgets.byId(desk.vote()).orElseThrow();
            boolean over = vote.timetable().isOver(Phase.VOTE, clock.instant());
            return new Row(desk, vote, vote.timetable().isOpen(Phase.VOTE, clock.instant()), over,
                over && !desk.finished() ? keying.waiting(vote.slug(), desk.number()) : null);
        }).sorted(Comparator.comparing(Row::open).reversed().thenComparing(Comparator.comparing(Row::reading).reversed())).toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
