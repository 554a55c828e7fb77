package org.jemaa.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The jar as a citizen gets it, in a Java of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountJarIT {

    @Test
    void the_jar_needs_nothing_beside_it() throws Exception {
        for (String format : List.of("text", "jsonl", "csv")) {
            String[] arguments = {"--format", format, "--run", "equal-shares:cost:add1-utilitarian", Terminal.election("zurich-s5")};
            assertEquals(Terminal.type(arguments).out(), started(arguments), format);
        }
    }

    private static String started(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(java, "-jar", Path.of("target/jemaa-count.jar").toString()),
                Stream.of(arguments)).toList());
        builder.environment().put("COLUMNS", "100");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), said);
        return said;
    }
}
