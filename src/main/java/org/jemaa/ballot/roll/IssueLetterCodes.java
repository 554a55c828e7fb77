package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.Symbols;
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

    private static final int AT_ONCE = 1_000;

    @Inject
    private RollDatabase database;
    @Inject
    private RollKeys keys;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** The codes as CSV {@code number,code}, in no order that means anything. */
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
                List<Waiting> waiting = waiting(connection, vote);
                return waiting.isEmpty() ? null : give(connection, vote, waiting);
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private record Waiting(byte[] slot, String number) {
    }

    private static List<Waiting> waiting(Connection connection, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT s.slot, p.number FROM slot s JOIN person p ON p.id = s.person_id"
            + " LEFT JOIN letter_code c ON c.slot = s.slot WHERE s.vote = ? AND c.slot IS NULL")) {
            query.setLong(1, vote.value());
            var waiting = new ArrayList<Waiting>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getBytes(1), rows.getString(2)));
                }
            }
            return waiting;
        }
    }

    private byte[] give(Connection connection, BudgetId vote, List<Waiting> waiting) throws SQLException {
        var csv = new StringBuilder("number,code\r\n");
        try (PreparedStatement give = connection.prepareStatement("INSERT INTO letter_code (slot, vote, code_hmac) VALUES (?, ?, ?)")) {
            int inBatch = 0;
            for (Waiting person : waiting) {
                String code = Symbols.write(draw(), SYMBOLS);
                give.setBytes(1, person.slot());
                give.setLong(2, vote.value());
                give.setBytes(3, keys.markOfCode(vote, Symbols.read(code, SYMBOLS)));
                give.addBatch();
                csv.append(person.number()).append(',').append(code).append("\r\n");
                if (++inBatch == AT_ONCE) {
                    give.executeBatch();
                    inBatch = 0;
                }
            }
            if (inBatch > 0) {
                give.executeBatch();
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] draw() {
        var bits = new byte[8];
        random.nextBytes(bits);
        return bits;
    }
}
