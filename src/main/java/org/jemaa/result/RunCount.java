package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.ballot.box.SealBox;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.result.files.Edition;
import org.jemaa.result.files.FilesOfAResult;
import org.jemaa.result.files.FilesOfColleges;
import org.jemaa.shared.Answer;

/** Counts for a job that this server has claimed, in the caller's thread, and writes down how it ended. */
@ApplicationScoped
class RunCount {

    /** A count that took down as many servers is not tried on the next one. */
    static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = Logger.getLogger(RunCount.class.getName());

    @Inject
    private CountJobs jobs;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private SealBox seal;
    @Inject
    private OpenedBox box;
    @Inject
    private KeepResult keep;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    private final Map<Long, CountProgress> running = new ConcurrentHashMap<>();

    CountJobCard.Ended run(long claimed) {
        CountJob job = jobs.find(claimed).orElseThrow();
        var progress = new CountProgress();
        running.put(claimed, progress);
        CountJobCard.Ended ended;
        try {
            if (job.attempts() > MOST_ATTEMPTS) {
                throw new IllegalStateException("tried " + MOST_ATTEMPTS + " times, and each time the server ended before the count did");
            }
            BudgetCard budget = budgets.byId(job.budget()).orElseThrow();
            ended = new CountJobCard.Ended(clock.instant(), budget.timetable().isOver(Phase.VOTE, clock.instant()) ? count(budget, job, progress)
                : Answer.refused(ResultRefusal.VOTE_NOT_OVER), null);
        } catch (RuntimeException | Error broken) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, broken, () -> "count of " + job.slug() + " broke, problem " + number);
            ended = new CountJobCard.Ended(clock.instant(), null, number);
        } finally {
            running.remove(claimed);
        }
        jobs.end(claimed, ended);
        return ended;
    }

    /** Says of each count that runs here how far it is. */
    void beat() {
        running.forEach((job, progress) -> jobs.beat(job, progress.percent(), clock.instant()));
    }

    boolean isIdle() {
        return running.isEmpty();
    }

    private Answer<CountVote.Counted> count(BudgetCard budget, CountJob job, CountProgress progress) {
        if (!seal.handle(budget.id())) {
            return Answer.refused(ResultRefusal.SHEETS_ARE_READ);
        }
        OpenedBox.Opened opened = box.of(budget);
        VoteToCount vote = opened.vote();
        var tally = new Tally(vote, progress);
        List<EnvelopeResult> results = tally.count();
        var files = vote.colleges().isEmpty() ? FilesOfAResult.make(edition(budget, opened), results, vote.papers())
            : FilesOfColleges.make(edition(budget, opened), results, tally.alone(), vote.decidingPapers(),
                vote.colleges().stream().map(VotingCollege::college).toList());
        Answer<Boolean> kept = keep.handle(budget.id(), vote, results, files, job.asker());
        int winners = results.stream().mapToInt(envelope -> envelope.winners().size()).sum();
        return kept instanceof Answer.Refused<Boolean> no ? Answer.refused(no.refusals()) : Answer.accepted(new CountVote.Counted(winners, kept.orThrow()));
    }

    private Edition edition(BudgetCard budget, OpenedBox.Opened opened) {
        MunicipalityCard town = here.card();
        return new Edition(budget.slug(), opened.ballot().title(), town.name(), town.zone(), town.languages(), opened.vote().rule(),
            opened.ballot().rules(), opened.vote().seed(), budget.timetable().opens(Phase.VOTE), budget.timetable().closes(Phase.VOTE));
    }
}
