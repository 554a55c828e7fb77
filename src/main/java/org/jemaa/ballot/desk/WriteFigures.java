package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jemaa.ballot.box.RecordAct;
import org.jemaa.process.BudgetId;

/** Writes what the desks found into the log, once: it holds the first desk of the vote, so that two servers come one after the other. */
@ApplicationScoped
class WriteFigures {

    @Inject
    private Desks desks;
    @Inject
    private DesksOfTheBox box;
    @Inject
    private ReconciliationBoard board;
    @Inject
    private RecordAct acts;

    @Transactional
    public void handle(BudgetId vote) {
        desks.take(vote, desks.of(vote).get(0).card().number());
        if (!box.isWritten(vote)) {
            acts.handle(vote, DesksOfTheBox.ACT, Map.of("desks", board.json(vote)));
        }
    }
}
