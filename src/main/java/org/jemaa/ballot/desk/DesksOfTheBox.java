package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.ballot.PaperDesks;
import org.jemaa.process.BudgetId;

/** What the box asks the desks before it closes and before it is sealed. */
@ApplicationScoped
class DesksOfTheBox implements PaperDesks {

    @Inject
    private TellBox box;

    @Override
    public void handInMarks(BudgetId vote) {
        box.tellAll(vote);
    }

    @Override
    public boolean areCounting(BudgetId vote) {
        return false;
    }
}
