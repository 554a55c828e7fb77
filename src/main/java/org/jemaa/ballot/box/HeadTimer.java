package org.jemaa.ballot.box;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jemaa.shared.OneAtATime;

/** At the beginning of each minute the heads of all logs are signed. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeadTimer {

    @Inject
    private SignHeads sign;
    @Inject
    private LogGuard guard;
    @Inject
    private OneAtATime oneAtATime;

    /** What receipts named is kept outside the database too; a voter does not wait for it. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void write() {
        guard.write();
    }

    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    public void tick() {
        oneAtATime.onceReady("signing the heads of all logs", sign::ofEveryVote);
    }
}
