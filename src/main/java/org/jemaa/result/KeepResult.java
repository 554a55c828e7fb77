package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.process.BudgetId;
import org.jemaa.result.files.PublishedFile;
import org.jemaa.shared.Answer;

/** Keeps the first count of a vote; holds every later one against it. */
@ApplicationScoped
class KeepResult {

    private static final Logger LOG = Logger.getLogger(KeepResult.class.getName());
    private static final int SHOWN = 12;

    @Inject
    private Results results;
    @Inject
    private Clock clock;
    @Inject
    private Event<VoteCounted> counted;

    /** Accepted with true where the vote had been counted before, with the same result. */
    @Transactional(TxType.REQUIRES_NEW)
    Answer<Boolean> handle(BudgetId budget, VoteToCount vote, List<EnvelopeResult> envelopes, List<PublishedFile> files, String by) {
        Optional<CountedVote> kept = results.take(budget);
        if (kept.isEmpty()) {
            var first = new CountedVote(budget, vote, envelopes, clock.instant(), by);
            results.add(first, files);
            counted.fire(new VoteCounted(budget, first.digest(), true));
            return Answer.accepted(false);
        }
        String before = kept.get().digest();
        String now = Digest.of(vote, kept.get().hasFigures() ? envelopes : envelopes.stream().map(EnvelopeResult::withoutFigures).toList());
        counted.fire(new VoteCounted(budget, now, now.equals(before)));
        if (!now.equals(before)) {
            LOG.log(Level.SEVERE, "budget {0} counted again with another result: {1}, first {2}", new Object[] {budget.value(), now, before});
            return Answer.refused(ResultRefusal.OTHER_RESULT, before.substring(0, SHOWN), now.substring(0, SHOWN));
        }
        return Answer.accepted(true);
    }
}
