package org.jemaa.ballot.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.ValueList;
import org.jemaa.process.BudgetId;

/** The rows about voters who took a printed ballot. */
final class PaperMarks {

    private static final String ALL = "SELECT slot, signature, desk, officer, marked_at, told FROM paper_mark ";

    private PaperMarks() {
    }

    static Optional<MarkedVoter> find(Connection connection, Slot slot) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL + "WHERE slot = ?")) {
            query.setBytes(1, slot.bytes());
            return read(query).stream().findFirst();
        }
    }

    static List<MarkedVoter> untold(Connection connection, BudgetId vote, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL + "WHERE vote = ? AND told = 0 LIMIT " + most)) {
            query.setLong(1, vote.value());
            return read(query);
        }
    }

    /** Those of the slots whose voters took a printed ballot. */
    static Set<Slot> among(Connection connection, Collection<Slot> slots) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT slot FROM paper_mark WHERE slot IN (" + ValueList.marks(slots.size()) + ")")) {
            ValueList.setSlots(query, 1, slots);
            var marked = new HashSet<Slot>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    marked.add(Slot.of(rows.getBytes(1)));
                }
            }
            return marked;
        }
    }

    static void insert(Connection connection, BudgetId vote, MarkedVoter mark) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO paper_mark (slot, vote, desk, signature, officer, marked_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setBytes(1, mark.slot().bytes());
            insert.setLong(2, vote.value());
            insert.setInt(3, mark.desk());
            insert.setBytes(4, mark.signature());
            insert.setLong(5, mark.officer());
            insert.setObject(6, LocalDateTime.ofInstant(mark.at(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    static int told(Connection connection, Slot slot, MarkedVoter.Told how) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE paper_mark SET told = ? WHERE slot = ? AND told = 0")) {
            update.setInt(1, how.ordinal());
            update.setBytes(2, slot.bytes());
            return update.executeUpdate();
        }
    }

    /** How many of each college each desk marked, those left out that came behind the closing. */
    static SortedMap<Integer, SortedMap<Integer, Integer>> perDesk(Connection connection, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT m.desk, s.college, COUNT(*) FROM paper_mark m JOIN slot s ON s.slot = m.slot"
            + " WHERE m.vote = ? AND m.told < 2 GROUP BY m.desk, s.college")) {
            query.setLong(1, vote.value());
            var counts = new TreeMap<Integer, SortedMap<Integer, Integer>>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.computeIfAbsent(rows.getInt(1), desk -> new TreeMap<>()).put(rows.getInt(2), rows.getInt(3));
                }
            }
            return counts;
        }
    }

    private static List<MarkedVoter> read(PreparedStatement query) throws SQLException {
        var marks = new ArrayList<MarkedVoter>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                marks.add(new MarkedVoter(Slot.of(rows.getBytes(1)), rows.getBytes(2), rows.getInt(3), rows.getLong(4),
                    rows.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC), MarkedVoter.Told.values()[rows.getInt(6)], false));
            }
        }
        return marks;
    }
}
