package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A real election on a database whose disk is filled to the last byte while people vote. Needs the right to mount a small disk. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullDiskRehearsal {

    private static final int BALLOTS = 3000;

    @Test
    void on_a_full_disk_every_answer_is_a_clear_refusal_and_nothing_is_acknowledged_that_is_not_there() throws Exception {
        Path disk = Files.createDirectories(Path.of("target", "verify", "small-disk")).toAbsolutePath();
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=300m", "tmpfs", disk.toString()) == 0,
                "This machine lets us mount no small disk: the rehearsal of the full disk is left out.");
        StringWriter said = new StringWriter();
        try {
            Path file = Path.of(FullDiskRehearsal.class.getResource("/org/jemaa/demonstration/toulouse-2024.pb").toURI());
            int exitCode = new CommandLine(new Rehearsal()).setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true)).execute(file.toString(),
                    "--limit", String.valueOf(BALLOTS), "--small-disk", disk.toString(), "--connections", "16", "--launcher", "target/jemaa-run.jar");
            System.out.println(said);
            assertEquals(0, exitCode, said.toString());
            assertTrue(said.toString().contains("ballots acknowledged " + BALLOTS + ", in the log " + BALLOTS + ", in the count " + BALLOTS), said.toString());
        } finally {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }
}
