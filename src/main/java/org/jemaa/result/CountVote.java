package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.ballot.box.SealBox;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.result.files.Edition;
import org.jemaa.result.files.FilesOfAResult;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * An official has a closed vote counted. Nothing becomes public by it, and it may be done again at any time: the same papers give the
 * same result, and if they ever did not, the first stays and the official is told.
 */
@ApplicationScoped
@Right("result:count")
public class CountVote {

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
    private CurrentAccount me;
    @Inject
    private Clock clock;
    private final Map<BudgetId, CountProgress> running = new ConcurrentHashMap<>();

    /** What a count gave, and whether it was not the first. */
    public record Counted(int winners, boolean again) {
    }

    public Answer<Counted> handle(String slug) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (!budget.timetable().isOver(Phase.VOTE, clock.instant())) {
            return Answer.refused(ResultRefusal.VOTE_NOT_OVER);
        }
        if (!seal.handle(budget.id())) {
            return Answer.refused(ResultRefusal.PRINTED_BALLOTS_AWAITED);
        }
        var progress = new CountProgress();
        if (running.putIfAbsent(budget.id(), progress) != null) {
            return Answer.refused(ResultRefusal.COUNT_RUNNING);
        }
        try {
            return count(budget, progress);
        } finally {
            running.remove(budget.id(), progress);
        }
    }

    /** How far a count that runs at this moment has come; empty where none runs. */
    public OptionalInt percentDone(BudgetId budget) {
        CountProgress progress = running.get(budget);
        return progress == null ? OptionalInt.empty() : OptionalInt.of(progress.percent());
    }

    private Answer<Counted> count(BudgetCard budget, CountProgress progress) {
        OpenedBox.Opened opened = box.of(budget);
        VoteToCount vote = opened.vote();
        List<EnvelopeResult> results = new Tally(vote, progress).count();
        var files = FilesOfAResult.make(edition(budget, opened), results, vote.papers());
        Answer<Boolean> kept = keep.handle(budget.id(), vote, results, files, me.find().map(AccountCard::displayName).orElse("Jemaa"));
        int winners = results.stream().mapToInt(envelope -> envelope.winners().size()).sum();
        return kept instanceof Answer.Refused<Boolean> no ? Answer.refused(no.refusals()) : Answer.accepted(new Counted(winners, kept.orThrow()));
    }

    private Edition edition(BudgetCard budget, OpenedBox.Opened opened) {
        MunicipalityCard town = here.card();
        return new Edition(budget.slug(), opened.ballot().title(), town.name(), town.zone(), town.languages(), opened.vote().rule(),
            opened.ballot().rules(), opened.vote().seed(), budget.timetable().opens(Phase.VOTE), budget.timetable().closes(Phase.VOTE));
    }
}
