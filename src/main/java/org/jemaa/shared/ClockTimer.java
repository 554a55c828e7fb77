package org.jemaa.shared;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Compares this server's time with the database's twice a minute. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockTimer {

    @Inject
    private SystemClock clock;
    @Inject
    private OneAtATime oneAtATime;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void measure() {
        oneAtATime.run("measuring the database's clock", clock::measure);
    }
}
