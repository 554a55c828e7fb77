package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/**
 * A printed ballot that officers agree about goes into the same box as all others. The same sheet again changes nothing; another choice
 * under the number of a sheet that is there is refused. Called for a desk, which knows who read it.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class PutSheet {

    @Inject
    private Sheets sheets;
    @Inject
    private OpenBox open;
    @Inject
    private BallotSheet ballots;

    /** The bytes of a choice, if the ballot of the college allows it; otherwise why it is invalid. */
    public Answer<byte[]> written(BudgetId vote, int college, BitSet chosen) {
        Optional<Ballot> ballot = ballots.of(vote);
        if (ballot.isEmpty()) {
            return Answer.refused(BallotRefusal.VOTE_NOT_OPEN);
        }
        if (chosen.length() > ballot.get().projects().size()) {
            return Answer.refused(BoxRefusal.OTHER_BALLOT);
        }
        byte[] body = new Paper(ballot.get().projects().size(), chosen).encode();
        return Limits.check(body, college, ballot.get()).<Answer<byte[]>>map(Answer::refused).orElseGet(() -> Answer.accepted(body));
    }

    /** The numbers of the projects in the bytes of a choice. */
    public static BitSet read(byte[] body) {
        return Paper.decode(body).orElseThrow().chosen();
    }

    /** @return the position in the box */
    public Answer<Long> handle(BudgetId vote, Sheet sheet) {
        Optional<Ballot> ballot = ballots.of(vote);
        if (ballot.isEmpty()) {
            return Answer.refused(BallotRefusal.VOTE_NOT_OPEN);
        }
        Optional<Refusal> no = sheet.reason() == Sheet.Reason.VALID ? Limits.check(sheet.body(), sheet.college(), ballot.get()) : Optional.empty();
        if (no.isPresent()) {
            return Answer.refused(no.get());
        }
        open.handle(ballot.get());
        return sheets.put(vote, sheet, sheet.hash(ballot.get().fingerprint()));
    }
}
