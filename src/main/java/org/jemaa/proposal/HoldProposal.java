package org.jemaa.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Right;

/** Inside a transaction: a proposal of this municipality and its budget, neither of which others change until the transaction ends. */
@ApplicationScoped
@Right(Right.ANYONE)
public class HoldProposal {

    @Inject
    private Proposals proposals;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;

    public record Held(ProposalCard proposal, BudgetCard budget) {
    }

    /** The budget first, then the proposal as it stands once nobody else can change it. */
    public Optional<Held> handle(ProposalId id) {
        return proposals.budgetOf(id).flatMap(budgets::byId).filter(budget -> budget.municipality().equals(here.id()))
            .flatMap(budget -> budgets.hold(here.id(), budget.slug()))
            .map(budget -> new Held(proposals.byId(id).orElseThrow().card(), budget));
    }
}
