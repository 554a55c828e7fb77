package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.box.CancelPaper;
import org.jemaa.ballot.roll.MarkPaper;
import org.jemaa.ballot.roll.MarkedVoter;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;

/**
 * What the roll marked is told to the box, as often as it takes: a server that dies between the two leaves a mark that the box was not
 * told, and the next look finds it. The box says only once too late, when it is closed.
 */
@ApplicationScoped
class TellBox {

    private static final int AT_ONCE = 500;

    @Inject
    private MarkPaper roll;
    @Inject
    private CancelPaper box;

    /** @return what the box said: taken, also where it was before, or too late */
    Answer<Void> tell(BudgetId vote, MarkedVoter mark) {
        if (mark.told() == MarkedVoter.Told.TOO_LATE) {
            return Answer.refused(DeskRefusal.MARK_TOO_LATE);
        }
        Answer<Void> answer = box.handle(vote, mark.slot(), mark.signature());
        if (answer.isAccepted()) {
            roll.told(mark.slot(), MarkedVoter.Told.YES);
            return answer;
        }
        if (!answer.refusals().equals(List.of(Refusal.of(BallotRefusal.VOTE_CLOSED)))) {
            throw new IllegalStateException("the box refuses a mark of the roll: " + answer.refusals());
        }
        roll.told(mark.slot(), MarkedVoter.Told.TOO_LATE);
        return Answer.refused(DeskRefusal.MARK_TOO_LATE);
    }

    void tellAll(BudgetId vote) {
        for (List<MarkedVoter> some = roll.untold(vote, AT_ONCE); !some.isEmpty(); some = roll.untold(vote, AT_ONCE)) {
            some.forEach(mark -> tell(vote, mark));
        }
    }
}
