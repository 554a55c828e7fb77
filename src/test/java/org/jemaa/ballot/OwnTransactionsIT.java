package org.jemaa.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jemaa.container.InTheContainer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether one can vote: a box that answers every question and keeps nothing does not work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnTransactionsIT extends InTheContainer {

    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;
    private volatile boolean full;

    @Test
    void a_database_that_answers_but_keeps_nothing_does_not_work_until_it_keeps_something_again() throws SQLException {
        var transactions = new OwnTransactions(withADiskThatFillsUp());
        assertTrue(transactions.works());
        full = true;
        assertThrows(SQLException.class, () -> transactions.commit(OwnTransactionsIT::one));
        assertEquals(1, transactions.read(OwnTransactionsIT::one), "it still answers");
        assertFalse(transactions.works());
        full = false;
        assertFalse(transactions.works(), "nobody knows yet");
        assertEquals(1, transactions.commit(OwnTransactionsIT::one));
        assertTrue(transactions.works());
    }

    @Test
    void a_database_that_does_not_answer_does_not_work() {
        DataSource gone = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
            throw new SQLException("connection refused");
        });
        assertFalse(new OwnTransactions(gone).works());
    }

    private static int one(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement(); var rows = query.executeQuery("SELECT 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The real database, but for commits while the disk is full. */
    private DataSource withADiskThatFillsUp() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
            Connection real = box.getConnection();
            return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (me, called, values) -> {
                if (full && called.getName().equals("commit")) {
                    throw new SQLException("Disk full", "HY000", 1021);
                }
                try {
                    return called.invoke(real, values);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        });
    }
}
