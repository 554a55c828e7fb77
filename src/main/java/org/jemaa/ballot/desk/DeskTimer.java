package org.jemaa.ballot.desk;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.ApplicationReady;

/** Finishes every few seconds what a desk began and a fault interrupted. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeskTimer {

    private static final Logger LOG = Logger.getLogger(DeskTimer.class.getName());

    @Inject
    private Desks desks;
    @Inject
    private BallotSheet sheet;
    @Inject
    private FinishWhatWasBegun sweep;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean ready;

    public void begin(@Observes ApplicationReady event) {
        ready = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        if (ready && running.compareAndSet(false, true)) {
            try {
                desks.votes().stream().filter(vote -> sheet.of(vote).filter(ballot -> !ballot.isSealed()).isPresent()).forEach(this::sweep);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "desks could not be looked at; next try in five seconds", e);
            } finally {
                running.set(false);
            }
        }
    }

    private void sweep(BudgetId vote) {
        try {
            sweep.of(vote);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the desks of vote " + vote.value() + " have to wait; next try in five seconds");
        }
    }
}
