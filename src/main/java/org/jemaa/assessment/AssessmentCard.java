package org.jemaa.assessment;

import java.time.Instant;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** The answer to a proposal as everybody reads it. {@code reason} only where refused, {@code cost} only where accepted, no explanation where it came in a list. */
public record AssessmentCard(Outcome outcome, RefusalReason reason, LocalText explanation, Money cost, Instant decidedAt) {
}
