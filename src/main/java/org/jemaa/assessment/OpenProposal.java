package org.jemaa.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.proposal.HoldProposal;
import org.jemaa.proposal.ProposalCard;
import org.jemaa.proposal.ProposalId;
import org.jemaa.proposal.ProposalState;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;

/** What every answer begins with: the proposal of this municipality, its budget held until the transaction ends, and whether this account may answer now. */
@ApplicationScoped
class OpenProposal {

    @Inject
    private HoldProposal proposals;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;

    record Held(ProposalCard proposal, BudgetCard budget, Optional<Refusal> refusal) {
    }

    Held hold(ProposalId id, boolean answered) {
        var held = proposals.handle(id).orElseThrow(() -> new NotFound("proposal " + id.value()));
        return new Held(held.proposal(), held.budget(), refusal(held.proposal(), held.budget(), answered));
    }

    private Optional<Refusal> refusal(ProposalCard proposal, BudgetCard budget, boolean answered) {
        if (me.find().orElseThrow().id().equals(proposal.author())) {
            return Optional.of(Refusal.of(AssessmentRefusal.OWN_PROPOSAL));
        }
        if (budget.timetable().hasOpened(Phase.VOTE, clock.instant())) {
            return Optional.of(Refusal.of(AssessmentRefusal.VOTE_HAS_OPENED));
        }
        if (proposal.state() == ProposalState.WITHDRAWN) {
            return Optional.of(Refusal.of(AssessmentRefusal.WITHDRAWN));
        }
        boolean isAnswered = proposal.state() != ProposalState.SUBMITTED;
        return isAnswered == answered ? Optional.empty()
            : Optional.of(Refusal.of(isAnswered ? AssessmentRefusal.ALREADY_ANSWERED : AssessmentRefusal.NOT_ANSWERED));
    }
}
