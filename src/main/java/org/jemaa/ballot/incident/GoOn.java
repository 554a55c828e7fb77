package org.jemaa.ballot.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.ballot.box.GoOnAfterIncident;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.Told;
import org.jemaa.foureyes.TwoPersonAct;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;

/** To let a vote go on although its log lost entries. The subject is the budget's address, the content the mark of the incident. */
@ApplicationScoped
class GoOn implements TwoPersonAct {

    static final String KIND = "ballot.incident";

    @Inject
    private GoOnAfterIncident goOn;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String right() {
        return ProposeGoingOn.RIGHT;
    }

    @Override
    public Told told(ActCard act) {
        return Told.of("ballot.incident.told", budget(act).title());
    }

    @Override
    public Answer<Void> carryOut(ActCard act) {
        return goOn.handle(budget(act).id(), act.content(), act.reason());
    }

    private BudgetCard budget(ActCard act) {
        return budgets.find(here.id(), act.subject()).orElseThrow(() -> new NotFound("budget " + act.subject()));
    }
}
