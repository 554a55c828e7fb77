package org.jemaa.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A MySQL or MariaDB server that somebody else runs. Either the account that is given may create schemas and accounts, and
 * Jemaa makes what it needs; or an administrator has made it all, and the settings name each account.
 */
final class ExternalDatabase {

    private final Settings settings;

    ExternalDatabase(Settings settings) {
        this.settings = settings;
    }

    static boolean isWanted(Settings settings) {
        return settings.text("db.url").isPresent();
    }

    Databases prepare(Keys keys) {
        Account given = given("db").orElseThrow();
        Optional<Account> roll = given("roll.db");
        Optional<Account> box = given("box.db");
        if (roll.isPresent() != box.isPresent()) {
            throw new CannotStart("JEMAA_ROLL_DB_URL and JEMAA_BOX_DB_URL go together: give both, or none.");
        }
        return roll.isPresent() ? made(given, roll.get(), box.orElseThrow()) : make(given, keys);
    }

    private Databases made(Account main, Account roll, Account box) {
        Account owner = settings.text("owner.db.user")
                .map(user -> new Account(main.url(), user, settings.text("owner.db.password").orElse(""))).orElse(main);
        check(main, "JEMAA_DB");
        check(roll, "JEMAA_ROLL_DB");
        check(box, "JEMAA_BOX_DB");
        check(owner, "JEMAA_OWNER_DB");
        return new Databases(owner, main, roll, box);
    }

    private static void check(Account account, String setting) {
        try (Connection connection = account.connectOrExplain(setting)) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new CannotStart("The database at " + account.url().server() + " does not answer: " + e.getMessage(), e);
        }
    }

    private Databases make(Account owner, Keys keys) {
        String name = owner.url().schema();
        Databases databases = new Databases(owner, account(owner, name, name + "_main", keys),
                account(owner, name + "_roll", name + "_roll", keys), account(owner, name + "_box", name + "_box", keys));
        // Connected without a schema: the main schema may be one of those to be created.
        Account anywhere = new Account(owner.url().withSchema(""), owner.user(), owner.password());
        try (Connection connection = anywhere.connectOrExplain("JEMAA_DB")) {
            Schemas.create(connection, databases, "%");
            return databases;
        } catch (SQLException e) {
            throw new CannotStart("The database user '" + owner.user() + "' may not create the schemas and accounts that"
                    + " Jemaa needs (" + e.getMessage() + "): let an administrator run the statements below with passwords of"
                    + " your choice, and set JEMAA_DB_*, JEMAA_ROLL_DB_* and JEMAA_BOX_DB_* (URL, USER and PASSWORD each) to"
                    + " the three accounts and JEMAA_OWNER_DB_USER and JEMAA_OWNER_DB_PASSWORD to '" + owner.user() + "'.\n  "
                    + String.join(";\n  ", Schemas.forTheAdministrator(databases)) + ";", e);
        }
    }

    private static Account account(Account owner, String schema, String user, Keys keys) {
        return new Account(owner.url().withSchema(schema), user, keys.databasePassword(user));
    }

    private Optional<Account> given(String prefix) {
        String variable = "JEMAA_" + prefix.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
        return settings.text(prefix + ".url").map(url -> new Account(DatabaseUrl.parse(variable + "_URL", url),
                settings.text(prefix + ".user").orElseThrow(() -> new CannotStart(
                        variable + "_USER is missing: with " + variable + "_URL the user and the password are needed too.")),
                settings.text(prefix + ".password").orElse("")));
    }
}
