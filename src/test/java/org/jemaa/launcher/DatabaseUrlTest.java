package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseUrlTest {

    @Test
    void what_jemaa_relies_on_is_added_and_what_the_administrator_chose_stays() {
        DatabaseUrl url = DatabaseUrl.parse("JEMAA_DB_URL", "jdbc:mysql://db.town.example:3306/jemaa?cachePrepStmts=false&sslMode=REQUIRED");
        assertEquals("jdbc:mysql://db.town.example:3306/jemaa?cachePrepStmts=false&sslMode=REQUIRED"
                + "&connectTimeout=10000&connectionTimeZone=UTC&fallbackToSystemKeyStore=false&rewriteBatchedStatements=true&useLocalSessionState=true"
                + "&useServerPrepStmts=true", url.jdbc());
    }

    @Test
    void the_server_waits_for_no_answer_longer_than_a_minute_and_the_administrator_may_say_otherwise() {
        assertTrue(DatabaseUrl.parse("JEMAA_DB_URL", "jdbc:mysql://h/jemaa").jdbcForTheServer().contains("&socketTimeout=60000&"));
        assertTrue(DatabaseUrl.parse("JEMAA_DB_URL", "jdbc:mysql://h/jemaa?socketTimeout=5").jdbcForTheServer().startsWith("jdbc:mysql://h/jemaa?socketTimeout=5&cache"));
    }

    @Test
    void another_schema_keeps_server_and_parameters() {
        DatabaseUrl url = DatabaseUrl.parse("JEMAA_DB_URL", "jdbc:mysql://a:1,b:2/town?sslMode=REQUIRED").withSchema("town_box");
        assertTrue(url.jdbc().startsWith("jdbc:mysql://a:1,b:2/town_box?sslMode=REQUIRED&"), url.jdbc());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "jdbc:mariadb://h/jemaa", "jdbc:mysql:///jemaa", "jdbc:mysql://h", "jdbc:postgresql://h/x"})
    void what_is_no_url_of_the_driver_is_refused_with_an_example(String text) {
        String sentence = assertThrows(CannotStart.class, () -> DatabaseUrl.parse("JEMAA_DB_URL", text)).getMessage();
        assertEquals("JEMAA_DB_URL must look like jdbc:mysql://host:3306/jemaa, not '" + text + "'.", sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://h/", "jdbc:mysql://h/my-town", "jdbc:mysql://h/x`; DROP", "jdbc:mysql://h/a2345678901234567890123456"})
    void a_schema_whose_name_could_not_be_used_in_statements_is_refused(String text) {
        assertTrue(assertThrows(CannotStart.class, () -> DatabaseUrl.parse("JEMAA_DB_URL", text)).getMessage()
                .startsWith("JEMAA_DB_URL must end in the name of a schema"));
    }
}
