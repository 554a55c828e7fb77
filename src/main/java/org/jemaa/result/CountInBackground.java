package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jemaa.identity.AccountId;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/** Counts for a page: the page waits a moment, and what takes longer goes on without it. */
@ApplicationScoped
@Right("result:count")
public class CountInBackground {

    private static final int PATIENCE_IN_SECONDS = 4;

    @Inject
    private CountApart apart;
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
        ended.remove(budget);
        var counting = apart.count(slug, official, here.card(), outcome -> ended.put(budget, outcome));
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
}
