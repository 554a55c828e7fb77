package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/** How many there are, never who. */
@ApplicationScoped
@Right(Right.ANYONE)
public class RollBoard {

    @Inject
    private RollDatabase database;

    public long onTheRoll(BudgetId vote) {
        return database.read(connection -> count(connection, vote));
    }

    /** How many in each college, by its number; colleges with nobody are missing. */
    public Map<Integer, Long> byCollege(BudgetId vote) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT college, COUNT(*) FROM slot WHERE vote = ? GROUP BY college")) {
                query.setLong(1, vote.value());
                var counted = new TreeMap<Integer, Long>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        counted.put(rows.getInt(1), rows.getLong(2));
                    }
                }
                return counted;
            }
        });
    }

    /** How many on the roll have been given a letter code. */
    public long withLetterCode(BudgetId vote) {
        return database.read(connection -> coded(connection, vote));
    }

    /** How many letters were made anew because one was lost. */
    public long replacedLetters(BudgetId vote) {
        return database.read(connection -> number(connection, "SELECT COUNT(*) FROM letter_replacement WHERE vote = ?", vote));
    }

    static long count(Connection connection, BudgetId vote) throws SQLException {
        return number(connection, "SELECT COUNT(*) FROM slot WHERE vote = ?", vote);
    }

    static long coded(Connection connection, BudgetId vote) throws SQLException {
        return number(connection, "SELECT COUNT(*) FROM letter_code WHERE vote = ?", vote);
    }

    private static long number(Connection connection, String sql, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, vote.value());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
