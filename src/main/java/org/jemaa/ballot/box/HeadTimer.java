package org.jemaa.ballot.box;

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

/** At the beginning of each minute the heads of all logs are signed. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeadTimer {

    private static final Logger LOG = Logger.getLogger(HeadTimer.class.getName());

    @Inject
    private SignHeads sign;
    @Inject
    private LogGuard guard;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean ready;

    public void begin(@Observes ApplicationReady event) {
        ready = true;
    }

    /** What receipts named is kept outside the database too; a voter does not wait for it. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void write() {
        guard.write();
    }

    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    public void tick() {
        if (ready && running.compareAndSet(false, true)) {
            try {
                sign.ofEveryVote();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "heads were not signed; next try in a minute", e);
            } finally {
                running.set(false);
            }
        }
    }
}
