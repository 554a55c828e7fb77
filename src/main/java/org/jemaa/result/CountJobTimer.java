package org.jemaa.result;

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

/** Speaks every two seconds for the counts that run on this server, and looks whether one was left behind by a server that is gone. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountJobTimer {

    private static final Logger LOG = Logger.getLogger(CountJobTimer.class.getName());

    @Inject
    private RunCount run;
    @Inject
    private CountApart apart;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ready;

    public void begin(@Observes ApplicationReady event) {
        ready = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void beat() {
        if (busy.compareAndSet(false, true)) {
            try {
                run.beat();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a count could not say how far it is; next try in two seconds", e);
            } finally {
                busy.set(false);
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        if (ready && run.isIdle()) {
            apart.takeUpWhatIsAbandoned();
        }
    }
}
