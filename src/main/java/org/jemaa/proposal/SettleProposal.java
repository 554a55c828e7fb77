package org.jemaa.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jemaa.shared.Money;
import org.jemaa.shared.Right;

/** Leaves beside a proposal what its assessment came to. For the context of assessment, inside its transaction, which has looked at everything else. */
@ApplicationScoped
@Right("assessment:review")
public class SettleProposal {

    @Inject
    private Proposals proposals;

    @Transactional(Transactional.TxType.MANDATORY)
    public void accepted(ProposalId id, Money cost) {
        proposals.byId(id).orElseThrow().settle(ProposalState.ACCEPTED, cost);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(ProposalId id) {
        proposals.byId(id).orElseThrow().settle(ProposalState.REFUSED, null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void reopened(ProposalId id) {
        proposals.byId(id).orElseThrow().settle(ProposalState.SUBMITTED, null);
    }
}
