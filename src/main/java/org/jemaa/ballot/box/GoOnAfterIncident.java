package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Right;

/**
 * A vote whose log is not the one that was signed goes on, when two officials have decided so: the log names the head that it lost,
 * which positions are concerned, and why it goes on, for everybody to read. Called when the second has confirmed.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class GoOnAfterIncident {

    @Inject
    private LogGuard guard;
    @Inject
    private OpenBox open;
    @Inject
    private Acts acts;
    @Inject
    private SealBox seal;
    @Inject
    private BallotSheet sheet;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private Clock clock;

    /** What is wrong with the log of this vote, if anything. */
    public Optional<LogIncident> find(BudgetId vote) {
        return sheet.of(vote).flatMap(guard::incident);
    }

    /** @param mark of the incident that the officials saw */
    public Answer<Void> handle(BudgetId vote, String mark, LocalText reason) {
        Ballot ballot = sheet.of(vote).orElseThrow();
        Optional<LogIncident> incident = guard.look(ballot).filter(found -> found.mark().equals(mark));
        if (incident.isEmpty()) {
            return Answer.refused(BoxRefusal.OTHER_INCIDENT);
        }
        open.begin(ballot);
        if (!acts.record(vote, LogIncident.ACT, incident.get().json(reason.byLanguage()))) {
            return Answer.refused(BoxRefusal.SEALED_LOG_WENT_BACK);
        }
        guard.goOn(ballot, incident.get());
        if (guard.incident(ballot).isEmpty() && budgets.byId(vote).orElseThrow().timetable().isOver(Phase.VOTE, clock.instant())) {
            seal.handle(vote);
        }
        return Answer.done();
    }
}
