package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jemaa.shared.DomainEvent;

/**
 * Tells whoever observes that phases opened and closed and that a vote became longer. Marking the row and telling happen in one transaction, so each is told once,
 * however many servers run, and again later if an observer failed. Called by the server itself, not by people.
 */
@ApplicationScoped
class AnnouncePhases {

    @Inject
    private Budgets budgets;
    @Inject
    private Event<DomainEvent> events;

    /** What is due of this budget, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void allOf(BudgetId budget, Instant now) {
        budgets.extensionsDue().stream().filter(due -> due.budget().equals(budget)).forEach(due -> announce(due, now));
        budgets.due(now).stream().filter(due -> due.budget().equals(budget)).forEach(due -> announce(due, now));
    }

    /** One of {@link Budgets#due}, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void one(PhaseDue due, Instant now) {
        announce(due, now);
    }

    /** One of {@link Budgets#extensionsDue}, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void one(ExtensionDue due, Instant now) {
        announce(due, now);
    }

    private void announce(ExtensionDue due, Instant now) {
        budgets.hold(due.budget());
        if (budgets.claim(due, now)) {
            events.fire(due.event());
        }
    }

    /** Holds the budget first: a change that was begun before the phase opened comes to its end before anybody hears of the opening. */
    private void announce(PhaseDue due, Instant now) {
        budgets.hold(due.budget());
        if (budgets.claim(due, now)) {
            events.fire(due.event());
        }
    }
}
