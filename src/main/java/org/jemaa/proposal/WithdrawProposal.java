package org.jemaa.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** An author takes a proposal back, until the vote opens. */
@ApplicationScoped
@Right("proposal:withdraw")
public class WithdrawProposal {

    @Inject
    private Proposals proposals;
    @Inject
    private HoldProposal hold;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;
    @Inject
    private Event<ProposalWithdrawn> withdrawn;

    @Transactional
    public Answer<ProposalCard> handle(ProposalId id) {
        BudgetCard budget = hold.handle(id).orElseThrow(() -> new NotFound("proposal " + id.value())).budget();
        Proposal proposal = proposals.byId(id).orElseThrow();
        if (!proposal.isBy(me.find().orElseThrow().id())) {
            return Answer.refused(ProposalRefusal.NOT_YOURS);
        }
        if (proposal.state() == ProposalState.WITHDRAWN) {
            return Answer.refused(ProposalRefusal.ALREADY_WITHDRAWN);
        }
        if (budget.timetable().hasOpened(Phase.VOTE, clock.instant())) {
            return Answer.refused(ProposalRefusal.VOTE_HAS_OPENED);
        }
        proposal.withdraw();
        withdrawn.fire(new ProposalWithdrawn(id, budget.id()));
        return Answer.accepted(proposal.card());
    }
}
