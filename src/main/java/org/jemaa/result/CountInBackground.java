package org.jemaa.result;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.identity.AccountId;
import org.jemaa.identity.ActingAs;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/** Counts for a page: the page waits a moment, and what takes longer goes on without it. */
@ApplicationScoped
@Right("result:count")
public class CountInBackground {

    private static final Logger LOG = Logger.getLogger(CountInBackground.class.getName());
    private static final int PATIENCE_IN_SECONDS = 4;

    @Resource
    private ManagedExecutorService threads;
    @Inject
    private CountVote count;
    @Inject
    private ActingAs acting;
    @Inject
    private CurrentAccount me;
    @Inject
    private CurrentMunicipality here;
    private final Map<BudgetId, Ended> ended = new ConcurrentHashMap<>();

    /** How the last count of a vote on this server ended. {@code fault}: the number of what broke, otherwise null. */
    public record Ended(Answer<CountVote.Counted> answer, String fault) {
    }

    /** Begins a count; how it ended, if it was quick. */
    public Optional<Ended> start(BudgetId budget, String slug) {
        AccountId official = me.find().orElseThrow().id();
        MunicipalityCard municipality = here.card();
        ended.remove(budget);
        CompletableFuture<Ended> counting = new CompletableFuture<>();
        threads.submit(() -> counting.complete(run(budget, slug, official, municipality)));
        try {
            return Optional.of(counting.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException later) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    public Optional<Ended> ended(BudgetId budget) {
        return Optional.ofNullable(ended.get(budget));
    }

    private Ended run(BudgetId budget, String slug, AccountId official, MunicipalityCard municipality) {
        Ended now;
        try {
            now = new Ended(acting.account(official, municipality, () -> count.handle(slug)), null);
        } catch (RuntimeException | Error broken) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, broken, () -> "count of " + slug + " broke, problem " + number);
            now = new Ended(null, number);
        }
        ended.put(budget, now);
        return now;
    }
}
