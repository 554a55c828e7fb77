package org.jemaa.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jemaa.shared.DomainEvent;

/** An opening or closing whose instant has passed and that was not announced yet. */
record PhaseDue(BudgetId budget, Phase phase, boolean opening, Instant at) {

    /** budget, phase, 1 for an opening, instant in UTC. */
    static PhaseDue ofRow(Object[] row) {
        LocalDateTime at = row[3] instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) row[3];
        return new PhaseDue(new BudgetId(((Number) row[0]).longValue()), Phase.valueOf((String) row[1]), ((Number) row[2]).intValue() == 1,
            at.toInstant(ZoneOffset.UTC));
    }

    DomainEvent event() {
        return opening ? new PhaseOpened(budget, phase, at) : new PhaseClosed(budget, phase, at);
    }
}
