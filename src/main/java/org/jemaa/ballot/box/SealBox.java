package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.PaperDesks;
import org.jemaa.ballot.SealVote;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.process.PhaseClosed;
import org.jemaa.shared.Right;

/**
 * When the vote is over, the box is closed: papers that were on their way when the vote ended are waited for, and then none is taken.
 * Where desks still read printed ballots, the seal waits for them; otherwise it follows at once, and only then is the seed for lots
 * drawn. Whoever wants to count asks here first, should the timer be late. Doing it again changes nothing.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class SealBox {

    @Inject
    private Acts acts;
    @Inject
    private OpenBox open;
    @Inject
    private PapersUnderWay underWay;
    @Inject
    private LogGuard guard;
    @Inject
    private Instance<PaperDesks> desks;
    @Inject
    private BallotSheet sheet;
    @Inject
    private SealVote sealVote;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private Clock clock;

    void whenTheVoteCloses(@Observes PhaseClosed closed) {
        if (closed.phase() == Phase.VOTE) {
            handle(closed.budget());
        }
    }

    /**
     * @return whether the box is sealed now; not while desks read printed ballots or the log is not the one that was signed
     * @throws IllegalStateException if the vote is not over
     */
    public boolean handle(BudgetId vote) {
        if (!budgets.byId(vote).orElseThrow().timetable().isOver(Phase.VOTE, clock.instant())) {
            throw new IllegalStateException("the vote of budget " + vote.value() + " is not over");
        }
        if (sheet.of(vote).flatMap(guard::incident).isPresent()) {
            return false;
        }
        if (!acts.state(vote).closed()) {
            close(vote);
        }
        if (desks.stream().anyMatch(desk -> desk.areCounting(vote))) {
            return false;
        }
        acts.seal(vote);
        sealVote.handle(vote);
        return true;
    }

    private void close(BudgetId vote) {
        Ballot ballot = sheet.of(vote).orElseThrow(); // a vote whose opening nobody noticed still had a ballot
        open.handle(ballot);
        underWay.await(vote);
        desks.forEach(desk -> desk.handInMarks(vote));
        open.writeRoll(vote);
        acts.close(vote);
    }
}
