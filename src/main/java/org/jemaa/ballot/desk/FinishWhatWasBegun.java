package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jemaa.ballot.box.SealBox;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;

/** What a desk began in one database and has to finish in another; and, when the last desk has finished, the seal. */
@ApplicationScoped
class FinishWhatWasBegun {

    @Inject
    private TellBox marks;
    @Inject
    private SheetsToBox sheets;
    @Inject
    private DesksOfTheBox desks;
    @Inject
    private WriteFigures write;
    @Inject
    private SealBox seal;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private Clock clock;

    void of(BudgetId vote) {
        marks.tellAll(vote);
        sheets.putAll(vote);
        if (budgets.byId(vote).filter(card -> card.timetable().isOver(Phase.VOTE, clock.instant())).isPresent() && desks.anybodyVoted(vote)
            && desks.allHaveFinished(vote) && !seal.handle(vote)) {
            write.handle(vote);
            seal.handle(vote);
        }
    }
}
