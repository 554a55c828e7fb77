package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;

/** The printed ballots in the box. Only the seal ends them: they are read when the desks have closed. */
@ApplicationScoped
class Sheets {

    @Inject
    BoxDatabase database;

    private record There(long position, Sheet.Reason reason, int college, byte[] body) {

        private boolean says(Sheet sheet) {
            return reason == sheet.reason() && college == sheet.college() && Arrays.equals(body, sheet.body());
        }
    }

    Answer<Long> put(BudgetId vote, Sheet sheet, Hash hash) {
        try {
            return database.commit(connection -> {
                BoxState state = BoxState.read(connection, vote);
                Optional<There> there = find(connection, vote, sheet);
                if (there.isPresent()) {
                    return there.get().says(sheet) ? Answer.accepted(there.get().position()) : Answer.refused(BoxRefusal.SHEET_IS_THERE, sheet.serial());
                }
                if (state.sealed()) {
                    return Answer.refused(BallotRefusal.VOTE_CLOSED);
                }
                insert(connection, vote, state.last() + 1, sheet, hash);
                BoxLog.append(connection, vote, state.last(),
                    List.of(LeafContent.sheet(sheet.college(), sheet.desk(), sheet.serial(), sheet.reason().ordinal(), hash)));
                return Answer.accepted(state.last() + 1);
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private static Optional<There> find(Connection connection, BudgetId vote, Sheet sheet) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT position, reason, college, body FROM sheet WHERE vote = ? AND desk = ? AND serial = ?")) {
            query.setLong(1, vote.value());
            query.setInt(2, sheet.desk());
            query.setInt(3, sheet.serial());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new There(rows.getLong(1), Sheet.Reason.values()[rows.getInt(2)], rows.getInt(3), rows.getBytes(4)))
                    : Optional.empty();
            }
        }
    }

    static int invalid(Connection connection, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM sheet WHERE vote = ? AND reason > 0")) {
            query.setLong(1, vote.value());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void insert(Connection connection, BudgetId vote, long position, Sheet sheet, Hash hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO sheet (vote, position, college, desk, serial, reason, salt, body, sheet_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, vote.value());
            insert.setLong(2, position);
            insert.setInt(3, sheet.college());
            insert.setInt(4, sheet.desk());
            insert.setInt(5, sheet.serial());
            insert.setInt(6, sheet.reason().ordinal());
            insert.setBytes(7, sheet.salt());
            insert.setBytes(8, sheet.body());
            insert.setBytes(9, hash.bytes());
            insert.executeUpdate();
        }
    }
}
