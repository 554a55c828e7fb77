package org.jemaa.process;

import java.time.Instant;
import org.jemaa.shared.LocalText;

/** A running vote was made longer by two officials: when it would have closed, when it closes, and why. */
public record Extension(Instant closed, Instant closes, LocalText reason, Instant decidedAt) {
}
