package org.jemaa.ballot;

import org.jemaa.process.BudgetId;
import org.jemaa.shared.DomainEvent;

/** No further paper is taken; the count may begin. */
public record BallotSealed(BudgetId budget) implements DomainEvent {
}
