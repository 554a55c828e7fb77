package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jemaa.ballot.PaperDesks;
import org.jemaa.ballot.box.RecordAct;
import org.jemaa.process.BudgetId;

/** What the box asks the desks before it closes and before it is sealed. */
@ApplicationScoped
class DesksOfTheBox implements PaperDesks {

    static final String ACT = "sheets";

    @Inject
    private TellBox box;
    @Inject
    private Desks desks;
    @Inject
    private ReconciliationBoard board;
    @Inject
    private RecordAct acts;

    @Override
    public void handInMarks(BudgetId vote) {
        box.tellAll(vote);
    }

    /** Until every desk with voters or sheets has finished, and what they found stands in the log. */
    @Override
    public boolean areCounting(BudgetId vote) {
        return anybodyVoted(vote) && (!allHaveFinished(vote) || !isWritten(vote));
    }

    boolean anybodyVoted(BudgetId vote) {
        return board.figures(vote).stream().anyMatch(DeskFigures::hasWork);
    }

    boolean allHaveFinished(BudgetId vote) {
        List<Integer> finished = desks.of(vote).stream().map(Desk::card).filter(DeskCard::finished).map(DeskCard::number).toList();
        return board.figures(vote).stream().filter(DeskFigures::hasWork).allMatch(desk -> finished.contains(desk.desk()));
    }

    boolean isWritten(BudgetId vote) {
        return acts.of(vote).stream().anyMatch(act -> act.kind().equals(ACT));
    }
}
