package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.annotation.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.Right;

/**
 * The published participatory budgets. Outside a transaction the answer comes from memory and is at most two seconds old (a change
 * through this server is seen at once); inside one it comes from the database.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class BudgetBoard {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private record Kept(Map<String, BudgetCard> bySlug, Instant readAt) {
    }

    @Inject
    private Budgets budgets;
    @Inject
    private Clock clock;
    @Resource
    private TransactionSynchronizationRegistry transactions;
    private final Map<MunicipalityId, Kept> kept = new ConcurrentHashMap<>();
    private final Map<BudgetId, MunicipalityId> homes = new ConcurrentHashMap<>();

    /** A published budget of that municipality. */
    public Optional<BudgetCard> find(MunicipalityId municipality, String slug) {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE
            ? budgets.find(municipality, slug).filter(Budget::isPublished).map(Budget::card)
            : Optional.ofNullable(slug).map(cards(municipality).bySlug()::get).filter(BudgetCard::published);
    }

    /** As {@link #find}, inside a transaction: until it ends, the budget neither changes nor are its phases announced. */
    public Optional<BudgetCard> hold(MunicipalityId municipality, String slug) {
        return budgets.take(municipality, slug).filter(Budget::isPublished).map(Budget::card);
    }

    /** Any budget, also a draft: for those who hold its id, which stands in no address. */
    public Optional<BudgetCard> byId(BudgetId id) {
        MunicipalityId home = homes.get(id);
        if (home == null || transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            Optional<BudgetCard> card = budgets.byId(id).map(Budget::card);
            card.ifPresent(found -> homes.put(id, found.municipality()));
            return card;
        }
        return cards(home).bySlug().values().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** The published budgets of that municipality, the newest first. */
    public List<BudgetCard> list(MunicipalityId municipality) {
        return cards(municipality).bySlug().values().stream().filter(BudgetCard::published)
            .sorted(Comparator.comparing((BudgetCard card) -> card.id().value()).reversed()).toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) BudgetChanged change) {
        kept.clear();
    }

    private Kept cards(MunicipalityId municipality) {
        Kept now = kept.get(municipality);
        if (now == null || Duration.between(now.readAt(), clock.instant()).abs().compareTo(KEPT) > 0) {
            now = new Kept(budgets.list(municipality).stream().map(Budget::card)
                .collect(Collectors.toUnmodifiableMap(BudgetCard::slug, card -> card)), clock.instant());
            kept.put(municipality, now);
            now.bySlug().values().forEach(card -> homes.put(card.id(), municipality));
        }
        return now;
    }
}
