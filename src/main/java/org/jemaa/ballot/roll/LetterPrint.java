package org.jemaa.ballot.roll;

import java.time.Instant;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.LocalText;

/**
 * Letters being made for everybody who had no code: {@code done} of {@code total} so far. They can be fetched once finished, until they
 * are erased. Null: desks where nobody said where people vote on paper; the instants until they come.
 */
public record LetterPrint(long id, BudgetId vote, String address, LocalText desks, int total, int done, Instant finishedAt, Instant fetchedAt,
        Instant erasedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public boolean isReady() {
        return isFinished() && !isErased();
    }
}
