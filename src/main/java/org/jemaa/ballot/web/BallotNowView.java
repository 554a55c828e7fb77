package org.jemaa.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.jemaa.ballot.box.Turnout;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;

/** What the vote has to say on the public page of its budget. */
@Named
@RequestScoped
public class BallotNowView {

    @Inject
    private Turnout turnout;
    @Inject
    private Clock clock;

    public boolean isOpen(BudgetCard card) {
        return card.timetable().isOpen(Phase.VOTE, clock.instant());
    }

    /** The vote is over and its result not yet due. */
    public boolean isCounting(BudgetCard card) {
        Instant now = clock.instant();
        return card.timetable().isOver(Phase.VOTE, now) && !(card.timetable().has(Phase.COUNT) ? card.timetable().isOver(Phase.COUNT, now)
            : card.timetable().hasOpened(Phase.RESULTS, now));
    }

    public long voters(BudgetCard card) {
        return turnout.recent(card.id()).voters();
    }

    public Instant closes(BudgetCard card) {
        return card.timetable().closes(Phase.VOTE);
    }
}
