package org.jemaa.process;

import java.time.Instant;
import org.jemaa.shared.DomainEvent;
import org.jemaa.shared.LocalText;

/**
 * Fired once, in a transaction of its own, soon after two officials made a running vote longer, and before its closing is announced.
 * An observer that fails is asked again; no two extensions of a vote have the same new close.
 */
public record VoteExtended(BudgetId budget, Instant closed, Instant closes, LocalText reason, Instant decidedAt) implements DomainEvent {
}
