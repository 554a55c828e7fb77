package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * An official has a closed vote counted. Nothing becomes public by it, and it may be done again at any time: the same papers give the
 * same result, and if they ever did not, the first stays and the official is told. Whoever asks while a count runs gets that one.
 */
@ApplicationScoped
@Right("result:count")
public class CountVote {

    private static final Duration LOOKS = Duration.ofMillis(300);

    @Inject
    private BudgetBoard budgets;
    @Inject
    private CountJobs jobs;
    @Inject
    private RunCount run;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;

    /** What a count gave, and whether it was not the first. */
    public record Counted(int winners, boolean again) {
    }

    /** Counts, or waits for the count that runs, and answers when it has ended. */
    public Answer<Counted> handle(String slug) {
        Answer<Long> job = ask(slug);
        if (job instanceof Answer.Refused<Long> no) {
            return Answer.refused(no.refusals());
        }
        CountJobCard.Ended ended = toTheEnd(job.orThrow());
        if (ended.fault() != null) {
            throw new IllegalStateException("the count of " + slug + " broke, problem " + ended.fault());
        }
        return ended.answer();
    }

    /** The newest count that was asked for, whether it runs or has ended. */
    public Optional<CountJobCard> newest(BudgetId budget) {
        return jobs.newest(budget).map(CountJob::card);
    }

    /** Notes that the vote is to be counted. Some server does it, should this one not come to it. */
    Answer<Long> ask(String slug) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        return budget.timetable().isOver(Phase.VOTE, clock.instant()) ? Answer.accepted(jobs.ask(budget, me.find().orElseThrow(), clock.instant()))
            : Answer.refused(ResultRefusal.VOTE_NOT_OVER);
    }

    /** Counts where nobody does, otherwise looks until whoever counts is done. */
    CountJobCard.Ended toTheEnd(long job) {
        while (true) {
            if (jobs.claim(job, clock.instant())) {
                return run.run(job);
            }
            CountJobCard now = jobs.find(job).orElseThrow().card();
            if (!now.isRunning()) {
                return now.ended();
            }
            try {
                Thread.sleep(LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
