package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types something wrong gets one sentence that says what, an exit code, and no stack trace. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongSettingsIT {

    @TempDir
    Path folder;

    @AfterEach
    void what_was_killed_has_ended() {
        LauncherProcess.awaitTheEndOfAllIn(folder);
    }

    @Test
    void a_port_that_is_no_number() throws Exception {
        assertRefused("jemaa.port must be a number from 0 to 65535, not 'eighty'.", Map.of(), "run", "--port=eighty", data());
    }

    @Test
    void a_port_that_another_program_uses() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused("Port " + other.getLocalPort() + " of 127.0.0.1 is in use already (or not allowed);"
                    + " choose another one with -Djemaa.port=.", Map.of(), "run", "--port=" + other.getLocalPort(), data());
        }
    }

    @Test
    void a_folder_that_cannot_be_written() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertRefused("The data folder " + file.resolve("data")
                + " cannot be written; choose another one with -Djemaa.data=.", Map.of(), "run", "--data=" + file.resolve("data"));
    }

    @Test
    void a_second_launcher_on_the_same_folder() throws Exception {
        Path data = folder.resolve("data");
        try (DataFolder first = DataFolder.claim(data)) {
            assertRefused("Another Jemaa already runs on the data folder " + first.root()
                    + "; stop it, or choose another folder with -Djemaa.data=.", Map.of(), "run", "--data=" + data);
        }
    }

    @Test
    void a_database_that_is_not_there() throws Exception {
        assertRefused("The database at 127.0.0.1:1 cannot be reached: check JEMAA_DB_URL (Communications link failure).",
                external("jdbc:mysql://127.0.0.1:1/town", "u", "p"), "run", "--port=0", data());
    }

    @Test
    void a_database_url_that_is_none() throws Exception {
        assertRefused("JEMAA_DB_URL must look like jdbc:mysql://host:3306/jemaa, not 'localhost/town'.",
                external("localhost/town", "u", "p"), "run", "--port=0", data());
    }

    @Test
    void an_external_database_is_refused_by_password_and_by_rights_and_used_when_both_suffice() throws Exception {
        Path home = folder.resolve("somebody-elses");
        try (LauncherProcess elsewhere = new LauncherProcess(folder, Map.of(), "database", "--data=" + home)) {
            Properties there = elsewhere.running(home);
            String url = there.getProperty("jemaa.owner.db.url").replace("/mysql?", "/town?");
            assertRefused("The database at " + url.split("[/?]+")[1]
                    + " refuses the user 'jemaa_owner': check JEMAA_DB_USER and JEMAA_DB_PASSWORD.",
                    external(url, "jemaa_owner", "wrong"), "run", "--port=0", data());
            assertStatementsAreNamed(there, url);
            assertSchemasAreMade(there, url);
        }
    }

    /** The account of the embedded database's main schema may not create anything. */
    private void assertStatementsAreNamed(Properties there, String url) throws Exception {
        String words = refusal(external(url, there.getProperty("jemaa.db.user"), there.getProperty("jemaa.db.password")),
                "run", "--port=0", data());
        assertTrue(words.contains("may not create the schemas and accounts that Jemaa needs"), words);
        assertTrue(words.contains("GRANT SELECT, INSERT ON `town_box`.* TO 'town_box'@'%'"), words);
        assertTrue(words.contains("JEMAA_ROLL_DB_*") && words.contains("JEMAA_BOX_DB_*"), words);
    }

    private void assertSchemasAreMade(Properties there, String url) throws Exception {
        String password = there.getProperty("jemaa.owner.db.password");
        Path data = folder.resolve("town");
        try (LauncherProcess town = new LauncherProcess(folder, external(url, "jemaa_owner", password), "database", "--data=" + data)) {
            Properties running = town.running(data);
            assertEquals("town_box", running.getProperty("jemaa.box.db.user"));
            try (Connection box = DriverManager.getConnection(running.getProperty("jemaa.box.db.url"),
                    running.getProperty("jemaa.box.db.user"), running.getProperty("jemaa.box.db.password"));
                    Statement statement = box.createStatement()) {
                statement.execute("SELECT 1");
            }
        }
    }

    private String data() {
        return "--data=" + folder.resolve("data");
    }

    private static Map<String, String> external(String url, String user, String password) {
        return Map.of("JEMAA_DB_URL", url, "JEMAA_DB_USER", user, "JEMAA_DB_PASSWORD", password);
    }

    private void assertRefused(String sentence, Map<String, String> environment, String... arguments) throws Exception {
        String words = refusal(environment, arguments);
        assertTrue(words.lines().anyMatch(sentence::equals), () -> "expected: " + sentence + "\nwas: " + words);
        assertEquals(1, words.lines().filter(line -> !Pattern.matches(" *\\d+ s  .*", line)).count(), words);
    }

    private String refusal(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        try (LauncherProcess launcher = new LauncherProcess(folder, environment, arguments)) {
            assertEquals(1, launcher.exitCode(), launcher::words);
            String words = launcher.words();
            assertTrue(words.lines().noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception")), words);
            return words;
        }
    }
}
