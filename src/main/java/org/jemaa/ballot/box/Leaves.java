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
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.ValueList;
import org.jemaa.process.BudgetId;

/**
 * The papers in the box, one after another. Each transaction reads how far the box has come, looks what the slots concerned have, and
 * inserts behind it. Two servers that do this at once want the same position; the primary key refuses one, which then looks again
 * from the start. So positions have no gaps, a slot's sequences only grow, and no paper follows the closing, with inserts alone.
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

        enum Result { ADDED, WAS_THERE, TOO_OLD, CANCELLED, CLOSED }
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
        BoxState state = BoxState.read(connection, vote);
        Set<Slot> slots = leaves.stream().map(leaf -> leaf.permit().slot()).collect(Collectors.toSet());
        Map<Slot, TreeMap<Integer, Place>> there = places(connection, vote, slots);
        Set<Slot> cancelled = Cancellations.among(connection, vote, slots);
        var outcomes = new ArrayList<Outcome>();
        var fresh = new ArrayList<Leaf>();
        for (Leaf leaf : leaves) {
            TreeMap<Integer, Place> ofSlot = there.computeIfAbsent(leaf.permit().slot(), any -> new TreeMap<>());
            Place same = ofSlot.get(leaf.permit().sequence());
            if (same != null && same.paperHash().equals(leaf.permit().paperHash())) {
                outcomes.add(new Outcome(Outcome.Result.WAS_THERE, same.position(), null));
            } else if (state.closed()) {
                outcomes.add(new Outcome(Outcome.Result.CLOSED, 0, null));
            } else if (cancelled.contains(leaf.permit().slot())) {
                outcomes.add(new Outcome(Outcome.Result.CANCELLED, 0, null));
            } else if (!ofSlot.isEmpty() && ofSlot.lastKey() >= leaf.permit().sequence()) {
                outcomes.add(new Outcome(Outcome.Result.TOO_OLD, 0, null));
            } else {
                fresh.add(leaf);
                long position = state.last() + fresh.size();
                ofSlot.put(leaf.permit().sequence(), new Place(position, leaf.permit().paperHash()));
                outcomes.add(new Outcome(Outcome.Result.ADDED, position, null));
            }
        }
        insert(connection, vote, state.last() + 1, fresh);
        Iterator<Logged> logged = BoxLog.append(connection, vote, state.last(), fresh.stream().map(Leaf::content).toList()).iterator();
        outcomes.replaceAll(outcome -> outcome.result() == Outcome.Result.ADDED ? new Outcome(Outcome.Result.ADDED, outcome.position(), logged.next())
            : outcome);
        return outcomes;
    }

    private static Map<Slot, TreeMap<Integer, Place>> places(Connection connection, BudgetId vote, Set<Slot> slots) throws SQLException {
        var places = new HashMap<Slot, TreeMap<Integer, Place>>();
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT slot, sequence, position, paper_hash FROM leaf WHERE vote = ? AND slot IN (" + ValueList.marks(slots.size()) + ")")) {
            query.setLong(1, vote.value());
            ValueList.setSlots(query, 2, slots);
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
