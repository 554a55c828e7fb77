package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongPredicate;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.RowByRow;
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
        var edge = Edge.empty();
        var altered = new AtomicReference<Altered>();
        RowByRow.read(connection, "SELECT l.kind, l.slot, l.college, l.sequence, l.paper_hash, l.permit_expires_at, l.permit_signature, e.position,"
            + " LEFT(e.hashes, " + TreeHash.BYTES + "), l.position FROM log_entry e LEFT JOIN leaf l ON l.vote = e.vote AND l.position = e.position"
            + " WHERE e.vote = ? AND e.position <= " + head.size() + " ORDER BY e.position", vote, row -> {
                long position = row.getLong(8);
                byte[] logged = row.getBytes(9);
                row.getLong(10);
                byte[] content = row.wasNull() ? others.get(position) : Leaf.content(row);
                boolean same = content != null && Arrays.equals(TreeHash.leaf(content), logged) && position == edge.size() + 1;
                if (!same && !known.test(position)) {
                    altered.set(Altered.and(altered.get(), position));
                }
                edge.append(logged);
            });
        boolean whole = edge.size() == head.size() && Arrays.equals(edge.root(), head.root());
        return whole || altered.get() != null ? altered.get() : new Altered(1, head.size());
    }

    /** Everything that is not a paper or the seal: little beside the papers. */
    private static void others(Connection connection, BudgetId vote, Map<Long, byte[]> contents) throws SQLException {
        RowByRow.read(connection, "SELECT position, text FROM act WHERE vote = ?", vote, rows -> contents.put(rows.getLong(1), LeafContent.act(rows.getBytes(2))));
        RowByRow.read(connection, "SELECT position, slot, signature FROM cancellation WHERE vote = ?", vote,
            rows -> contents.put(rows.getLong(1), LeafContent.cancellation(rows.getBytes(2), rows.getBytes(3))));
        RowByRow.read(connection, "SELECT position, college, desk, serial, reason, sheet_hash FROM sheet WHERE vote = ?", vote, rows -> contents.put(rows.getLong(1),
            LeafContent.sheet(rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), Hash.of(rows.getBytes(6)))));
    }
}
