package org.jemaa.container;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What each account of the database may do, tried with the data sources that the application itself uses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseAccountsIT extends InTheContainer {

    /** "Command denied to user", the same on MariaDB and MySQL; the tables need not exist for it. */
    private static final int DENIED = 1142;
    private static final int DENIED_SCHEMA = 1044;

    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource main;
    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource roll;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;

    @Test
    void the_account_of_the_box_cannot_change_or_remove_a_paper() throws SQLException {
        inTable("jemaa_box", () -> {
            run(box, "INSERT INTO jemaa_box.account_probe VALUES (1)");
            assertEquals(1, count(box, "jemaa_box.account_probe"));
            assertDenied(box, "UPDATE jemaa_box.account_probe SET n = 2");
            assertDenied(box, "DELETE FROM jemaa_box.account_probe");
            assertDenied(box, "TRUNCATE TABLE jemaa_box.account_probe");
            assertDenied(box, "DROP TABLE jemaa_box.account_probe");
            assertDenied(box, "REPLACE INTO jemaa_box.account_probe VALUES (1)");
            assertDenied(box, "INSERT INTO jemaa_box.account_probe VALUES (1) ON DUPLICATE KEY UPDATE n = 2");
        });
    }

    @Test
    void no_account_sees_the_schema_of_another() throws SQLException {
        for (String schema : List.of("jemaa", "jemaa_roll", "jemaa_box")) {
            inTable(schema, () -> {
                for (var other : List.of(new Owned("jemaa", main), new Owned("jemaa_roll", roll), new Owned("jemaa_box", box))) {
                    String query = "SELECT COUNT(*) FROM " + schema + ".account_probe";
                    if (other.schema().equals(schema)) {
                        assertDoesNotThrow(() -> run(other.source(), query));
                    } else {
                        assertDenied(other.source(), query);
                    }
                }
            });
        }
    }

    @Test
    void no_account_of_the_application_can_make_tables() {
        for (var account : List.of(new Owned("jemaa", main), new Owned("jemaa_roll", roll), new Owned("jemaa_box", box))) {
            assertDenied(account.source(), "CREATE TABLE " + account.schema() + ".made_by_the_application (n INT)");
        }
    }

    private record Owned(String schema, DataSource source) {
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    /** A table of the owner's, there only for one test. */
    private static void inTable(String schema, Work work) throws SQLException {
        try (Connection owner = DriverManager.getConnection(System.getenv("JEMAA_OWNER_DB_URL"),
                System.getenv("JEMAA_OWNER_DB_USER"), System.getenv("JEMAA_OWNER_DB_PASSWORD"));
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE " + schema + ".account_probe (n INT PRIMARY KEY) ENGINE=InnoDB");
            try {
                work.run();
            } finally {
                statement.execute("DROP TABLE " + schema + ".account_probe");
            }
        }
    }

    private static void assertDenied(DataSource source, String sql) {
        int code = assertThrows(SQLException.class, () -> run(source, sql), sql).getErrorCode();
        assertEquals(true, code == DENIED || code == DENIED_SCHEMA, () -> sql + " was refused by another error: " + code);
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DataSource source, String table) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
