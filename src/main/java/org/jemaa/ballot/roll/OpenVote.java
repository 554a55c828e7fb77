package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;

/** The vote that an address names, if it is open. */
@ApplicationScoped
class OpenVote {

    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    Answer<BudgetCard> find(String slug) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (budget.timetable().isOpen(Phase.VOTE, clock.instant())) {
            return Answer.accepted(budget);
        }
        return Answer.refused(budget.timetable().isOver(Phase.VOTE, clock.instant()) ? BallotRefusal.VOTE_CLOSED : BallotRefusal.VOTE_NOT_OPEN);
    }
}
