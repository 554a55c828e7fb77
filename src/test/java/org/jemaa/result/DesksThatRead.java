package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.ballot.PaperDesks;
import org.jemaa.process.BudgetId;

/** Desks that still read printed ballots of the votes that a test names. */
@ApplicationScoped
class DesksThatRead implements PaperDesks {

    private final Set<BudgetId> reading = ConcurrentHashMap.newKeySet();

    @Override
    public void handInMarks(BudgetId vote) {
        // nobody was marked
    }

    @Override
    public boolean areCounting(BudgetId vote) {
        return reading.contains(vote);
    }

    void read(BudgetId vote) {
        reading.add(vote);
    }

    void finish(BudgetId vote) {
        reading.remove(vote);
    }
}
