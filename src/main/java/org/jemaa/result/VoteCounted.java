package org.jemaa.result;

import org.jemaa.process.BudgetId;
import org.jemaa.shared.DomainEvent;

/** Fired for the first count and for every further one; {@code same} tells whether it gave what the first gave. */
public record VoteCounted(BudgetId budget, String digest, boolean same) implements DomainEvent {
}
