package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jemaa.ballot.CanonicalJson;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.process.BudgetId;

/** The public acts of a vote in the order of the log: the opening before any paper, the closing behind the last, and the seal at the end. */
@ApplicationScoped
class Acts {

    static final String OPENING = "opening";
    static final String ROLL = "roll";
    static final String CLOSING = "closing";
    static final int LONGEST = 16_000;

    @Inject
    BoxDatabase database;

    /** An act as it stands in the log; the position counts from 1. */
    record Act(long position, String kind, String text) {
    }

    /** @return false where the box holds something already */
    boolean open(BudgetId vote, Map<String, Object> more) {
        return write(vote, OPENING, more, state -> state.last() == 0);
    }

    /** @return false where the box is sealed */
    boolean record(BudgetId vote, String kind, Map<String, Object> more) {
        return write(vote, kind, more, state -> !state.sealed());
    }

    /** As {@link #record}; what stands in the log in the same words already is not said twice. */
    boolean recordOnce(BudgetId vote, String kind, Map<String, Object> more) {
        String text = new String(text(kind, more), StandardCharsets.UTF_8);
        return of(vote).stream().anyMatch(act -> act.text().equals(text)) || record(vote, kind, more);
    }

    /** From now on no paper is taken. Doing it again changes nothing. */
    void close(BudgetId vote) {
        write(vote, CLOSING, Map.of(), state -> !state.closed());
    }

    private boolean write(BudgetId vote, String kind, Map<String, Object> more, Predicate<BoxState> wanted) {
        byte[] text = text(kind, more);
        try {
            return database.commit(connection -> {
                BoxState state = BoxState.read(connection, vote);
                boolean write = wanted.test(state);
                if (write) {
                    insert(connection, vote, state.last() + 1, kind, text);
                    BoxLog.append(connection, vote, state.last(), List.of(LeafContent.act(text)));
                }
                return write;
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private static byte[] text(String kind, Map<String, Object> more) {
        var json = new TreeMap<>(more);
        json.put("act", kind);
        byte[] text = CanonicalJson.of(json);
        if (text.length > LONGEST) {
            throw new IllegalArgumentException("an act of " + text.length + " bytes, " + LONGEST + " are allowed");
        }
        return text;
    }

    private static void insert(Connection connection, BudgetId vote, long position, String kind, byte[] text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO act (vote, position, kind, text) VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, vote.value());
            insert.setLong(2, position);
            insert.setString(3, kind);
            insert.setBytes(4, text);
            insert.executeUpdate();
        }
    }

    /** The last leaf: from now on nothing is added. Doing it again changes nothing. */
    void seal(BudgetId vote) {
        try {
            database.commit(connection -> {
                BoxState state = BoxState.read(connection, vote);
                if (!state.sealed()) {
                    if (!state.closed()) {
                        throw new IllegalStateException("the box of vote " + vote.value() + " is not closed");
                    }
                    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO leaf (vote, position, kind) VALUES (?, ?, " + Leaf.SEAL + ")")) {
                        insert.setLong(1, vote.value());
                        insert.setLong(2, state.last() + 1);
                        insert.executeUpdate();
                    }
                    BoxLog.append(connection, vote, state.last(), List.of(LeafContent.seal()));
                }
                return null;
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    List<Act> of(BudgetId vote) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT position, kind, text FROM act WHERE vote = ? ORDER BY position")) {
                query.setLong(1, vote.value());
                var acts = new ArrayList<Act>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        acts.add(new Act(rows.getLong(1), rows.getString(2), new String(rows.getBytes(3), StandardCharsets.UTF_8)));
                    }
                }
                return acts;
            }
        });
    }

    BoxState state(BudgetId vote) {
        return database.read(connection -> BoxState.read(connection, vote));
    }
}
