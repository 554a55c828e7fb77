package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jemaa.ballot.RowByRow;
import org.jemaa.ballot.Slot;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/**
 * The slots of a roll for the record that observers get: whose college, who was marked at a desk, and nobody's name. Row by row, in the
 * order of their bytes. A mark that came behind the closing does not count and is no part of the record.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class RollRecord {

    private static final String COUNTING_MARKS = " FROM paper_mark WHERE vote = ? AND told < 2";

    @Inject
    private RollDatabase database;

    public interface SlotTaker {

        void take(Slot slot, int college) throws IOException;
    }

    public interface MarkTaker {

        void take(Slot slot) throws IOException;
    }

    public void slots(BudgetId vote, SlotTaker taker) throws IOException {
        each("SELECT slot, college FROM slot WHERE vote = ? ORDER BY slot", vote, row -> taker.take(Slot.of(row.getBytes(1)), row.getInt(2)));
    }

    public void marks(BudgetId vote, MarkTaker taker) throws IOException {
        each("SELECT slot" + COUNTING_MARKS + " ORDER BY slot", vote, row -> taker.take(Slot.of(row.getBytes(1))));
    }

    /** How many were marked at desks. */
    public long marks(BudgetId vote) throws IOException {
        var number = new long[1];
        each("SELECT COUNT(*)" + COUNTING_MARKS, vote, row -> number[0] = row.getLong(1));
        return number[0];
    }

    private void each(String sql, BudgetId vote, RowByRow.RowOut taker) throws IOException {
        RowByRow.write(database::read, sql, vote, taker);
    }
}
