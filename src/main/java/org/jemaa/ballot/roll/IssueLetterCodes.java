package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jemaa.ballot.NotStored;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * Everybody on the roll who has no letter code yet gets one: twelve symbols, sixty random bits. The codes are in the answer and
 * nowhere else; the database keeps only what a code can be compared with.
 */
@ApplicationScoped
@Right("ballot:manage-roll")
public class IssueLetterCodes {

    static final int SYMBOLS = 12;

    @Inject
    private RollDatabase database;
    @Inject
    private LetterCodes codes;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    /** The codes as CSV {@code number,code}, by district and number. */
    public Answer<byte[]> handle(String slug) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (budget.timetable().isOver(Phase.VOTE, clock.instant())) {
            return Answer.refused(RollRefusal.ROLL_CLOSED);
        }
        byte[] csv = issue(budget.id());
        return csv == null ? Answer.refused(RollRefusal.NO_CODES_LEFT) : Answer.accepted(csv);
    }

    /** @return null where everybody has a code */
    byte[] issue(BudgetId vote) {
        try {
            return database.commit(connection -> {
                List<LetterCodes.Waiting> waiting = codes.waiting(connection, vote, Integer.MAX_VALUE);
                return waiting.isEmpty() ? null : csv(waiting, codes.give(connection, vote, waiting));
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private static byte[] csv(List<LetterCodes.Waiting> people, List<String> codes) {
        var csv = new StringBuilder("number,code\r\n");
        for (int i = 0; i < people.size(); i++) {
            csv.append(people.get(i).number()).append(',').append(codes.get(i)).append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
