package org.jemaa.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.shared.Right;

/**
 * The municipalities of this installation. Every request asks here, so the answer is kept in memory; a change through this
 * node is seen at once, one through another node within the time that it is kept.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class MunicipalityBoard {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(2);

    private record Kept(Map<String, MunicipalityCard> bySlug, Instant readAt) {
    }

    @Inject
    private Municipalities municipalities;
    @Inject
    private Clock clock;
    private volatile Kept kept;

    public Optional<MunicipalityCard> find(String slug) {
        return Optional.ofNullable(cards().get(slug));
    }

    public List<MunicipalityCard> all() {
        return List.copyOf(cards().values());
    }

    public Optional<MunicipalityCard> byId(MunicipalityId id) {
        return cards().values().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MunicipalityChanged change) {
        kept = null;
    }

    private Map<String, MunicipalityCard> cards() {
        Kept now = kept;
        if (now == null || now.readAt().plus(KEPT).isBefore(clock.instant())) {
            now = readAgain(now);
            kept = now;
        }
        return now.bySlug();
    }

    /** While the database is away, what was known stands for two seconds more: whoever is voting is then told so in words. */
    private Kept readAgain(Kept known) {
        try {
            var bySlug = new LinkedHashMap<String, MunicipalityCard>();
            municipalities.all().forEach(municipality -> bySlug.put(municipality.card().slug(), municipality.card()));
            return new Kept(bySlug, clock.instant());
        } catch (RuntimeException away) {
            if (known == null) {
                throw away;
            }
            return new Kept(known.bySlug(), clock.instant().minus(KEPT).plus(ASKED_AGAIN));
        }
    }
}
