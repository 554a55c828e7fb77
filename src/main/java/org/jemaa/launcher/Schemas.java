package org.jemaa.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The three schemas and the account of each. The separation of roll and box is a separation in the database as well: the
 * account of the box can read and add, so that no fault in the application can change or remove a paper, and no account
 * sees two of the three schemas.
 */
final class Schemas {

    private static final String WRITES = "SELECT, INSERT, UPDATE, DELETE";
    private static final String ADDS = "SELECT, INSERT";

    private Schemas() {
    }

    /** Creates what is missing and sets the rights and passwords of the three accounts anew. */
    static void create(Connection owner, Databases databases, String host) throws SQLException {
        for (String schema : names(databases)) {
            if (!exists(owner, schema)) {
                run(owner, createSchema(schema));
            }
        }
        for (String statement : accounts(databases, host, true)) {
            run(owner, statement);
        }
    }

    /** The statements for a database administrator who does not want Jemaa to create accounts. */
    static List<String> forTheAdministrator(Databases databases) {
        List<String> all = new ArrayList<>();
        names(databases).forEach(schema -> all.add(createSchema(schema)));
        all.addAll(accounts(databases, "%", false));
        names(databases).forEach(schema -> all.add(
                "GRANT ALL PRIVILEGES ON `" + schema + "`.* TO '" + databases.owner().user() + "'@'%'"));
        return all;
    }

    static List<String> names(Databases databases) {
        return List.of(databases.main().url().schema(), databases.roll().url().schema(), databases.box().url().schema());
    }

    private static String createSchema(String schema) {
        return "CREATE DATABASE IF NOT EXISTS `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci";
    }

    private static List<String> accounts(Databases databases, String host, boolean again) {
        List<String> all = new ArrayList<>();
        addAccount(all, databases.main(), host, WRITES, again);
        addAccount(all, databases.roll(), host, WRITES, again);
        addAccount(all, databases.box(), host, ADDS, again);
        return all;
    }

    private static void addAccount(List<String> all, Account account, String host, String rights, boolean again) {
        String name = "'" + account.user() + "'@'" + host + "'";
        String password = again ? account.password() : "…";
        all.add("CREATE USER IF NOT EXISTS " + name + " IDENTIFIED BY '" + password + "'");
        if (again) {
            all.add("ALTER USER " + name + " IDENTIFIED BY '" + password + "'");
            all.add("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + name);
        }
        all.add("GRANT " + rights + " ON `" + account.url().schema() + "`.* TO " + name);
    }

    private static boolean exists(Connection owner, String schema) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(
                "SELECT 1 FROM information_schema.schemata WHERE schema_name = ?")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
