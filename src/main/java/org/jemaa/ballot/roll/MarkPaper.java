package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.PaperMark;
import org.jemaa.ballot.Slot;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/**
 * The roll notes that a voter takes a printed ballot, and from then on permits no paper under their slot. A mark is never taken back. It
 * is signed for the box, which the desk tells; what the box was not told yet is kept as such until it is.
 */
@ApplicationScoped
@Right("ballot:serve-desk")
public class MarkPaper {

    @Inject
    private RollDatabase database;
    @Inject
    private RollKeys keys;
    @Inject
    private BallotSheet sheet;
    @Inject
    private Clock clock;

    /** @return the mark that stands: this one, or an earlier one, of any desk */
    public MarkedVoter handle(BudgetId vote, Slot slot, int desk, long officer) {
        Hash fingerprint = sheet.of(vote).orElseThrow().fingerprint();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] signature = keys.permit().sign(new PaperMark(slot).statement(fingerprint));
        var fresh = new MarkedVoter(slot, signature, desk, officer, now, MarkedVoter.Told.NOT_YET, true);
        return commit(connection -> {
            Optional<MarkedVoter> earlier = PaperMarks.find(connection, slot);
            if (earlier.isEmpty()) {
                PaperMarks.insert(connection, vote, fresh); // who loses a race here begins again and finds the winner's
            }
            return earlier.orElse(fresh);
        });
    }

    /** What the box has to be told, some of it; asked again until nothing comes. */
    @Right(Right.ANYONE)
    public List<MarkedVoter> untold(BudgetId vote, int most) {
        return database.read(connection -> PaperMarks.untold(connection, vote, most));
    }

    /** The box knows it, or will never take it. */
    @Right(Right.ANYONE)
    public void told(Slot slot, MarkedVoter.Told how) {
        commit(connection -> PaperMarks.told(connection, slot, how));
    }

    /** How many voters of each college each desk marked, by its number. */
    @Right(Right.ANYONE)
    public SortedMap<Integer, SortedMap<Integer, Integer>> perDesk(BudgetId vote) {
        return database.read(connection -> PaperMarks.perDesk(connection, vote));
    }

    private <T> T commit(org.jemaa.ballot.OwnTransactions.Work<T> work) {
        try {
            return database.commit(work);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }
}
