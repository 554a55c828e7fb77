package org.jemaa.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jemaa.proposal.ProposalId;
import org.jemaa.shared.Right;

/** What the services answered to a proposal, for everybody. Ask only for proposals that {@code proposal.ProposalBoard} showed. */
@ApplicationScoped
@Right(Right.ANYONE)
public class AssessmentBoard {

    @Inject
    private Decisions decisions;

    /** The answer that stands; none while the proposal waits. */
    public Optional<AssessmentCard> find(ProposalId proposal) {
        return history(proposal).stream().findFirst().filter(card -> card.outcome() != Outcome.REOPENED);
    }

    /** Every answer that was given or taken back, the latest first. */
    public List<AssessmentCard> history(ProposalId proposal) {
        return decisions.of(proposal).stream().map(Decision::card).toList();
    }
}
