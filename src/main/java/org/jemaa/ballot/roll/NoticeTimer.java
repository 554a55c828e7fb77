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

/** Looks every two seconds what the roll has to write to voters. Nobody's vote waits for it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

    @Inject
    private SendEmailCodes emailCodes;
    @Inject
    private ConfirmBallots confirm;
    @Inject
    private RemindVoters remind;
    @Inject
    private OneAtATime oneAtATime;

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    public void look() {
        oneAtATime.onceReady("writing to voters", this::write);
    }

    /** Where one kind fails, the others are written all the same. */
    private void write() {
        oneAtATime.run("writing codes by e-mail", emailCodes::round);
        oneAtATime.run("writing confirmations", confirm::round);
        oneAtATime.run("writing reminders", remind::round);
    }
}
