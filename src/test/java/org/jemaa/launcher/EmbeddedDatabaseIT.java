package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power cuts for the launcher: no process may stay behind, and what was committed must be there again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @AfterEach
    void what_was_killed_has_ended() {
        LauncherProcess.awaitTheEndOfAllIn(folder);
    }

    @Test
    void after_kill_minus_nine_nothing_runs_and_nothing_is_lost() throws Exception {
        Path data = folder.resolve("data");
        ProcessHandle database;
        try (LauncherProcess launcher = database(data)) {
            try (Connection owner = owner(launcher.running(data)); Statement statement = owner.createStatement()) {
                statement.execute("CREATE TABLE jemaa_box.kept (n INT PRIMARY KEY) ENGINE=InnoDB");
                statement.execute("INSERT INTO jemaa_box.kept VALUES (1), (2), (3)");
            }
            database = databaseProcess(data);
            launcher.process.destroyForcibly();
            LauncherProcess.await("the database to end after its launcher was killed", () -> !database.isAlive());
        }
        Files.delete(data.resolve(Session.RUNNING)); // of the dead one
        try (LauncherProcess again = database(data)) {
            Properties running = again.running(data);
            try (Connection owner = owner(running); Statement statement = owner.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM jemaa_box.kept")) {
                rows.next();
                assertEquals(3, rows.getInt(1));
            }
            assertNoRootAccount(running);
        }
    }

    @Test
    void a_start_right_after_a_kill_waits_for_the_database_that_is_still_stopping() throws Exception {
        Path data = folder.resolve("data");
        try (LauncherProcess first = database(data)) {
            first.running(data);
            ProcessHandle old = databaseProcess(data);
            first.process.destroyForcibly().waitFor();
            Files.delete(data.resolve(Session.RUNNING)); // of the dead one
            try (LauncherProcess second = database(data)) {
                second.running(data);
                assertFalse(old.isAlive());
                assertTrue(databaseProcess(data).isAlive());
            }
        }
    }

    @Test
    void when_it_is_asked_to_end_it_stops_the_database_and_forgets_the_passwords() throws Exception {
        Path data = folder.resolve("data");
        try (LauncherProcess launcher = database(data)) {
            launcher.running(data);
            ProcessHandle database = databaseProcess(data);
            launcher.process.destroy();
            launcher.exitCode();
            assertFalse(database.isAlive());
            assertFalse(Files.exists(data.resolve(Session.RUNNING)));
        }
    }

    @Test
    void a_database_that_dies_takes_the_launcher_with_it_and_is_named() throws Exception {
        Path data = folder.resolve("data");
        try (LauncherProcess launcher = database(data)) {
            launcher.running(data);
            databaseProcess(data).destroyForcibly();
            assertEquals(1, launcher.exitCode());
            assertTrue(launcher.words().contains("The database has ended unexpectedly; the reason may be in "
                    + data.resolve("log").resolve("database.log")), launcher.words());
        }
    }

    @Test
    void a_database_that_cannot_start_is_quoted() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        Files.createDirectory(data.resolve("database"));
        Files.writeString(data.resolve("database").resolve("ibdata1"), "not a table space");
        try (LauncherProcess launcher = database(data)) {
            assertEquals(1, launcher.exitCode());
            assertTrue(launcher.words().matches("(?s).*The database did not start: .+ \\(all of it in .*database\\.log\\)\\..*"), launcher.words());
        }
    }

    @Test
    void it_stops_properly_although_its_jar_was_built_anew_meanwhile() throws Exception {
        Path build = Files.createDirectory(folder.resolve("build"));
        Files.createSymbolicLink(build.resolve("run-lib"), LauncherProcess.JAR.resolveSibling("run-lib"));
        Path jar = Files.copy(LauncherProcess.JAR, build.resolve("jemaa-run.jar"));
        Path data = folder.resolve("data");
        try (LauncherProcess launcher = LauncherProcess.of(jar, folder, Map.of(), "database", "--data=" + data)) {
            launcher.running(data);
            ProcessHandle database = databaseProcess(data);
            List<ProcessHandle> all = Stream.concat(launcher.process.descendants(), Stream.of(database)).toList();
            Files.writeString(jar, "no longer a jar");
            launcher.process.destroyForcibly();
            LauncherProcess.await("database and guard to end", () -> all.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void it_ends_with_the_process_that_it_was_told_to_end_with() throws Exception {
        Path data = folder.resolve("data");
        Process build = new ProcessBuilder(Processes.java(), "-cp", LauncherProcess.JAR.toString(), Guard.class.getName()).start();
        try (LauncherProcess launcher = new LauncherProcess(folder, Map.of(), "database", "--data=" + data, "--until=" + build.pid())) {
            launcher.running(data);
            ProcessHandle database = databaseProcess(data);
            build.destroyForcibly();
            assertEquals(0, launcher.exitCode());
            assertFalse(database.isAlive());
        } finally {
            build.destroyForcibly();
        }
    }

    private LauncherProcess database(Path data) throws IOException {
        return new LauncherProcess(folder, Map.of(), "database", "--data=" + data);
    }

    private static ProcessHandle databaseProcess(Path data) throws IOException {
        return new PidFile(data.resolve("database.pid")).living().orElseThrow();
    }

    private static Connection owner(Properties running) throws SQLException {
        return DriverManager.getConnection(running.getProperty("jemaa.owner.db.url"),
                running.getProperty("jemaa.owner.db.user"), running.getProperty("jemaa.owner.db.password"));
    }

    private static void assertNoRootAccount(Properties running) throws SQLException {
        try (Connection owner = owner(running); Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM mysql.global_priv WHERE User IN ('root', '')")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }
}
