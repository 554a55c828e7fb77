package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jemaa.ballot.GroupCommit;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.OwnTransactions;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.process.BudgetId;

/**
 * What is in the box, one leaf after another. Each transaction reads the last position, looks what the slots concerned have, and
 * inserts behind it. Two servers that do this at once want the same position; the primary key refuses one, which then looks again
 * from the start. So positions have no gaps, a slot's sequences only grow, and nothing follows the seal, with inserts alone.
 */
@ApplicationScoped
class Leaves {

    @Inject
    BoxDatabase database;
    @Inject
    BoxLog log;
    private final Map<BudgetId, GroupCommit<Leaf, Outcome>> commits = new ConcurrentHashMap<>();

    /** What became of a paper: where it lies now and how it stands in the log, or why it does not. */
    record Outcome(Result result, long position, Logged logged) {

        enum Result { ADDED, WAS_THERE, TOO_OLD, SEALED }
    }

    private record Place(long position, Hash paperHash) {
    }

    /** Returns when the paper is in the box for good, or certainly not. */
    Outcome append(BudgetId vote, Leaf leaf) {
        Outcome outcome = commits.computeIfAbsent(vote,
            any -> new GroupCommit<>(leaves -> database.commit(connection -> append(connection, vote, leaves)))).call(leaf);
        return outcome.result() == Outcome.Result.WAS_THERE ? new Outcome(Outcome.Result.WAS_THERE, outcome.position(), log.at(vote, outcome.position()))
            : outcome;
    }

    private static List<Outcome> append(Connection connection, BudgetId vote, List<Leaf> leaves) throws SQLException {
        long last = lastPosition(connection, vote);
        boolean sealed = last < 0;
        Map<Slot, TreeMap<Integer, Place>> there = places(connection, vote, leaves.stream().map(leaf -> leaf.permit().slot()).collect(Collectors.toSet()));
        var outcomes = new ArrayList<Outcome>();
        var fresh = new ArrayList<Leaf>();
        for (Leaf leaf : leaves) {
            TreeMap<Integer, Place> ofSlot = there.computeIfAbsent(leaf.permit().slot(), any -> new TreeMap<>());
            Place same = ofSlot.get(leaf.permit().sequence());
            if (same != null && same.paperHash().equals(leaf.permit().paperHash())) {
                outcomes.add(new Outcome(Outcome.Result.WAS_THERE, same.position(), null));
            } else if (sealed) {
                outcomes.add(new Outcome(Outcome.Result.SEALED, 0, null));
            } else if (!ofSlot.isEmpty() && ofSlot.lastKey() >= leaf.permit().sequence()) {
                outcomes.add(new Outcome(Outcome.Result.TOO_OLD, 0, null));
            } else {
                fresh.add(leaf);
                long position = last + fresh.size();
                ofSlot.put(leaf.permit().sequence(), new Place(position, leaf.permit().paperHash()));
                outcomes.add(new Outcome(Outcome.Result.ADDED, position, null));
            }
        }
        insert(connection, vote, last + 1, fresh);
        Iterator<Logged> logged = BoxLog.append(connection, vote, last, fresh.stream().map(Leaf::content).toList()).iterator();
        outcomes.replaceAll(outcome -> outcome.result() == Outcome.Result.ADDED ? new Outcome(Outcome.Result.ADDED, outcome.position(), logged.next())
            : outcome);
        return outcomes;
    }

    /** The last position, 0 for an empty box, negative for a sealed one. */
    private static long lastPosition(Connection connection, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT position, kind FROM leaf WHERE vote = ? ORDER BY position DESC LIMIT 1")) {
            query.setLong(1, vote.value());
            try (ResultSet rows = query.executeQuery()) {
                return !rows.next() ? 0 : rows.getInt(2) == Leaf.SEAL ? -rows.getLong(1) : rows.getLong(1);
            }
        }
    }

    private static Map<Slot, TreeMap<Integer, Place>> places(Connection connection, BudgetId vote, Set<Slot> slots) throws SQLException {
        var places = new HashMap<Slot, TreeMap<Integer, Place>>();
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT slot, sequence, position, paper_hash FROM leaf WHERE vote = ? AND slot IN (" + OwnTransactions.marks(slots.size()) + ")")) {
            query.setLong(1, vote.value());
            List<Slot> all = List.copyOf(slots);
            for (int i = 0; i < OwnTransactions.padded(all.size()); i++) {
                query.setBytes(2 + i, all.get(Math.min(i, all.size() - 1)).bytes());
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    places.computeIfAbsent(Slot.of(rows.getBytes(1)), any -> new TreeMap<>())
                        .put(rows.getInt(2), new Place(rows.getLong(3), Hash.of(rows.getBytes(4))));
                }
            }
        }
        return places;
    }

    private static void insert(Connection connection, BudgetId vote, long position, List<Leaf> leaves) throws SQLException {
        if (leaves.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO leaf (vote, position, kind, slot, college, sequence, salt, body,"
            + " paper_hash, permit_expires_at, permit_signature, tracking) VALUES (?, ?, " + Leaf.PAPER + ", ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < leaves.size(); i++) {
                Leaf leaf = leaves.get(i);
                insert.setLong(1, vote.value());
                insert.setLong(2, position + i);
                insert.setBytes(3, leaf.permit().slot().bytes());
                insert.setInt(4, leaf.permit().college());
                insert.setInt(5, leaf.permit().sequence());
                insert.setBytes(6, leaf.salt());
                insert.setBytes(7, leaf.body());
                insert.setBytes(8, leaf.permit().paperHash().bytes());
                insert.setLong(9, leaf.permit().expiresAt());
                insert.setBytes(10, leaf.permitSignature());
                insert.setBytes(11, Paper.tracking(leaf.permit().paperHash()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The last leaf: from now on nothing is added. Doing it again changes nothing. */
    void seal(BudgetId vote) {
        try {
            database.commit(connection -> {
                long last = lastPosition(connection, vote);
                if (last >= 0) {
                    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO leaf (vote, position, kind) VALUES (?, ?, " + Leaf.SEAL + ")")) {
                        insert.setLong(1, vote.value());
                        insert.setLong(2, last + 1);
                        insert.executeUpdate();
                    }
                    BoxLog.append(connection, vote, last, List.of(LeafContent.seal()));
                }
                return last;
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    boolean isSealed(BudgetId vote) {
        return database.read(connection -> lastPosition(connection, vote)) < 0;
    }

    /** Where a paper lies that came earlier under this slot and sequence, if it is the same one. */
    Optional<Long> position(BudgetId vote, Slot slot, int sequence, Hash paperHash) {
        return database.read(connection -> Optional.ofNullable(places(connection, vote, Set.of(slot)).get(slot)).map(ofSlot -> ofSlot.get(sequence))
            .filter(place -> place.paperHash().equals(paperHash)).map(Place::position));
    }

    Optional<Long> positionOf(BudgetId vote, byte[] tracking) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT position FROM leaf WHERE vote = ? AND tracking = ? LIMIT 1")) {
                query.setLong(1, vote.value());
                query.setBytes(2, tracking);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
                }
            }
        });
    }
}
