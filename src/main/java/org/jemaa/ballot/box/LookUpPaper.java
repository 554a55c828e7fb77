package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** Anybody with a tracking code asks whether its paper is in the box. The answer shows no choice, before the close and after. */
@ApplicationScoped
@Right(Right.ANYONE)
public class LookUpPaper {

    @Inject
    private Leaves leaves;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;

    public boolean isRecorded(String slug, String trackingCode) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        return Paper.trackingOf(trackingCode).flatMap(tracking -> leaves.positionOf(budget.id(), tracking)).isPresent();
    }
}
