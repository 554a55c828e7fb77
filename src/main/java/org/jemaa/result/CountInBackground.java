package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jemaa.identity.AccountId;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.result.CountJobCard.Ended;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/** Counts for a page: the page waits a moment, and what takes longer goes on without it. */
@ApplicationScoped
@Right("result:count")
public class CountInBackground {

    private static final int PATIENCE_IN_SECONDS = 4;

    @Inject
    private CountVote count;
    @Inject
    private CountApart apart;
    @Inject
    private CurrentAccount me;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    /** Begins a count, or waits for the one that runs; how it ended, if it was quick. */
    public Optional<Ended> start(String slug) {
        Answer<Long> job = count.ask(slug);
        if (job instanceof Answer.Refused<Long> no) {
            return Optional.of(new Ended(clock.instant(), Answer.refused(no.refusals()), null));
        }
        AccountId official = me.find().orElseThrow().id();
        var counting = apart.toTheEnd(job.orThrow(), official, here.card());
        try {
            return Optional.of(counting.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException later) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
