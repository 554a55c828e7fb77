package org.jemaa.notification;

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

/** Looks every two seconds whether a notice is due. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryTimer {

    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());

    @Inject
    private DeliverNotices deliver;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean ready;

    public void begin(@Observes ApplicationReady event) {
        ready = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        if (ready && running.compareAndSet(false, true)) {
            try {
                deliver.round();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "notices could not be delivered; next try in two seconds", e);
            } finally {
                running.set(false);
            }
        }
    }
}
