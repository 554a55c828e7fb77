package org.jemaa.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a citizen gets it, in a Java of its own: every class that a verification needs is in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyJarIT {

    @TempDir
    private Path folder;

    @Test
    void the_jar_needs_nothing_beside_it() throws Exception {
        for (String rule : List.of("MUNICIPAL_GREEDY", "EQUAL_SHARES")) {
            assertTrue(started(0, RecordMaker.observers(Play.honest(rule)).pack(folder)).contains("All 13 checks are green."));
        }
        String red = started(1, RecordMaker.publicRecord(Play.honest()).replace("result.json", "\"blank\":1", "\"blank\":2").pack(folder));
        assertTrue(red.contains("1 of 8 checks are red: COUNT.") && !red.contains("\u001b"), red);
    }

    private static String started(int expected, Path record) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/jemaa-verify.jar",
            record.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expected, process.waitFor(), said);
        return said;
    }
}
