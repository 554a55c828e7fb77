package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.Slot;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;

/** Finds the slot of somebody on the roll by what they show. */
@ApplicationScoped
class Voters {

    private static final String SLOT_AND_SEQUENCE = "SELECT s.slot, s.college, (SELECT MAX(p.sequence) FROM permit p WHERE p.slot = s.slot) FROM slot s ";

    @Inject
    private RollDatabase database;

    /** @param lastSequence 0 where no permit was ever given */
    record Found(Slot slot, int college, int lastSequence) {
    }

    Optional<Found> byCode(BudgetId vote, byte[] markOfCode) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                SLOT_AND_SEQUENCE + "JOIN letter_code c ON c.slot = s.slot WHERE c.vote = ? AND c.code_hmac = ?")) {
                query.setLong(1, vote.value());
                query.setBytes(2, markOfCode);
                return only(query);
            }
        });
    }

    /** By what an officer gave out at a desk; it works once. */
    Optional<Found> byDeskCode(BudgetId vote, byte[] markOfCode, Instant now) throws SQLException {
        return database.commit(connection -> {
            if (!IssueDeskCode.use(connection, vote, markOfCode, now)) {
                return Optional.empty();
            }
            try (PreparedStatement query = connection.prepareStatement(
                SLOT_AND_SEQUENCE + "JOIN desk_code c ON c.slot = s.slot WHERE c.vote = ? AND c.code_hmac = ?")) {
                query.setLong(1, vote.value());
                query.setBytes(2, markOfCode);
                return only(query);
            }
        });
    }

    /** Uses the code up, unless the same attempt did before. Unknown, run out and used take the same two statements. */
    Optional<Found> byEmailCode(BudgetId vote, byte[] markOfCode, byte[] attempt, long now) {
        try {
            return database.commit(connection -> {
                try (PreparedStatement use = connection.prepareStatement("UPDATE email_code SET attempt = ? WHERE vote = ? AND code_hmac = ?"
                        + " AND expires_at > ? AND (attempt IS NULL OR attempt = ?)");
                    PreparedStatement query = connection.prepareStatement(
                        SLOT_AND_SEQUENCE + "JOIN email_code c ON c.slot = s.slot WHERE c.vote = ? AND c.code_hmac = ? AND c.attempt = ? AND c.expires_at > ?")) {
                    use.setBytes(1, attempt);
                    use.setLong(2, vote.value());
                    use.setBytes(3, markOfCode);
                    use.setLong(4, now);
                    use.setBytes(5, attempt);
                    use.executeUpdate();
                    query.setLong(1, vote.value());
                    query.setBytes(2, markOfCode);
                    query.setBytes(3, attempt);
                    query.setLong(4, now);
                    return only(query);
                }
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    /** Empty also where several people on the roll share the address: which of them it is, nobody could say. */
    Optional<Found> byEmail(MunicipalityId municipality, BudgetId vote, byte[] markOfEmail) {
        return database.read((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement(
                SLOT_AND_SEQUENCE + "JOIN person v ON v.id = s.person_id WHERE v.municipality = ? AND v.email_hmac = ? AND s.vote = ?")) {
                query.setLong(1, municipality.value());
                query.setBytes(2, markOfEmail);
                query.setLong(3, vote.value());
                return only(query);
            }
        });
    }

    private static Optional<Found> only(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            var found = new Found(Slot.of(rows.getBytes(1)), rows.getInt(2), rows.getInt(3));
            return rows.next() ? Optional.empty() : Optional.of(found);
        }
    }
}
