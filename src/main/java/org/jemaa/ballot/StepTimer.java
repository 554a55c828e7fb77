package org.jemaa.ballot;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once a minute the visits of booths are written down. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StepTimer {

    private static final Logger LOG = Logger.getLogger(StepTimer.class.getName());

    @Inject
    private CountSteps count;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void write() {
        try {
            count.write();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "visits of booths could not be written down", e);
        }
    }
}
