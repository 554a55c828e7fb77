package org.jemaa.process;

import org.jemaa.shared.DomainEvent;

/** A budget was set up, published, changed or rescheduled. */
public record BudgetChanged(BudgetId budget) implements DomainEvent {
}
