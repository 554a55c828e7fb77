package org.jemaa.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One user of the database, and the schema that it works in. */
record Account(DatabaseUrl url, String user, String password) {

    private static final int ACCESS_DENIED = 1045;
    private static final int ACCESS_DENIED_TO_SCHEMA = 1044;
    private static final int NO_SUCH_SCHEMA = 1049;

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url.jdbc(), user, password);
    }

    /** Opens a connection or says what is wrong with the settings whose names begin so. */
    Connection connectOrExplain(String setting) {
        try {
            return connect();
        } catch (SQLException e) {
            throw new CannotStart(switch (e.getErrorCode()) {
                case ACCESS_DENIED -> "The database at " + url.server() + " refuses the user '" + user
                        + "': check " + setting + "_USER and " + setting + "_PASSWORD.";
                case ACCESS_DENIED_TO_SCHEMA -> "The database user '" + user + "' may not use the schema '" + url.schema()
                        + "': check " + setting + "_URL and the user's rights.";
                case NO_SUCH_SCHEMA -> "There is no schema '" + url.schema() + "' in the database at " + url.server()
                        + ": check " + setting + "_URL.";
                default -> "The database at " + url.server() + " cannot be reached: check " + setting + "_URL ("
                        + firstLine(e) + ").";
            }, e);
        }
    }

    private static String firstLine(SQLException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("").strip();
    }

    @Override
    public String toString() {
        return "Account[" + user + " on " + url.schema() + "]";
    }
}
