package org.jemaa.result.record;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An observer or auditor promises to use the full leaves of one vote for checking it and for nothing else. Doing it again changes nothing. */
@ApplicationScoped
@Right("observation:read-leaves")
public class GiveUndertaking {

    @Inject
    private Undertakings undertakings;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;

    /** @param downloads how often its giver has loaded the leaves since */
    public record Given(Instant at, long downloads) {
    }

    /** @param language of the wording that was read */
    @Transactional
    public Answer<Void> handle(String slug, boolean accepted, String language) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (!accepted) {
            return Answer.refused(Refusal.ofField("accepted", RecordRefusal.UNDERTAKING_NOT_ACCEPTED));
        }
        AccountCard account = me.find().orElseThrow();
        if (undertakings.of(budget.id(), account.id()).isEmpty()) {
            undertakings.add(new Undertaking(budget.id(), account, language, clock.instant()));
        }
        return Answer.done();
    }

    /** What the account that asks has promised for a vote, in the wording of today. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Given> mine(BudgetId budget) {
        return undertakings.of(budget, me.find().orElseThrow().id()).map(given -> new Given(given.acceptedAt(), undertakings.downloads(given)));
    }
}
