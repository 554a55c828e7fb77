package org.jemaa.shared.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Whether something failed because the database is away, full or busy, which passes, and not because of what was asked of it. */
final class DatabaseAway {

    /** Disk full, table full, too many connections, error on writing, waited too long for a lock, deadlock. */
    private static final Set<Integer> PASSING = Set.of(1021, 1114, 1040, 1026, 3, 1205, 1213, 1180);

    private DatabaseAway() {
    }

    static boolean isBehind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /** State 08 is a broken connection; the pool says only in words that it got none. */
    private static boolean isAway(SQLException sql) {
        return sql instanceof SQLRecoverableException || sql instanceof SQLTransientException || PASSING.contains(sql.getErrorCode())
            || sql.getSQLState() != null && sql.getSQLState().startsWith("08")
            || String.valueOf(sql.getMessage()).startsWith("Error in allocating a connection");
    }
}
