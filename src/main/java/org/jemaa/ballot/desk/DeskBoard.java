package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** The desks of this municipality: all of a vote for the office, one's own for an officer. */
@ApplicationScoped
@Right("ballot:serve-desk")
public class DeskBoard {

    @Inject
    private Desks desks;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;

    @Right("ballot:manage-desks")
    public List<DeskCard> of(String slug) {
        return desks.of(vote(slug)).stream().map(Desk::card).toList();
    }

    public List<DeskCard> mine() {
        return desks.servedBy(here.id(), me.find().orElseThrow().id().value()).stream().map(Desk::card).toList();
    }

    /** A desk that the account serves, or any where it belongs to the office. */
    public Optional<DeskCard> find(String slug, int number) {
        return desks.find(vote(slug), number).map(Desk::card)
            .filter(desk -> desk.isServedBy(me.find().orElseThrow().id().value()) || me.may("ballot:manage-desks"));
    }

    private BudgetId vote(String slug) {
        return budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug)).id();
    }
}
