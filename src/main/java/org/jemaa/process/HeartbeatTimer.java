package org.jemaa.process;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.shared.OneAtATime;

/** Looks every ten seconds whether one can vote, and notes it where one can. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeartbeatTimer {

    private static final Logger LOG = Logger.getLogger(HeartbeatTimer.class.getName());

    @Inject
    private Heartbeats heartbeats;
    @Inject
    @Any
    private Instance<VotePart> parts;
    @Inject
    private Clock clock;
    @Inject
    private OneAtATime oneAtATime;
    private volatile boolean broken;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        oneAtATime.onceReady("looking whether one can vote", this::beatIfAllWorks);
    }

    /** True where one can vote. */
    public boolean beatIfAllWorks() {
        try {
            if (parts.stream().allMatch(VotePart::works)) {
                heartbeats.beat(clock.instant());
                broken = false;
                return true;
            }
            say(null);
        } catch (RuntimeException e) {
            say(e);
        }
        return false;
    }

    private void say(RuntimeException reason) {
        if (!broken) {
            LOG.log(Level.WARNING, "nobody can vote on this server at this moment; it is noted if no other server can say otherwise", reason);
        }
        broken = true;
    }
}
