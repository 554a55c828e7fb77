package org.jemaa.result;

import java.time.Instant;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.DomainEvent;

public record ResultPublished(BudgetId budget, String digest, Instant at) implements DomainEvent {
}
