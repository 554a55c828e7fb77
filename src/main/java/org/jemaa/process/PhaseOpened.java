package org.jemaa.process;

import java.time.Instant;
import org.jemaa.shared.DomainEvent;

/** Fired once, in a transaction of its own, soon after the instant has passed. An observer that fails is asked again. */
public record PhaseOpened(BudgetId budget, Phase phase, Instant at) implements DomainEvent {
}
