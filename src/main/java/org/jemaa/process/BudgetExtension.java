package org.jemaa.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jemaa.foureyes.ActId;
import org.jemaa.shared.LocalText;

/** An extension's row, written once. Whether it was announced stands beside it and is {@link AnnouncePhases}' matter alone. */
@Entity
@Table(name = "process_extension")
class BudgetExtension {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "budget_id", nullable = false)
    private Budget budget;
    @Column(name = "closed_at")
    private LocalDateTime closedAt;
    @Column(name = "closes_at")
    private LocalDateTime closesAt;
    private LocalText reason;
    @Column(name = "act_id")
    private long actId;
    @Column(name = "decided_at")
    private LocalDateTime decidedAt;
    @Column(name = "announced_at", insertable = false, updatable = false)
    private LocalDateTime announcedAt;

    protected BudgetExtension() {
    }

    BudgetExtension(Budget budget, Extension extension, ActId act) {
        this.budget = budget;
        closedAt = BudgetPhase.utc(extension.closed());
        closesAt = BudgetPhase.utc(extension.closes());
        reason = extension.reason();
        actId = act.value();
        decidedAt = BudgetPhase.utc(extension.decidedAt());
    }

    Extension card() {
        return new Extension(closedAt.toInstant(ZoneOffset.UTC), closesAt.toInstant(ZoneOffset.UTC), reason, decidedAt.toInstant(ZoneOffset.UTC));
    }
}
