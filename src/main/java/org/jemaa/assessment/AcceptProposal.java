package org.jemaa.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Optional;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.process.BudgetCard;
import org.jemaa.proposal.ProposalId;
import org.jemaa.proposal.SettleProposal;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An official finds a proposal feasible, at a cost, and says how the cost came about. */
@ApplicationScoped
@Right("assessment:review")
public class AcceptProposal {

    @Inject
    private OpenProposal open;
    @Inject
    private Decisions decisions;
    @Inject
    private SettleProposal settle;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;
    @Inject
    private Event<ProposalAccepted> accepted;

    @Transactional
    public Answer<Void> handle(ProposalId id, String costTyped, LocalText explanation) {
        OpenProposal.Held held = open.hold(id, false);
        if (held.refusal().isPresent()) {
            return Answer.refused(held.refusal().get());
        }
        var refusals = new ArrayList<Refusal>();
        Currency currency = held.budget().sum().currency();
        Optional<Money> cost = Money.read(costTyped, currency).filter(money -> !money.isZero());
        if (cost.isEmpty()) {
            refusals.add(Refusal.ofField("cost", AssessmentRefusal.COST_NOT_READABLE, currency.getCurrencyCode(), currency.getDefaultFractionDigits()));
        } else {
            overEnvelope(cost.get(), held.budget(), held.proposal().districtId()).ifPresent(refusals::add);
        }
        Explanation.check(explanation).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        decisions.add(Decision.accepted(id, cost.get(), explanation, me.find().orElseThrow().id(), clock.instant()));
        settle.accepted(id, cost.get());
        accepted.fire(new ProposalAccepted(id, cost.get()));
        return Answer.done();
    }

    /** What costs more than its envelope holds could never win. */
    private static Optional<Refusal> overEnvelope(Money cost, BudgetCard budget, Long districtId) {
        return budget.envelopeFor(districtId).filter(envelope -> cost.isMoreThan(envelope.sum()))
            .map(envelope -> Refusal.ofField("cost", AssessmentRefusal.COST_OVER_ENVELOPE, envelope.sum()));
    }
}
