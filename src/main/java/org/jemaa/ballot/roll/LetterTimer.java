package org.jemaa.ballot.roll;

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
import org.jemaa.shared.ApplicationReady;

/** Looks every two seconds whether letters are to be made, also ones that a server left half made, and erases what has waited long enough. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LetterTimer {

    private static final Logger LOG = Logger.getLogger(LetterTimer.class.getName());

    @Inject
    private LetterRun run;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ready;

    public void begin(@Observes ApplicationReady event) {
        ready = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        if (ready && busy.compareAndSet(false, true)) {
            try {
                run.work();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "letters could not be made; next try in two seconds", e);
            } finally {
                busy.set(false);
            }
        }
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void erase() {
        if (ready) {
            run.erase();
        }
    }
}
