package org.jemaa.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jemaa.identity.AccountId;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.proposal.EnterProposals;
import org.jemaa.proposal.ProposalCard;
import org.jemaa.proposal.SettleProposal;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/** The office enters proposals that were judged feasible elsewhere, each with its cost: all of them or none. */
@ApplicationScoped
@Right("assessment:review")
public class EnterFeasible {

    @Inject
    private EnterProposals enter;
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

    /** How many were entered. */
    @Transactional
    public Answer<Integer> handle(String slug, List<EnterProposals.Entry> entries) {
        Answer<List<ProposalCard>> answer = enter.handle(slug, entries);
        if (answer instanceof Answer.Refused<List<ProposalCard>> no) {
            return Answer.refused(no.refusals());
        }
        AccountId by = me.find().orElseThrow().id();
        Instant now = clock.instant();
        List<ProposalCard> entered = answer.orThrow();
        for (ProposalCard proposal : entered) {
            decisions.add(Decision.accepted(proposal.id(), proposal.estimate(), null, by, now));
            settle.accepted(proposal.id(), proposal.estimate());
            accepted.fire(new ProposalAccepted(proposal.id(), proposal.estimate()));
        }
        return Answer.accepted(entered.size());
    }
}
