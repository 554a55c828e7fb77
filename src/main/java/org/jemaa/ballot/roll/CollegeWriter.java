package org.jemaa.ballot.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Refusal;

/**
 * Brings people on the roll into their colleges. The rows of those who move are held first; a permit that is being given at the same moment
 * waits for them, or is seen here.
 */
final class CollegeWriter {

    private final Connection connection;
    private final MunicipalityId municipality;
    private final BudgetId vote;

    CollegeWriter(Connection connection, MunicipalityId municipality, BudgetId vote) {
        this.connection = connection;
        this.municipality = municipality;
        this.vote = vote;
    }

    /** @param problems to which those are added who were given a permit or a printed ballot in another college */
    void put(List<RollEntry> entries, List<RollProblem> problems) throws SQLException {
        Map<String, RollEntry> wanted = entries.stream().collect(Collectors.toMap(RollEntry::number, Function.identity()));
        Map<Long, RollEntry> moves = moves(wanted);
        if (moves.isEmpty()) {
            return;
        }
        move(moves);
        whoVoted(moves).forEach(entry -> {
            if (problems.size() < RollCsv.MOST_PROBLEMS) {
                problems.add(new RollProblem(entry.line(), Refusal.ofField("college", RollRefusal.CSV_HAS_VOTED_ELSEWHERE)));
            }
        });
    }

    /** Those who are not where they should be, by their number in the database. */
    private Map<Long, RollEntry> moves(Map<String, RollEntry> wanted) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT p.id, p.number, s.college FROM person p JOIN slot s ON s.person_id = p.id"
            + " AND s.vote = ? WHERE p.municipality = ? AND p.number IN (" + marks(wanted.size()) + ")")) {
            find.setLong(1, vote.value());
            find.setLong(2, municipality.value());
            int at = 3;
            for (String number : wanted.keySet()) {
                find.setString(at++, number);
            }
            var moves = new HashMap<Long, RollEntry>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    RollEntry entry = wanted.get(rows.getString(2));
                    if (entry.college() != rows.getInt(3)) {
                        moves.put(rows.getLong(1), entry);
                    }
                }
            }
            return moves;
        }
    }

    private void move(Map<Long, RollEntry> moves) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement("UPDATE slot SET college = ? WHERE person_id = ? AND vote = ?")) {
            for (Map.Entry<Long, RollEntry> one : moves.entrySet()) {
                move.setInt(1, one.getValue().college());
                move.setLong(2, one.getKey());
                move.setLong(3, vote.value());
                move.addBatch();
            }
            move.executeBatch();
        }
    }

    /** A reading that sees what others committed meanwhile. */
    private List<RollEntry> whoVoted(Map<Long, RollEntry> moves) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT DISTINCT s.person_id FROM slot s LEFT JOIN permit p ON p.slot = s.slot"
            + " LEFT JOIN paper_mark m ON m.slot = s.slot WHERE (p.slot IS NOT NULL OR m.slot IS NOT NULL) AND s.vote = ? AND s.person_id IN ("
            + marks(moves.size()) + ") LOCK IN SHARE MODE")) {
            find.setLong(1, vote.value());
            int at = 2;
            for (Long person : moves.keySet()) {
                find.setLong(at++, person);
            }
            var found = new HashMap<Long, RollEntry>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), moves.get(rows.getLong(1)));
                }
            }
            return found.values().stream().sorted(Comparator.comparingLong(RollEntry::line)).toList();
        }
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
