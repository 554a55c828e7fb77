package org.jemaa.process;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jemaa.foureyes.ActId;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/**
 * A participatory budget is written as a draft that only officials see, is published when its money, rules and dates are complete,
 * may have its dates moved with a reason, and is bound from the moment its vote has opened: from then on its money and rules stay.
 * It is never deleted.
 */
@Entity
@Table(name = "process_budget")
class Budget {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "municipality_id")
    private long municipalityId;
    private String slug;
    private LocalText title;
    private LocalText summary;
    private String currency;
    private BigDecimal amount;
    @Enumerated(EnumType.STRING)
    @Column(name = "counting_rule")
    private CountingRule rule;
    @Column(name = "min_projects")
    private int minProjects;
    @Column(name = "max_projects")
    private Integer maxProjects;
    @Column(name = "max_cost")
    private BigDecimal maxCost;
    @Column(name = "published_at")
    private LocalDateTime publishedAt;
    @Column(name = "rescheduled_at")
    private LocalDateTime rescheduledAt;
    @Column(name = "reschedule_why")
    private LocalText rescheduleWhy;
    @Column(name = "last_college")
    private int lastCollege;
    @Column(name = "least_published")
    private int leastPublished = 50;
    @Version
    private int version;

    @OneToMany(mappedBy = "budget", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @BatchFetch(BatchFetchType.IN)
    private List<BudgetEnvelope> envelopes = new ArrayList<>();
    @OneToMany(mappedBy = "budget", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @BatchFetch(BatchFetchType.IN)
    private List<BudgetPhase> phases = new ArrayList<>();
    @OneToMany(mappedBy = "budget", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @BatchFetch(BatchFetchType.IN)
    private List<BudgetExtension> extensions = new ArrayList<>();

    @OneToMany(mappedBy = "budget", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @BatchFetch(BatchFetchType.IN)
    private List<BudgetCollege> colleges = new ArrayList<>();

    protected Budget() {
    }

    Budget(MunicipalityId municipality, String slug) {
        municipalityId = municipality.value();
        this.slug = slug;
        rule = CountingRule.MUNICIPAL_GREEDY;
        minProjects = 1;
    }

    void describe(LocalText newTitle, LocalText newSummary) {
        title = newTitle;
        summary = newSummary;
    }

    void hold(Money sum) {
        currency = sum.currency().getCurrencyCode();
        amount = sum.amount();
    }

    /** A sum that nobody divided yet is the whole city's; a single envelope for the whole city follows the sum. */
    void holdAndShare(Money sum) {
        hold(sum);
        Money own = colleges().own();
        if (sum.isMoreThan(own) && envelopes.stream().allMatch(envelope -> envelope.college() != null || envelope.isFor(null))) {
            var whole = new HashMap<Long, Money>();
            whole.put(null, sum.minus(own));
            share(whole);
        }
    }

    void ask(BallotRules rules) {
        minProjects = rules.minProjects();
        maxProjects = rules.maxProjects();
        maxCost = rules.limitsCost() ? rules.maxCost().amount() : null;
    }

    void countBy(CountingRule newRule) {
        rule = newRule;
    }

    /** The sums per district in the order in which they are shown; null stands for the whole city. */
    void share(Map<Long, Money> sums) {
        envelopes.removeIf(envelope -> envelope.college() == null && sums.keySet().stream().noneMatch(envelope::isFor));
        int position = 0;
        for (Map.Entry<Long, Money> share : sums.entrySet()) {
            BudgetEnvelope envelope = envelopes.stream().filter(known -> known.isFor(share.getKey())).findFirst().orElseGet(() -> {
                var added = new BudgetEnvelope(this, share.getKey());
                envelopes.add(added);
                return added;
            });
            envelope.hold(share.getValue(), position++);
        }
    }

    BudgetColleges colleges() {
        return new BudgetColleges(this, colleges, envelopes);
    }

    /** A number that no college of this budget ever had. */
    int nextCollege() {
        return ++lastCollege;
    }

    void publishBallotsFrom(int voters) {
        leastPublished = voters;
    }

    void schedule(Timetable timetable) {
        phases.removeIf(phase -> !timetable.has(phase.phase()));
        timetable.windows().forEach((phase, window) -> phases.stream().filter(known -> known.phase() == phase).findFirst().orElseGet(() -> {
            var added = new BudgetPhase(this, phase);
            phases.add(added);
            return added;
        }).last(window));
    }

    void extend(Extension extension, ActId act) {
        extensions.add(new BudgetExtension(this, extension, act));
    }

    void explainNewDates(LocalText reason, Instant now) {
        rescheduleWhy = reason;
        rescheduledAt = BudgetPhase.utc(now);
    }

    void publish(Instant now) {
        publishedAt = BudgetPhase.utc(now);
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    LocalText title() {
        return title;
    }

    BudgetId id() {
        return new BudgetId(id);
    }

    Timetable timetable() {
        var windows = new EnumMap<Phase, Timetable.Window>(Phase.class);
        phases.forEach(phase -> windows.put(phase.phase(), phase.window()));
        return new Timetable(windows);
    }

    /** True once the vote of a published budget has opened: money and rules are fixed. */
    boolean isBound(Instant now) {
        return isPublished() && timetable().hasOpened(Phase.VOTE, now);
    }

    /** What keeps it from being published, whatever the hour. */
    List<Refusal> lacks() {
        var refusals = new ArrayList<Refusal>();
        refusals.addAll(envelopesDoNotAddUp());
        refusals.addAll(costLimitOverSum());
        refusals.addAll(colleges().lack(envelopes()));
        if (!timetable().has(Phase.VOTE)) {
            refusals.add(Refusal.ofField("opens-VOTE", ProcessRefusal.VOTE_MISSING));
        }
        return refusals;
    }

    List<Refusal> comesTooLate(Instant now) {
        return timetable().hasOpened(Phase.VOTE, now) ? List.of(Refusal.ofField("opens-VOTE", ProcessRefusal.VOTE_NOT_AHEAD)) : List.of();
    }

    List<Refusal> envelopesDoNotAddUp() {
        Money shared = envelopes.stream().map(envelope -> envelope.sum(currency())).reduce(Money.zero(currency()), Money::plus);
        return shared.equals(sum()) ? List.of() : List.of(Refusal.ofField("envelopes", ProcessRefusal.ENVELOPES_DO_NOT_ADD_UP, shared, sum()));
    }

    List<Refusal> costLimitOverSum() {
        return maxCost != null && maxCost.compareTo(amount) > 0
            ? List.of(Refusal.ofField("maxCost", ProcessRefusal.COST_LIMIT_OVER_SUM, sum())) : List.of();
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    private List<Envelope> envelopes() {
        return envelopes.stream().sorted(Comparator.comparing(BudgetEnvelope::position)).map(envelope -> envelope.card(currency())).toList();
    }

    private Money sum() {
        return new Money(amount, currency());
    }

    BudgetCard card() {
        Currency money = currency();
        var limits = new BallotRules(minProjects, maxProjects, maxCost == null ? null : new Money(maxCost, money));
        var change = rescheduledAt == null ? null : new Rescheduling(rescheduledAt.toInstant(ZoneOffset.UTC), rescheduleWhy);
        return new BudgetCard(id(), new MunicipalityId(municipalityId), slug, title, summary, new Money(amount, money),
            envelopes(), limits, rule, timetable(), isPublished(), change,
            extensions.stream().map(BudgetExtension::card).sorted(Comparator.comparing(Extension::closes)).toList(), colleges().cards(), leastPublished);
    }
}
