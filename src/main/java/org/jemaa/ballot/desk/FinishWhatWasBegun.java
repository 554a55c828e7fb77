package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.process.BudgetId;

/** What a desk began in one database and has to finish in another. */
@ApplicationScoped
class FinishWhatWasBegun {

    @Inject
    private TellBox box;

    void of(BudgetId vote) {
        box.tellAll(vote);
    }
}
