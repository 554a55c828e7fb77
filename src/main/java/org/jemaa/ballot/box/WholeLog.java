package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.log.Edge;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.process.BudgetId;

/** Holds everything in a box against its log, leaf by leaf: a row that was changed, removed or moved stands out by its position. */
@ApplicationScoped
class WholeLog {

    @Inject
    private BoxDatabase database;

    /** The first and the last position at which something is not what was logged. */
    record Altered(long from, long to) {

        private static Altered and(Altered before, long position) {
            return new Altered(before == null ? position : before.from(), position);
        }
    }

    /**
     * @param known positions of which the log itself says that they were altered
     * @return empty where all is as it was up to the head; with hashes of the log changed but no leaf, everything counts as altered
     */
    Optional<Altered> altered(BudgetId vote, LogTables.Head head, LongPredicate known) {
        return database.read(connection -> {
            Map<Long, byte[]> others = new HashMap<>();
            others(connection, vote, others);
            return Optional.ofNullable(compare(connection, vote, head, others, known));
        });
    }

    private static Altered compare(Connection connection, BudgetId vote, LogTables.Head head, Map<Long, byte[]> others, LongPredicate known)
        throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT l.kind, l.slot, l.college, l.sequence, l.paper_hash, l.permit_expires_at,"
            + " l.permit_signature, e.position, LEFT(e.hashes, " + TreeHash.BYTES + "), l.position FROM log_entry e LEFT JOIN leaf l"
            + " ON l.vote = e.vote AND l.position = e.position WHERE e.vote = ? AND e.position <= ? ORDER BY e.position",
            ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            query.setFetchSize(Integer.MIN_VALUE); // Connector/J: row by row
            query.setLong(1, vote.value());
            query.setLong(2, head.size());
            var edge = Edge.empty();
            Altered altered = null;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long position = rows.getLong(8);
                    byte[] logged = rows.getBytes(9);
                    rows.getLong(10);
                    byte[] content = rows.wasNull() ? others.get(position) : Leaf.content(rows);
                    boolean same = content != null && Arrays.equals(TreeHash.leaf(content), logged) && position == edge.size() + 1;
                    altered = same || known.test(position) ? altered : Altered.and(altered, position);
                    edge.append(logged);
                }
            }
            boolean whole = edge.size() == head.size() && Arrays.equals(edge.root(), head.root());
            return whole || altered != null ? altered : new Altered(1, head.size());
        }
    }

    /** Everything that is not a paper or the seal: little beside the papers. */
    private static void others(Connection connection, BudgetId vote, Map<Long, byte[]> contents) throws SQLException {
        read(connection, vote, "position, text FROM act", rows -> contents.put(rows.getLong(1), LeafContent.act(rows.getBytes(2))));
        read(connection, vote, "position, slot, signature FROM cancellation",
            rows -> contents.put(rows.getLong(1), LeafContent.cancellation(rows.getBytes(2), rows.getBytes(3))));
        read(connection, vote, "position, college, desk, serial, reason, sheet_hash FROM sheet", rows -> contents.put(rows.getLong(1),
            LeafContent.sheet(rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), Hash.of(rows.getBytes(6)))));
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, BudgetId vote, String what, Row row) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + what + " WHERE vote = ?")) {
            query.setLong(1, vote.value());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }
}
