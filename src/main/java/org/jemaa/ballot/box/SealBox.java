package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jemaa.ballot.SealVote;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.process.PhaseClosed;
import org.jemaa.shared.Right;

/**
 * When the vote is over, the box gets its seal, and only then is the seed for lots drawn. Whoever wants to count seals first, should
 * the timer be late. Doing it again changes nothing.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class SealBox {

    @Inject
    private Leaves leaves;
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

    /** @throws IllegalStateException if the vote is not over */
    public void handle(BudgetId vote) {
        if (!budgets.byId(vote).orElseThrow().timetable().isOver(Phase.VOTE, clock.instant())) {
            throw new IllegalStateException("the vote of budget " + vote.value() + " is not over");
        }
        leaves.seal(vote);
        sealVote.handle(vote);
    }
}
