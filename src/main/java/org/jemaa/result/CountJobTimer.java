package org.jemaa.result;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jemaa.shared.OneAtATime;

/** Speaks every two seconds for the counts that run on this server, and looks whether one was left behind by a server that is gone. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountJobTimer {

    @Inject
    private RunCount run;
    @Inject
    private CountApart apart;
    @Inject
    private OneAtATime oneAtATime;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void beat() {
        oneAtATime.run("saying how far counts are", run::beat);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        oneAtATime.onceReady("taking up abandoned counts", () -> {
            if (run.isIdle()) {
                apart.takeUpWhatIsAbandoned();
            }
        });
    }
}
