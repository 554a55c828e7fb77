package org.jemaa.ballot.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jemaa.ballot.box.GoOnAfterIncident;
import org.jemaa.ballot.box.LogIncident;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Right;

/** The votes of this municipality that stand still, for its officials. */
@ApplicationScoped
@Right("ballot:watch")
public class IncidentDesk {

    @Inject
    private GoOnAfterIncident goOn;
    @Inject
    private ActBoard acts;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    public List<BudgetCard> standingStill() {
        return budgets.list(here.id()).stream().filter(budget -> budget.timetable().hasOpened(Phase.VOTE, clock.instant()))
            .filter(budget -> of(budget).isPresent()).toList();
    }

    public Optional<LogIncident> of(BudgetCard budget) {
        return goOn.find(budget.id());
    }

    /** What an official has proposed already. */
    @Right(ProposeGoingOn.RIGHT)
    public Optional<ActCard> waiting(BudgetCard budget) {
        return acts.waiting(GoOn.KIND, budget.slug());
    }
}
