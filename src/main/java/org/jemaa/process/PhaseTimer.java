package org.jemaa.process;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.shared.OneAtATime;

/** Looks every two seconds whether a phase has opened or closed, also one that did while no server ran, or a vote has become longer. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PhaseTimer {

    private static final Logger LOG = Logger.getLogger(PhaseTimer.class.getName());

    @Inject
    private Budgets budgets;
    @Inject
    private AnnouncePhases announce;
    @Inject
    private Clock clock;
    @Inject
    private OneAtATime oneAtATime;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        oneAtATime.onceReady("announcing phases", this::announceWhatIsDue);
    }

    /** A budget whose observers fail waits with its later phases; the others go on. */
    public void announceWhatIsDue() {
        Instant now = clock.instant();
        var waiting = new HashSet<BudgetId>();
        for (ExtensionDue due : budgets.extensionsDue()) {
            tell(due, due.budget(), waiting, () -> announce.one(due, now));
        }
        for (PhaseDue due : budgets.due(now)) {
            tell(due, due.budget(), waiting, () -> announce.one(due, now));
        }
    }

    private static void tell(Object due, BudgetId budget, Set<BudgetId> waiting, Runnable announcement) {
        if (waiting.contains(budget)) {
            return;
        }
        try {
            announcement.run();
        } catch (RuntimeException e) {
            waiting.add(budget);
            LOG.log(Level.WARNING, e, () -> due + " could not be announced; next try in two seconds");
        }
    }
}
