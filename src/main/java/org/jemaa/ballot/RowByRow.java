package org.jemaa.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jemaa.process.BudgetId;

/** Reads what belongs to a vote one row after another, so that no result is too large for the memory. */
public final class RowByRow {

    private RowByRow() {
    }

    /** Takes a row and passes nothing on that is not read from the database. */
    public interface Row {

        void take(ResultSet row) throws SQLException;
    }

    /** Takes a row and writes it somewhere. */
    public interface RowOut {

        void take(ResultSet row) throws SQLException, IOException;
    }

    /** One of the schemas, such as {@code database::read}. */
    public interface Reading {

        Void read(OwnTransactions.Work<Void> work);
    }

    /** @param sql whose only mark is for the vote */
    public static void read(Connection connection, String sql, BudgetId vote, Row taker) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            query.setFetchSize(Integer.MIN_VALUE); // Connector/J: row by row
            query.setLong(1, vote.value());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    /** As {@link #read}; what cannot be written ends it. */
    public static void write(Reading database, String sql, BudgetId vote, RowOut taker) throws IOException {
        try {
            database.read(connection -> {
                read(connection, sql, vote, row -> {
                    try {
                        taker.take(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
