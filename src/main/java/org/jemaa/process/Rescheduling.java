package org.jemaa.process;

import java.time.Instant;
import org.jemaa.shared.LocalText;

/** The latest change of dates after publication, and why. */
public record Rescheduling(Instant at, LocalText reason) {
}
