package org.jemaa.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.proposal.ProposalId;
import org.jemaa.proposal.SettleProposal;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An official says that a proposal cannot stand on the ballot, for which reason of the catalogue, and explains it in words of their own. */
@ApplicationScoped
@Right("assessment:review")
public class RefuseProposal {

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
    private Event<ProposalRefused> refused;

    @Transactional
    public Answer<Void> handle(ProposalId id, RefusalReason reason, LocalText explanation) {
        OpenProposal.Held held = open.hold(id, false);
        if (held.refusal().isPresent()) {
            return Answer.refused(held.refusal().get());
        }
        var refusals = new ArrayList<Refusal>();
        if (reason == null) {
            refusals.add(Refusal.ofField("reason", AssessmentRefusal.REASON_MISSING));
        }
        Explanation.check(explanation).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        decisions.add(Decision.refused(id, reason, explanation, me.find().orElseThrow().id(), clock.instant()));
        settle.refused(id);
        refused.fire(new ProposalRefused(id, reason));
        return Answer.done();
    }
}
