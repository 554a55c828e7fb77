package org.jemaa.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** An outage's row, written by {@link Heartbeats} when a server finds everything in order again, and never changed. */
@Entity
@Table(name = "process_outage")
class VoteOutage {

    @Id
    private Long id;
    @Column(name = "budget_id")
    private long budgetId;
    @Column(name = "from_at")
    private LocalDateTime fromAt;
    @Column(name = "to_at")
    private LocalDateTime toAt;

    protected VoteOutage() {
    }

    Outage card() {
        return new Outage(fromAt.toInstant(ZoneOffset.UTC), toAt.toInstant(ZoneOffset.UTC));
    }

    BudgetId budget() {
        return new BudgetId(budgetId);
    }
}
