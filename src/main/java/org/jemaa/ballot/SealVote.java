package org.jemaa.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.Right;

/** Called when the box is sealed and takes no further paper: notes it and draws the seed for lots. Doing it again changes nothing. */
@ApplicationScoped
@Right(Right.ANYONE)
public class SealVote {

    private static final int SEED_BYTES = 32;

    @Inject
    private Votes votes;
    @Inject
    private FreezeBallot freeze;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private Clock clock;
    @Inject
    private Event<BallotSealed> sealed;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalStateException if the vote is not over */
    @Transactional
    public void handle(BudgetId budget) {
        if (!budgets.byId(budget).orElseThrow().timetable().isOver(Phase.VOTE, clock.instant())) {
            throw new IllegalStateException("the vote of budget " + budget.value() + " is not over");
        }
        freeze.handle(budget); // a vote whose opening nobody noticed still had a ballot
        Vote vote = votes.take(budget).orElseThrow();
        if (!vote.isSealed()) {
            var seed = new byte[SEED_BYTES];
            random.nextBytes(seed);
            vote.seal(clock.instant(), seed);
            sealed.fire(new BallotSealed(budget));
        }
    }
}
