package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.log.TimedHead;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.process.BudgetId;

/** The rows of the heads of each minute. */
@ApplicationScoped
class SignedHeads {

    @Inject
    private BoxDatabase database;

    /** Keeps a head unless there is one of that minute or a later one already: of several servers, and of a clock that was put back, the first wins. */
    void add(BudgetId vote, MinuteHead signed) {
        try {
            database.commit(connection -> {
                if (newestAt(connection, vote) < signed.head().at()) {
                    insert(connection, vote, signed);
                }
                return null;
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private static long newestAt(Connection connection, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT at FROM signed_head WHERE vote = ? ORDER BY at DESC LIMIT 1")) {
            query.setLong(1, vote.value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        }
    }

    private static void insert(Connection connection, BudgetId vote, MinuteHead signed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO signed_head (vote, at, size, root, signature) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, vote.value());
            insert.setLong(2, signed.head().at());
            insert.setLong(3, signed.head().head().size());
            insert.setBytes(4, signed.head().head().root().bytes());
            insert.setBytes(5, signed.signature());
            insert.executeUpdate();
        }
    }

    Optional<MinuteHead> newest(Ballot ballot) {
        return last(ballot, 1).stream().findFirst();
    }

    /** The last so many, the newest first. */
    List<MinuteHead> last(Ballot ballot, int most) {
        return select(ballot, "at >= ? ORDER BY at DESC LIMIT " + most, 0);
    }

    /** The first {@code most} from an instant on, in the order of time. */
    List<MinuteHead> from(Ballot ballot, long at, int most) {
        return select(ballot, "at >= ? ORDER BY at LIMIT " + most, at);
    }

    private List<MinuteHead> select(Ballot ballot, String which, long at) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT at, size, root, signature FROM signed_head WHERE vote = ? AND " + which)) {
                query.setLong(1, ballot.budget().value());
                query.setLong(2, at);
                var heads = new ArrayList<MinuteHead>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        var head = new TreeHead(ballot.fingerprint(), rows.getLong(2), Hash.of(rows.getBytes(3)));
                        heads.add(new MinuteHead(new TimedHead(head, rows.getLong(1)), rows.getBytes(4)));
                    }
                }
                return heads;
            }
        });
    }

    /**
     * How large the log was at the last head of each interval: the first ends with the first of these instants (ascending), the last
     * begins behind the last of them. An interval without a head is missing.
     */
    SortedMap<Integer, Long> sizes(BudgetId vote, List<Long> ends) {
        String bounds = ends.stream().map(end -> String.valueOf(end + 1)).collect(Collectors.joining(", "));
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                "SELECT INTERVAL(at, " + bounds + ") AS part, MAX(size) FROM signed_head WHERE vote = ? GROUP BY part")) {
                query.setLong(1, vote.value());
                var sizes = new TreeMap<Integer, Long>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        sizes.put(rows.getInt(1), rows.getLong(2));
                    }
                }
                return sizes;
            }
        });
    }
}
