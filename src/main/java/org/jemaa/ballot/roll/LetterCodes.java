package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.ballot.Symbols;
import org.jemaa.process.BudgetId;

/** Draws letter codes: sixty random bits each, of which the roll keeps only what a code can be compared with. */
@ApplicationScoped
class LetterCodes {

    private static final int AT_ONCE = 1_000;

    @Inject
    private RollKeys keys;
    private final SecureRandom random = new SecureRandom();

    /** Somebody on the roll without a code; the district may be missing (null). */
    record Waiting(byte[] slot, String number, String district) {
    }

    /** By district and number, as the post sorts them. */
    List<Waiting> waiting(Connection connection, BudgetId vote, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT s.slot, p.number, p.district FROM slot s JOIN person p ON p.id = s.person_id"
            + " LEFT JOIN letter_code c ON c.slot = s.slot WHERE s.vote = ? AND c.slot IS NULL"
            + " ORDER BY p.district, CHAR_LENGTH(p.number), p.number LIMIT ?")) {
            query.setLong(1, vote.value());
            query.setInt(2, most);
            var waiting = new ArrayList<Waiting>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getBytes(1), rows.getString(2), rows.getString(3)));
                }
            }
            return waiting;
        }
    }

    /** A code for each, in their order. */
    List<String> give(Connection connection, BudgetId vote, List<Waiting> people) throws SQLException {
        return write(connection, vote, people, "INSERT INTO letter_code (slot, vote, code_hmac) VALUES (?, ?, ?)");
    }

    /** A code in the place of the one that this person may have had, which is worth nothing from then on. */
    String replace(Connection connection, BudgetId vote, Waiting person) throws SQLException {
        return write(connection, vote, List.of(person), "INSERT INTO letter_code (slot, vote, code_hmac) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE code_hmac = VALUES(code_hmac)").get(0);
    }

    private List<String> write(Connection connection, BudgetId vote, List<Waiting> people, String sql) throws SQLException {
        var codes = new ArrayList<String>(people.size());
        try (PreparedStatement give = connection.prepareStatement(sql)) {
            for (Waiting person : people) {
                String code = Symbols.write(draw(), IssueLetterCodes.SYMBOLS);
                give.setBytes(1, person.slot());
                give.setLong(2, vote.value());
                give.setBytes(3, keys.markOfCode(vote, Symbols.read(code, IssueLetterCodes.SYMBOLS)));
                give.addBatch();
                codes.add(code);
                if (codes.size() % AT_ONCE == 0 || codes.size() == people.size()) {
                    give.executeBatch();
                }
            }
        }
        return codes;
    }

    private byte[] draw() {
        var bits = new byte[8];
        random.nextBytes(bits);
        return bits;
    }
}
