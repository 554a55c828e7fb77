package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One small real election on the application of every build, each request sent twice at the same time: seconds, so always. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortRehearsal {

    @TempDir
    private Path folder;

    @Test
    void who_sends_everything_twice_at_once_gets_one_answer_and_is_counted_once() throws Exception {
        var official = WholeElectionsRehearsal.official();
        Path password = Files.writeString(folder.resolve("password"), official.getString("password") + "\n");
        Path file = Path.of(ShortRehearsal.class.getResource("/counting/zabrze-2020-konczyce/instance.pb").toURI());
        StringWriter said = new StringWriter();
        int exitCode = new CommandLine(new Rehearsal()).setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true)).execute(file.toString(),
                "--server", System.getProperty("jemaa.url"), "--municipality", "tamaris", "--user", official.getString("name"), "--password-file",
                password.toString(), "--connections", "16", "--double");
        System.out.println(said);
        assertEquals(0, exitCode, said.toString());
        assertTrue(said.toString().contains("ballots acknowledged 84, in the log 84, in the count 84"), said.toString());
    }
}
