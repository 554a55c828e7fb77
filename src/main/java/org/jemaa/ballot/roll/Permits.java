package org.jemaa.ballot.roll;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jemaa.ballot.GroupCommit;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Permit;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.ValueList;

/**
 * The permits that were given. Sequences of a slot run 1, 2, 3 …; the primary key (slot, sequence) decides every race, here and
 * between servers: who loses it looks again and finds the winner's permit.
 */
@ApplicationScoped
class Permits {

    /** So often may one person vote again in one vote. */
    static final int LAST_SEQUENCE = 1_000;

    @Inject
    private RollDatabase database;
    private GroupCommit<Wish, Outcome> commits;

    /** A permit as it is asked for; {@code now} tells whether an earlier one has run out. Which college it is for, the roll alone says. */
    record Wish(Slot slot, int sequence, Hash paperHash, long expiresAt, long now) {

        private Permit in(int college) {
            return new Permit(slot, college, sequence, paperHash, expiresAt);
        }
    }

    /** The permit that stands, or none and the sequence that would be free. */
    record Outcome(Permit permit, int nextSequence) {

        private static final Outcome VOTED_ON_PAPER = new Outcome(null, 0);

        boolean isVotedOnPaper() {
            return this == VOTED_ON_PAPER;
        }
    }

    @PostConstruct
    void open() {
        commits = new GroupCommit<>(wishes -> database.commit(connection -> grant(connection, wishes)));
    }

    Outcome grant(Wish wish) {
        return commits.call(wish);
    }

    private static List<Outcome> grant(Connection connection, List<Wish> wishes) throws SQLException {
        Set<Slot> slots = wishes.stream().map(Wish::slot).collect(Collectors.toSet());
        Map<Slot, Integer> colleges = colleges(connection, slots);
        Map<Slot, TreeMap<Integer, Permit>> given = given(connection, slots, colleges);
        Set<Slot> onPaper = PaperMarks.among(connection, slots);
        var fresh = new ArrayList<Permit>();
        var renewed = new ArrayList<Permit>();
        var outcomes = new ArrayList<Outcome>();
        for (Wish wish : wishes) {
            if (onPaper.contains(wish.slot())) {
                outcomes.add(Outcome.VOTED_ON_PAPER);
                continue;
            }
            TreeMap<Integer, Permit> ofSlot = given.computeIfAbsent(wish.slot(), any -> new TreeMap<>());
            outcomes.add(decide(wish.in(colleges.get(wish.slot())), wish.now(), ofSlot, fresh, renewed));
        }
        insert(connection, fresh);
        renew(connection, renewed);
        return outcomes;
    }

    private static Outcome decide(Permit wanted, long now, TreeMap<Integer, Permit> ofSlot, List<Permit> fresh, List<Permit> renewed) {
        int next = ofSlot.isEmpty() ? 1 : ofSlot.lastKey() + 1;
        Permit earlier = ofSlot.get(wanted.sequence());
        if (earlier == null && wanted.sequence() == next && next <= LAST_SEQUENCE) {
            fresh.add(wanted);
        } else if (earlier == null || !earlier.paperHash().equals(wanted.paperHash())) {
            return new Outcome(null, next);
        } else if (earlier.expiresAt() > now) {
            return new Outcome(earlier, next);
        } else {
            renewed.add(wanted);
        }
        ofSlot.put(wanted.sequence(), wanted);
        return new Outcome(wanted, ofSlot.lastKey() + 1);
    }

    /** Held until the permit stands, so that nobody is moved to another college meanwhile. */
    private static Map<Slot, Integer> colleges(Connection connection, Set<Slot> slots) throws SQLException {
        var colleges = new HashMap<Slot, Integer>();
        try (PreparedStatement query = connection.prepareStatement("SELECT slot, college FROM slot WHERE slot IN ("
            + ValueList.marks(slots.size()) + ") LOCK IN SHARE MODE")) {
            ValueList.setSlots(query, 1, slots);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    colleges.put(Slot.of(rows.getBytes(1)), rows.getInt(2));
                }
            }
        }
        return colleges;
    }

    private static Map<Slot, TreeMap<Integer, Permit>> given(Connection connection, Set<Slot> slots, Map<Slot, Integer> colleges) throws SQLException {
        var given = new HashMap<Slot, TreeMap<Integer, Permit>>();
        try (PreparedStatement query = connection.prepareStatement("SELECT slot, sequence, paper_hash, expires_at FROM permit WHERE slot IN (" + ValueList.marks(slots.size()) + ")")) {
            ValueList.setSlots(query, 1, slots);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Slot slot = Slot.of(rows.getBytes(1));
                    var permit = new Permit(slot, colleges.get(slot), rows.getInt(2), Hash.of(rows.getBytes(3)), rows.getLong(4));
                    given.computeIfAbsent(permit.slot(), any -> new TreeMap<>()).put(permit.sequence(), permit);
                }
            }
        }
        return given;
    }

    private static void insert(Connection connection, List<Permit> permits) throws SQLException {
        if (permits.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO permit (slot, sequence, paper_hash, expires_at) VALUES (?, ?, ?, ?)")) {
            for (Permit permit : permits) {
                insert.setBytes(1, permit.slot().bytes());
                insert.setInt(2, permit.sequence());
                insert.setBytes(3, permit.paperHash().bytes());
                insert.setLong(4, permit.expiresAt());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void renew(Connection connection, List<Permit> permits) throws SQLException {
        if (permits.isEmpty()) {
            return;
        }
        try (PreparedStatement renew = connection.prepareStatement("UPDATE permit SET expires_at = ? WHERE slot = ? AND sequence = ? AND expires_at < ?")) {
            for (Permit permit : permits) {
                renew.setLong(1, permit.expiresAt());
                renew.setBytes(2, permit.slot().bytes());
                renew.setInt(3, permit.sequence());
                renew.setLong(4, permit.expiresAt());
                renew.addBatch();
            }
            renew.executeBatch();
        }
    }
}
