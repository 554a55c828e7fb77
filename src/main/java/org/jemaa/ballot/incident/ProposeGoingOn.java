package org.jemaa.ballot.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jemaa.ballot.box.BoxRefusal;
import org.jemaa.ballot.box.GoOnAfterIncident;
import org.jemaa.ballot.box.LogIncident;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ProposeAct;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** The first of two officials says why the vote shall go on, so that everybody reads it. Another one confirms. */
@ApplicationScoped
@Right(ProposeGoingOn.RIGHT)
public class ProposeGoingOn {

    static final String RIGHT = "ballot:go-on";

    @Inject
    private GoOnAfterIncident goOn;
    @Inject
    private ProposeAct propose;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;

    /** @param mark of the incident that the official saw */
    public Answer<ActId> handle(String slug, String mark, LocalText reason) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        Optional<LogIncident> incident = goOn.find(budget.id());
        if (incident.isEmpty() || !incident.get().mark().equals(mark)) {
            return Answer.refused(BoxRefusal.OTHER_INCIDENT);
        }
        return propose.handle(new ProposeAct.Proposal(GoOn.KIND, slug, mark, reason, null));
    }
}
