package org.jemaa.ballot.box;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jemaa.process.BudgetId;

/**
 * How far a box has come, as a transaction sees it at its start. Who decides by it and then takes the next position can be sure that
 * nothing came between: otherwise somebody else has the position, and the transaction is begun again.
 *
 * @param last   the last position, 0 for an empty box
 * @param closed whether papers are too late
 * @param sealed whether everything is
 */
record BoxState(long last, boolean closed, boolean sealed) {

    static BoxState read(Connection connection, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT e.position, (SELECT COUNT(*) FROM act a WHERE a.vote = e.vote AND a.kind = '"
            + Acts.CLOSING + "'), (SELECT COUNT(*) FROM leaf l WHERE l.vote = e.vote AND l.position = e.position AND l.kind = " + Leaf.SEAL
            + ") FROM log_entry e WHERE e.vote = ? ORDER BY e.position DESC LIMIT 1")) {
            query.setLong(1, vote.value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? new BoxState(rows.getLong(1), rows.getInt(2) > 0, rows.getInt(3) > 0) : new BoxState(0, false, false);
            }
        }
    }
}
