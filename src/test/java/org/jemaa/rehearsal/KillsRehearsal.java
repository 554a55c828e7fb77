package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * A real election on a server of the rehearsal's own that is killed with kill -9 again and again while people vote, as is its database;
 * every request is sent twice. The seed is {@code -Djemaa.seed}, else drawn and printed.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillsRehearsal {

    private static final int BALLOTS = 1500;

    @Test
    void no_acknowledged_ballot_is_lost_or_counted_twice_however_often_server_and_database_are_killed() throws Exception {
        StringWriter said = new StringWriter();
        Path file = Path.of(KillsRehearsal.class.getResource("/counting/swiecie-2023/instance.pb").toURI());
        CommandLine rehearsal = new CommandLine(new Rehearsal()).setCaseInsensitiveEnumValuesAllowed(true).setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true));
        String seed = System.getProperty("jemaa.seed", "");
        int exitCode = rehearsal.execute(file.toString(), "--limit", String.valueOf(BALLOTS), "--double", "--kill", "4", "--kill-what", "TURNS", "--seed",
                seed.isBlank() ? String.valueOf(System.nanoTime() % 100_000) : seed, "--connections", "16", "--launcher", "target/jemaa-run.jar");
        System.out.println(said);
        assertEquals(0, exitCode, said.toString());
        assertTrue(said.toString().contains("ballots acknowledged " + BALLOTS + ", in the log " + BALLOTS + ", in the count " + BALLOTS), said.toString());
    }
}
