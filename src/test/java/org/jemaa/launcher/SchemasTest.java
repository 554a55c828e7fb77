package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasTest {

    private static final DatabaseUrl MAIN = new DatabaseUrl("db:3306", "town", "");

    private static Account account(String name) {
        return new Account(MAIN.withSchema(name), name, "secret-of-" + name);
    }

    private static final Databases DATABASES = new Databases(new Account(MAIN, "dba", "x"), account("town_main"),
            account("town_roll"), account("town_box"));

    @Test
    void an_administrator_is_told_every_statement_and_no_password() {
        List<String> statements = Schemas.forTheAdministrator(DATABASES);
        assertTrue(statements.contains("GRANT SELECT, INSERT ON `town_box`.* TO 'town_box'@'%'"), statements::toString);
        assertTrue(statements.contains("GRANT SELECT, INSERT, UPDATE, DELETE ON `town_roll`.* TO 'town_roll'@'%'"));
        assertTrue(statements.contains("GRANT ALL PRIVILEGES ON `town_box`.* TO 'dba'@'%'"));
        assertFalse(String.join("\n", statements).contains("secret-of-"));
    }

    @Test
    void the_box_is_granted_nothing_that_changes_or_removes() {
        assertTrue(Schemas.forTheAdministrator(DATABASES).stream().filter(s -> s.startsWith("GRANT") && s.endsWith("'town_box'@'%'"))
                .noneMatch(s -> s.matches(".*(UPDATE|DELETE|ALL|DROP|ALTER).*")));
    }

    @Test
    void each_account_has_its_own_password_which_the_same_secret_gives_again() {
        Keys keys = new Keys("ab".repeat(32));
        assertEquals(keys.databasePassword("town_box"), new Keys("ab".repeat(32)).databasePassword("town_box"));
        assertNotEquals(keys.databasePassword("town_box"), keys.databasePassword("town_roll"));
        assertNotEquals(keys.databasePassword("town_box"), new Keys("cd".repeat(32)).databasePassword("town_box"));
    }

    @Test
    void a_secret_that_is_too_short_is_refused_and_not_repeated() {
        String sentence = assertThrows(CannotStart.class, () -> new Keys("abc123")).getMessage();
        assertTrue(sentence.startsWith("jemaa.secret must be 64 hexadecimal digits"));
        assertFalse(sentence.contains("abc123"));
    }
}
