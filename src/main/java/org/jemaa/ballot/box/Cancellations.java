package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.ValueList;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.process.BudgetId;

/** The slots whose papers do not count because their voters came to a desk. */
@ApplicationScoped
class Cancellations {

    @Inject
    BoxDatabase database;

    /** @return false where the box is closed and the slot was not cancelled before */
    boolean add(BudgetId vote, Slot slot, byte[] signature) {
        try {
            return database.commit(connection -> {
                BoxState state = BoxState.read(connection, vote);
                if (!among(connection, vote, Set.of(slot)).isEmpty()) {
                    return true;
                }
                if (state.closed()) {
                    return false;
                }
                insert(connection, vote, state.last() + 1, slot, signature);
                BoxLog.append(connection, vote, state.last(), List.of(LeafContent.cancellation(slot.bytes(), signature)));
                return true;
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private static void insert(Connection connection, BudgetId vote, long position, Slot slot, byte[] signature) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO cancellation (vote, position, slot, signature) VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, vote.value());
            insert.setLong(2, position);
            insert.setBytes(3, slot.bytes());
            insert.setBytes(4, signature);
            insert.executeUpdate();
        }
    }

    /** Those of the slots that are cancelled. */
    static Set<Slot> among(Connection connection, BudgetId vote, Set<Slot> slots) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT slot FROM cancellation WHERE vote = ? AND slot IN (" + ValueList.marks(slots.size()) + ")")) {
            query.setLong(1, vote.value());
            ValueList.setSlots(query, 2, slots);
            var cancelled = new HashSet<Slot>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    cancelled.add(Slot.of(rows.getBytes(1)));
                }
            }
            return cancelled;
        }
    }
}
