package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.PaperMark;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.Slot;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/**
 * The roll says that a slot's voter took a printed ballot: what lies in the box under the slot does not count, and nothing more is taken,
 * not even with a permit that was given before. Saying it again changes nothing. Called for a desk, not by people.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class CancelPaper {

    @Inject
    private Cancellations cancellations;
    @Inject
    private OpenBox open;
    @Inject
    private BallotSheet sheet;
    @Inject
    private PublicKeys keys;

    /** @param signature of the roll over the {@link PaperMark} */
    public Answer<Void> handle(BudgetId vote, Slot slot, byte[] signature) {
        Optional<Ballot> ballot = sheet.of(vote);
        if (ballot.isEmpty()) {
            return Answer.refused(BallotRefusal.VOTE_NOT_OPEN);
        }
        if (!keys.permit().signed(new PaperMark(slot).statement(ballot.get().fingerprint()), signature)) {
            return Answer.refused(BoxRefusal.PERMIT_NOT_VALID);
        }
        open.handle(ballot.get());
        return cancellations.add(vote, slot, signature) ? Answer.done() : Answer.refused(BallotRefusal.VOTE_CLOSED);
    }
}
