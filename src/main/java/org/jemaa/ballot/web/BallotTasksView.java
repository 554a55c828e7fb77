package org.jemaa.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.incident.IncidentDesk;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.process.BudgetCard;

/** What ballot has to say on the desk's first page. */
@Named
@RequestScoped
public class BallotTasksView {

    @Inject
    private IncidentDesk incidents;
    @Inject
    private CurrentAccount me;
    private List<BudgetCard> standingStill;

    public List<BudgetCard> getStandingStill() {
        if (standingStill == null) {
            standingStill = me.may("ballot:watch") ? incidents.standingStill() : List.of();
        }
        return standingStill;
    }
}
