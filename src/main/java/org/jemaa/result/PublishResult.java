package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An official makes a counted result public. Whoever confirms says which result they saw; publishing it a second time changes nothing. */
@ApplicationScoped
@Right("result:publish")
public class PublishResult {

    @Inject
    private Results results;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;
    @Inject
    private Event<ResultPublished> published;

    /** @param seen the digest of the result that the official confirmed; null where a tool publishes what was counted */
    @Transactional
    public Answer<Void> handle(String slug, boolean confirmed, String seen) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (!confirmed) {
            return Answer.refused(Refusal.ofField("confirmed", ResultRefusal.NOT_CONFIRMED));
        }
        Optional<CountedVote> counted = results.take(budget.id());
        if (counted.isEmpty()) {
            return Answer.refused(ResultRefusal.NOT_COUNTED);
        }
        CountedVote vote = counted.get();
        if (seen != null && !seen.equals(vote.digest())) {
            return Answer.refused(ResultRefusal.NOT_WHAT_YOU_SAW);
        }
        if (!vote.isPublished()) {
            Instant now = clock.instant();
            vote.publish(now, me.find().map(AccountCard::displayName).orElse("Jemaa"));
            published.fire(new ResultPublished(budget.id(), vote.digest(), now));
        }
        return Answer.done();
    }
}
