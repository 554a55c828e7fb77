package org.jemaa.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jemaa.identity.AccountId;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;

/**
 * A count that an official asked for: one server after another may hold it, until one brings it to its end. {@link CountJobs} writes the
 * row, each change in a transaction of its own; this is how it is read.
 */
@Entity
@Table(name = "result_count_job")
class CountJob {

    @Id
    private Long id;
    @Column(name = "budget_id")
    private long budgetId;
    @Column(name = "municipality_id")
    private long municipalityId;
    private String slug;
    @Column(name = "asked_by")
    private long askedBy;
    private String asker;
    @Column(name = "asked_at")
    private LocalDateTime askedAt;
    private int percent;
    @Column(name = "heartbeat_at")
    private LocalDateTime heartbeatAt;
    private int attempts;
    @Column(name = "ended_at")
    private LocalDateTime endedAt;
    private Integer winners;
    private Boolean again;
    private String refusal;
    @Column(name = "refusal_words")
    private String refusalWords;
    private String fault;

    protected CountJob() {
    }

    long id() {
        return id;
    }

    BudgetId budget() {
        return new BudgetId(budgetId);
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    String slug() {
        return slug;
    }

    AccountId askedBy() {
        return new AccountId(askedBy);
    }

    String asker() {
        return asker;
    }

    int attempts() {
        return attempts;
    }

    CountJobCard card() {
        return new CountJobCard(id, asker, askedAt.toInstant(ZoneOffset.UTC), percent, endedAt == null ? null : ended());
    }

    private CountJobCard.Ended ended() {
        Answer<CountVote.Counted> answer = winners != null ? Answer.accepted(new CountVote.Counted(winners, again))
            : refusal != null ? Answer.refused(ResultRefusal.valueOf(refusal), refusalWords.isEmpty() ? new Object[0] : (Object[]) refusalWords.split(" ")) : null;
        return new CountJobCard.Ended(endedAt.toInstant(ZoneOffset.UTC), answer, fault);
    }
}
