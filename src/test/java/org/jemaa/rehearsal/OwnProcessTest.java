package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is killed but what the rehearsal's own launcher began. The "server" is a process that waits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnProcessTest {

    @TempDir
    private Path folder;
    private Process waiting;
    private Instant start;

    @BeforeEach
    void begin() throws Exception {
        waiting = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx16m", "-XX:TieredStopAtLevel=1",
                Files.writeString(folder.resolve("Waits.java"), "class Waits { public static void main(String[] a) throws Exception { Thread.sleep(60000); } }")
                        .toString()).start();
        start = waiting.info().startInstant().orElseThrow();
    }

    @AfterEach
    void end() {
        waiting.destroyForcibly();
    }

    private Path note(long pid, Instant noted) throws Exception {
        return Files.writeString(folder.resolve("server.pid"), pid + " " + noted.toEpochMilli() + "\n");
    }

    @Test
    void what_the_launcher_noted_is_killed() throws Exception {
        assertTrue(OwnProcess.kill(note(waiting.pid(), start), start.minusSeconds(10)));
        assertEquals(128 + 9, waiting.waitFor());
    }

    @Test
    void a_number_that_was_given_to_somebody_else_since_is_left_alone() throws Exception {
        assertFalse(OwnProcess.kill(note(waiting.pid(), start.minus(Duration.ofHours(1))), start.minus(Duration.ofHours(2))));
        assertTrue(waiting.isAlive());
    }

    @Test
    void what_ran_before_the_rehearsal_began_is_left_alone() throws Exception {
        assertFalse(OwnProcess.kill(note(waiting.pid(), start), start.plusSeconds(60)));
        assertTrue(waiting.isAlive());
    }

    @Test
    void no_note_half_a_note_and_nonsense_are_nobody() throws Exception {
        assertEquals(Optional.empty(), OwnProcess.living(folder.resolve("server.pid"), start));
        for (String nonsense : new String[] {"", "12", "x y", "-1 0", waiting.pid() + " 99999999999999999999"}) {
            Path note = Files.writeString(folder.resolve("server.pid"), nonsense);
            assertEquals(Optional.empty(), OwnProcess.living(note, start.minusSeconds(10)), nonsense);
        }
    }
}
