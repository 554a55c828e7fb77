package org.jemaa.result;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jemaa.process.BudgetId;
import org.jemaa.process.CountingRule;

/**
 * A vote is counted by an official once it is closed. Whoever counts it again is told whether the same came out; what was kept stays.
 * An official publishes it, and from then on nothing about it changes.
 */
@Entity
@Table(name = "result_count")
class CountedVote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "budget_id")
    private long budgetId;
    private String fingerprint;
    @Enumerated(EnumType.STRING)
    private CountingRule rule;
    private String currency;
    private String seed;
    private int papers;
    private int blank;
    private int invalid;
    @Column(name = "on_the_roll")
    private int onTheRoll;
    private String digest;
    @Column(name = "counted_at")
    private LocalDateTime countedAt;
    @Column(name = "counted_by")
    private String countedBy;
    @Column(name = "published_at")
    private LocalDateTime publishedAt;
    @Column(name = "published_by")
    private String publishedBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "result_college", joinColumns = @JoinColumn(name = "count_id"))
    @OrderBy("number")
    private List<CountedCollege> colleges = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "count_id", nullable = false)
    @OrderBy("number")
    private List<CountedEnvelope> envelopes = new ArrayList<>();

    protected CountedVote() {
    }

    CountedVote(BudgetId budget, VoteToCount vote, List<EnvelopeResult> results, Instant now, String by) {
        budgetId = budget.value();
        fingerprint = vote.fingerprint();
        rule = vote.rule();
        currency = vote.currency().getCurrencyCode();
        seed = vote.seed();
        papers = vote.voters();
        blank = vote.blank();
        invalid = vote.invalid();
        onTheRoll = vote.onTheRoll();
        digest = Digest.of(vote, results);
        countedAt = utc(now);
        countedBy = by;
        vote.colleges().forEach(college -> colleges.add(new CountedCollege(college.college())));
        results.forEach(result -> envelopes.add(new CountedEnvelope(result)));
    }

    Long id() {
        return id;
    }

    BudgetId budget() {
        return new BudgetId(budgetId);
    }

    String digest() {
        return digest;
    }

    /** Not if it was counted by a Jemaa that did not keep any. */
    boolean hasFigures() {
        return envelopes.stream().anyMatch(CountedEnvelope::hasFigures);
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    void publish(Instant now, String by) {
        if (isPublished()) {
            throw new IllegalStateException("published already");
        }
        publishedAt = utc(now);
        publishedBy = by;
    }

    ResultCard card(List<ResultCard.FileCard> files) {
        Currency money = Currency.getInstance(currency);
        return new ResultCard(new BudgetId(budgetId), fingerprint, rule, money, seed, papers, blank, invalid, onTheRoll, digest, instant(countedAt), countedBy,
            instant(publishedAt), publishedBy, envelopes.stream().map(envelope -> envelope.card(money)).toList(), files,
            colleges.stream().map(CountedCollege::card).toList());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
