package org.jemaa.ballot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Transactions of the roll's or the box's own database account, beside those of the server: one can never hold both together.
 * What the database asks to repeat (a deadlock, a wait that took too long) is repeated, and so is what lost a race for a key.
 */
public final class OwnTransactions {

    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static final int PATIENCE_IN_SECONDS = 5;
    private static final int TRIES = 50;
    private static final int LONGEST_READ_MILLISECONDS = 20_000;
    private static final int LONGEST_STEP_MILLISECONDS = 30_000;
    private static final int DUPLICATE = 1062;
    private static final int WAITED_TOO_LONG = 1205;
    private static final int DEADLOCK = 1213;

    /** How long a transaction that failed speaks for itself where nobody asks for another. */
    private static final long REFUSAL_SPEAKS_FOR = TimeUnit.MINUTES.toNanos(2);

    private final DataSource database;
    private volatile long refusedAt;
    private volatile boolean refusing;

    public OwnTransactions(DataSource database) {
        this.database = database;
    }

    /** Reads, without a transaction. */
    public <T> T read(Work<T> work) {
        try (Connection connection = connection(LONGEST_READ_MILLISECONDS)) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    /** One transaction, durable on return. It may run several times before it succeeds. */
    public <T> T commit(Work<T> work) throws SQLException {
        for (int again = 1; ; again++) {
            try (Connection connection = database.getConnection()) {
                T result = once(connection, work);
                refusing = false;
                return result;
            } catch (SQLException e) {
                if (again == TRIES || !mayBeRepeated(e)) {
                    refusedAt = System.nanoTime();
                    refusing = true;
                    throw e;
                }
            }
        }
    }

    /** True where the database answers and the last transaction that was asked for became durable. */
    public boolean works() {
        if (refusing && System.nanoTime() - refusedAt < REFUSAL_SPEAKS_FOR) {
            return false;
        }
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_IN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A database that does not answer (a full disk, a dead machine) is given up after so long, and the connection with it. */
    private Connection connection(int longestWait) throws SQLException {
        Connection connection = database.getConnection();
        connection.setNetworkTimeout(Runnable::run, longestWait);
        return connection;
    }

    private static <T> T once(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static boolean mayBeRepeated(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                && (sql.getErrorCode() == DUPLICATE || sql.getErrorCode() == WAITED_TOO_LONG || sql.getErrorCode() == DEADLOCK)) {
                return true;
            }
        }
        return false;
    }
}
