package org.jemaa.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One phase's row, in UTC. Whether its opening and closing were announced stands beside it and is {@link AnnouncePhases}' matter alone. */
@Entity
@Table(name = "process_phase")
class BudgetPhase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "budget_id", nullable = false)
    private Budget budget;
    @Enumerated(EnumType.STRING)
    private Phase phase;
    @Column(name = "opens_at")
    private LocalDateTime opensAt;
    @Column(name = "closes_at")
    private LocalDateTime closesAt;

    protected BudgetPhase() {
    }

    BudgetPhase(Budget budget, Phase phase) {
        this.budget = budget;
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    void last(Timetable.Window window) {
        opensAt = utc(window.opens());
        closesAt = utc(window.closes());
    }

    Timetable.Window window() {
        return new Timetable.Window(opensAt.toInstant(ZoneOffset.UTC), closesAt.toInstant(ZoneOffset.UTC));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
