package org.jemaa.launcher;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of all three schemas to the state that this version wants. One history, kept in the main schema. */
final class Migrations {

    private Migrations() {
    }

    /** How many migrations were run now. */
    static int run(Databases databases) {
        Account owner = databases.owner();
        String main = databases.main().url().schema();
        try {
            return Flyway.configure()
                    .dataSource(owner.url().withSchema(main).jdbc(), owner.user(), owner.password())
                    .defaultSchema(main)
                    .createSchemas(false)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("main", main, "roll", databases.roll().url().schema(),
                            "box", databases.box().url().schema()))
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .outOfOrder(true) // each context numbers its own steps in a range of its own
                    .load().migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new CannotStart("The tables could not be brought up to date: " + oneLine(e.getMessage()), e);
        }
    }

    private static String oneLine(String message) {
        return message == null ? "for an unknown reason." : message.strip().replaceAll("\\s*\\R[-\\s]*", " / ");
    }
}
