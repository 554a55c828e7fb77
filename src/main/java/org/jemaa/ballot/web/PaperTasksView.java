package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.desk.DeskBoard;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.DeskFigures;
import org.jemaa.ballot.desk.ReconciliationBoard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;

/** The desks for which the count of a closed vote waits, for the desk's first page. */
@Named
@RequestScoped
public class PaperTasksView {

    public record Task(BudgetCard vote, DeskCard desk, DeskFigures figures) {

        public boolean undecided() {
            return figures.undecided() > 0;
        }
    }

    @Inject
    private BudgetBoard budgets;
    @Inject
    private BallotSheet sheets;
    @Inject
    private DeskBoard desks;
    @Inject
    private ReconciliationBoard board;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;
    private final List<Task> all = new ArrayList<>();

    @PostConstruct
    void load() {
        if (!me.may("ballot:manage-desks")) {
            return;
        }
        budgets.list(here.id()).stream().filter(vote -> vote.timetable().isOver(Phase.VOTE, clock.instant()))
            .filter(vote -> sheets.of(vote.id()).filter(Ballot::isSealed).isEmpty()).forEach(this::add);
    }

    private void add(BudgetCard vote) {
        List<DeskFigures> figures = board.of(vote.id());
        desks.of(vote.slug()).stream().filter(desk -> !desk.finished()).forEach(desk -> figures.stream()
            .filter(one -> one.desk() == desk.number() && one.hasWork()).forEach(one -> all.add(new Task(vote, desk, one))));
    }

    public List<Task> getAll() {
        return all;
    }
}
