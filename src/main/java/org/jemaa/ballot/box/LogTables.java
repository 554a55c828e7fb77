package org.jemaa.ballot.box;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.ballot.ValueList;
import org.jemaa.ballot.log.Edge;
import org.jemaa.ballot.log.Place;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.process.BudgetId;

/** The log's rows. Positions count from 1, as in the box; the tree counts its leaves from 0. */
final class LogTables {

    private LogTables() {
    }

    record Head(long size, byte[] root) {

        static final Head EMPTY = new Head(0, TreeHash.empty());
    }

    /** The hashes at those places; a place is missing where the log does not reach it. */
    static Map<Place, byte[]> hashes(Connection connection, BudgetId vote, Collection<Place> places) throws SQLException {
        var hashes = new HashMap<Place, byte[]>();
        if (places.isEmpty()) {
            return hashes;
        }
        Map<Long, byte[]> entries = entries(connection, vote, places.stream().map(place -> place.lastLeaf() + 1).distinct().toList());
        for (Place place : places) {
            byte[] entry = entries.get(place.lastLeaf() + 1);
            if (entry != null) {
                int from = place.level() * TreeHash.BYTES;
                hashes.put(place, Arrays.copyOfRange(entry, from, from + TreeHash.BYTES));
            }
        }
        return hashes;
    }

    private static Map<Long, byte[]> entries(Connection connection, BudgetId vote, List<Long> positions) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT position, hashes FROM log_entry WHERE vote = ? AND position IN (" + ValueList.marks(positions.size()) + ")")) {
            query.setLong(1, vote.value());
            ValueList.set(query, 2, positions, PreparedStatement::setLong);
            var entries = new HashMap<Long, byte[]>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.put(rows.getLong(1), rows.getBytes(2));
                }
            }
            return entries;
        }
    }

    /** Takes leaves in behind the edge, which moves on. The answer: the hashes of the subtrees that they complete. */
    static Map<Place, byte[]> extend(Connection connection, BudgetId vote, Edge edge, List<byte[]> leafHashes) throws SQLException {
        var fresh = new HashMap<Place, byte[]>();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log_entry (vote, position, hashes) VALUES (?, ?, ?)")) {
            for (byte[] leafHash : leafHashes) {
                long index = edge.size();
                List<byte[]> ending = edge.append(leafHash);
                byte[] entry = new byte[ending.size() * TreeHash.BYTES];
                for (int level = 0; level < ending.size(); level++) {
                    System.arraycopy(ending.get(level), 0, entry, level * TreeHash.BYTES, TreeHash.BYTES);
                    fresh.put(new Place(level, index >>> level), ending.get(level));
                }
                insert.setLong(1, vote.value());
                insert.setLong(2, index + 1);
                insert.setBytes(3, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return fresh;
    }

    static void addHead(Connection connection, BudgetId vote, long size, byte[] root) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log_head (vote, size, root) VALUES (?, ?, ?)")) {
            insert.setLong(1, vote.value());
            insert.setLong(2, size);
            insert.setBytes(3, root);
            insert.executeUpdate();
        }
    }

    static Head lastHead(Connection connection, BudgetId vote) throws SQLException {
        return head(connection, "SELECT size, root FROM log_head WHERE vote = ? AND size >= ? ORDER BY size DESC LIMIT 1", vote, 0).orElse(Head.EMPTY);
    }

    /** The head of the batch that brought the leaf at a position. */
    static Optional<Head> headOver(Connection connection, BudgetId vote, long position) throws SQLException {
        return head(connection, "SELECT size, root FROM log_head WHERE vote = ? AND size >= ? ORDER BY size LIMIT 1", vote, position);
    }

    private static Optional<Head> head(Connection connection, String sql, BudgetId vote, long least) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, vote.value());
            query.setLong(2, least);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new Head(rows.getLong(1), rows.getBytes(2))) : Optional.empty();
            }
        }
    }

    /** Where the leaf with that hash lies, if it is in the log. */
    static Optional<Long> positionOf(Connection connection, BudgetId vote, byte[] leafHash) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT position, hashes FROM log_entry WHERE vote = ? AND hashes >= ? AND hashes < ? ORDER BY position")) {
            query.setLong(1, vote.value());
            query.setBytes(2, leafHash);
            query.setBytes(3, next(leafHash));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }

    /** Above all that begin with these bytes: a bound that an index can use, other than a function on the column. */
    private static byte[] next(byte[] prefix) {
        byte[] above = Arrays.copyOf(prefix, 64 * TreeHash.BYTES + 1);
        Arrays.fill(above, prefix.length, above.length, (byte) 0xff);
        return above;
    }

    /** The bytes of the paper or seal at a position. */
    static Optional<byte[]> content(Connection connection, BudgetId vote, long position) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT kind, slot, college, sequence, paper_hash, permit_expires_at, permit_signature"
            + " FROM leaf WHERE vote = ? AND position = ?")) {
            query.setLong(1, vote.value());
            query.setLong(2, position);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(Leaf.content(rows)) : Optional.empty();
            }
        }
    }
}
