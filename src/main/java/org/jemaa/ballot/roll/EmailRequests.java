package org.jemaa.ballot.roll;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jemaa.ballot.GroupCommit;
import org.jemaa.ballot.NotStored;
import org.jemaa.process.BudgetId;

/** Who asked for a code and has not been looked up yet: one row for each address, however often it is asked for meanwhile. */
@ApplicationScoped
class EmailRequests {

    static final int ID_BYTES = 16;

    @Inject
    private RollDatabase database;
    private GroupCommit<Asked, Boolean> commits;

    record Asked(BudgetId vote, byte[] markOfEmail, byte[] id, long at) {
    }

    @PostConstruct
    void open() {
        commits = new GroupCommit<>(all -> database.commit(connection -> put(connection, all)));
    }

    void put(Asked asked) {
        commits.call(asked);
    }

    private static List<Boolean> put(Connection connection, List<Asked> all) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("INSERT INTO email_request (vote, email_hmac, id, asked_at) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE asked_at = asked_at")) {
            for (Asked asked : all) {
                put.setLong(1, asked.vote().value());
                put.setBytes(2, asked.markOfEmail());
                put.setBytes(3, asked.id());
                put.setLong(4, asked.at());
                put.addBatch();
            }
            put.executeBatch();
        }
        return Collections.nCopies(all.size(), true);
    }

    /** The ones that wait longest. */
    List<Asked> oldest(int most, Instant now) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT vote, email_hmac, id, asked_at FROM email_request WHERE asked_at <= ?"
                + " ORDER BY asked_at LIMIT ?")) {
                query.setLong(1, now.getEpochSecond());
                query.setInt(2, most);
                var all = new ArrayList<Asked>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        all.add(new Asked(new BudgetId(rows.getLong(1)), rows.getBytes(2), rows.getBytes(3), rows.getLong(4)));
                    }
                }
                return all;
            }
        });
    }

    void remove(List<Asked> all) {
        try {
            database.commit(connection -> {
                try (PreparedStatement remove = connection.prepareStatement("DELETE FROM email_request WHERE vote = ? AND email_hmac = ? AND id = ?")) {
                    for (Asked asked : all) {
                        remove.setLong(1, asked.vote().value());
                        remove.setBytes(2, asked.markOfEmail());
                        remove.setBytes(3, asked.id());
                        remove.addBatch();
                    }
                    return remove.executeBatch();
                }
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }
}
