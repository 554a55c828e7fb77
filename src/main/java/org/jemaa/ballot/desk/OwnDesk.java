package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.NotFound;

/** The desk that an officer names, if it is one of this municipality and they serve it: whoever serves another is let in nowhere. */
@ApplicationScoped
class OwnDesk {

    @Inject
    private Desks desks;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;

    record Served(BudgetCard vote, DeskCard desk, AccountCard officer) {
    }

    /** For an official, who may look after any desk of the municipality. */
    Served ofTheOffice(String slug, int number) {
        BudgetCard vote = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        DeskCard desk = desks.find(vote.id(), number).map(Desk::card).orElseThrow(() -> new NotFound("desk " + number));
        return new Served(vote, desk, me.find().orElseThrow(() -> new AccessDenied("ballot:manage-desks", true)));
    }

    Served find(String slug, int number) {
        Served served = ofTheOffice(slug, number);
        if (!served.desk().isServedBy(served.officer().id().value())) {
            throw new AccessDenied("ballot:serve-desk at desk " + number, false);
        }
        return served;
    }
}
