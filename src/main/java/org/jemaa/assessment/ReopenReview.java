package org.jemaa.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.proposal.ProposalId;
import org.jemaa.proposal.SettleProposal;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/** An official takes an answer back, until the vote opens: the proposal waits again. */
@ApplicationScoped
@Right("assessment:review")
public class ReopenReview {

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

    @Transactional
    public Answer<Void> handle(ProposalId id) {
        OpenProposal.Held held = open.hold(id, true);
        if (held.refusal().isPresent()) {
            return Answer.refused(held.refusal().get());
        }
        decisions.add(Decision.reopened(id, me.find().orElseThrow().id(), clock.instant()));
        settle.reopened(id);
        return Answer.done();
    }
}
