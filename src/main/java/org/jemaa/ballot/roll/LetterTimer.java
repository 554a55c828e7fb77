package org.jemaa.ballot.roll;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jemaa.shared.OneAtATime;

/** Looks every two seconds whether letters are to be made, also ones that a server left half made, and erases what has waited long enough. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LetterTimer {

    @Inject
    private LetterRun run;
    @Inject
    private OneAtATime oneAtATime;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        oneAtATime.onceReady("making letters", run::work);
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void erase() {
        oneAtATime.onceReady("erasing letters", run::erase);
    }
}
