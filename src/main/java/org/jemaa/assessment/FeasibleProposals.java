package org.jemaa.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.proposal.ProposalBoard;
import org.jemaa.proposal.ProposalCard;
import org.jemaa.proposal.ProposalState;
import org.jemaa.shared.Right;

/** What the ballot is made of: the accepted proposals of a budget, in the order in which they came. */
@ApplicationScoped
@Right(Right.ANYONE)
public class FeasibleProposals {

    @Inject
    private ProposalBoard proposals;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private MunicipalityBoard municipalities;

    public List<FeasibleProposal> of(BudgetId budget) {
        MunicipalityCard municipality = budgets.byId(budget).map(BudgetCard::municipality).flatMap(municipalities::byId).orElseThrow();
        return proposals.all(budget, ProposalState.ACCEPTED).stream().map(card -> feasible(card, municipality)).toList();
    }

    private static FeasibleProposal feasible(ProposalCard card, MunicipalityCard municipality) {
        return new FeasibleProposal(card.id(), card.reference(), card.title(), card.story(), card.cost(), card.districtId(),
            municipality.district(card.districtId()).map(DistrictCard::name).orElse(null));
    }
}
