package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.ValueList;
import org.jemaa.ballot.VotedSlots;
import org.jemaa.process.BudgetId;

/** Looks under which slots there are papers, and at nothing else of them. */
@ApplicationScoped
class FindVotedSlots implements VotedSlots {

    @Inject
    private BoxDatabase database;

    @Override
    public Batch after(BudgetId vote, long upTo, int most) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT position, slot, sequence FROM leaf WHERE vote = ? AND position > ? AND kind = "
                + Leaf.PAPER + " ORDER BY position LIMIT ?")) {
                query.setLong(1, vote.value());
                query.setLong(2, upTo);
                query.setInt(3, most);
                var papers = new ArrayList<Cast>();
                long last = upTo;
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        papers.add(new Cast(Slot.of(rows.getBytes(2)), rows.getInt(3)));
                    }
                }
                papers.sort(Comparator.comparing((Cast cast) -> cast.slot().hex()).thenComparing(Cast::sequence)); // not as they came
                return new Batch(papers, last);
            }
        });
    }

    @Override
    public Set<Slot> among(BudgetId vote, Collection<Slot> slots) {
        if (slots.isEmpty()) {
            return Set.of();
        }
        return database.read(connection -> {
            var voted = new HashSet<Slot>();
            add(voted, connection, "SELECT slot FROM leaf WHERE vote = ? AND kind = " + Leaf.PAPER + " AND slot IN (", vote, List.copyOf(slots));
            add(voted, connection, "SELECT slot FROM cancellation WHERE vote = ? AND slot IN (", vote, List.copyOf(slots));
            return voted;
        });
    }

    private static void add(Set<Slot> voted, Connection connection, String sql, BudgetId vote, List<Slot> slots) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql + ValueList.marks(slots.size()) + ")")) {
            query.setLong(1, vote.value());
            ValueList.setSlots(query, 2, slots);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    voted.add(Slot.of(rows.getBytes(1)));
                }
            }
        }
    }
}
