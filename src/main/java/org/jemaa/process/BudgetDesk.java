package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Right;

/** The participatory budgets of this municipality as officials see them: drafts too. */
@ApplicationScoped
@Right("process:read-drafts")
public class BudgetDesk {

    @Inject
    private Budgets budgets;
    @Inject
    private CurrentMunicipality here;

    public Optional<BudgetCard> find(String slug) {
        return budgets.find(here.id(), slug).map(Budget::card);
    }

    /** The newest first. */
    public List<BudgetCard> list() {
        return budgets.list(here.id()).stream().map(Budget::card).toList();
    }
}
