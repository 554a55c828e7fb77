package org.jemaa.ballot;

import org.jemaa.process.BudgetId;
import org.jemaa.shared.DomainEvent;

/** There are other people on the roll of that vote than before. */
public record RollChanged(BudgetId budget) implements DomainEvent {
}
