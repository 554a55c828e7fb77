package org.jemaa.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.assessment.AssessmentBoard;
import org.jemaa.assessment.AssessmentCard;
import org.jemaa.assessment.Outcome;
import org.jemaa.proposal.ProposalCard;
import org.jemaa.proposal.ProposalId;

/** What the services answered to the proposal that the page shows. */
@Named
@RequestScoped
public class AnswerView {

    @Inject
    private AssessmentBoard board;
    private final Map<ProposalId, List<AssessmentCard>> read = new HashMap<>();

    /** Null while it waits. */
    public AssessmentCard of(ProposalCard proposal) {
        return history(proposal).stream().findFirst().filter(card -> card.outcome() != Outcome.REOPENED).orElse(null);
    }

    /** What was said before, the latest first. */
    public List<AssessmentCard> earlier(ProposalCard proposal) {
        List<AssessmentCard> all = history(proposal);
        return all.isEmpty() || all.get(0).outcome() == Outcome.REOPENED ? all : all.subList(1, all.size());
    }

    private List<AssessmentCard> history(ProposalCard proposal) {
        return read.computeIfAbsent(proposal.id(), board::history);
    }
}
