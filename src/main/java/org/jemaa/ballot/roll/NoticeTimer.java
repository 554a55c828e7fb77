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

/** Looks every two seconds what the roll has to write to voters. Nobody's vote waits for it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

    private static final Logger LOG = Logger.getLogger(NoticeTimer.class.getName());

    @Inject
    private SendEmailCodes emailCodes;
    @Inject
    private ConfirmBallots confirm;
    @Inject
    private RemindVoters remind;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean ready;

    public void begin(@Observes ApplicationReady event) {
        ready = true;
    }

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    public void look() {
        if (ready && running.compareAndSet(false, true)) {
            try {
                attempt("codes by e-mail", emailCodes::round);
                attempt("confirmations", confirm::round);
                attempt("reminders", remind::round);
            } finally {
                running.set(false);
            }
        }
    }

    /** What fails waits for the next time; the rest goes on. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> what + " could not be written; next try in two seconds");
        }
    }
}
