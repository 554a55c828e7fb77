package org.jemaa.ballot.desk;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.OneAtATime;

/** Finishes every few seconds what a desk began and a fault interrupted. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeskTimer {

    @Inject
    private Desks desks;
    @Inject
    private BallotSheet sheet;
    @Inject
    private FinishWhatWasBegun sweep;
    @Inject
    private OneAtATime oneAtATime;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        oneAtATime.onceReady("looking at all desks", this::finishWhatIsDue);
    }

    public void finishWhatIsDue() {
        desks.votes().stream().filter(vote -> sheet.of(vote).filter(ballot -> !ballot.isSealed()).isPresent()).forEach(this::sweep);
    }

    /** The desks of a vote that fail do not keep those of another waiting. */
    private void sweep(BudgetId vote) {
        oneAtATime.run("finishing what the desks of vote " + vote.value() + " began", () -> sweep.of(vote));
    }
}
