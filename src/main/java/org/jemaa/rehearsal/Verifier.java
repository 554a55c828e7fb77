package org.jemaa.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program that anybody checks a vote with, let loose on the public record of the rehearsed one.
 *
 * @param jar    null where there is none
 * @param wanted whether somebody asked for it: then it is a fault if it cannot say green
 */
record Verifier(Path jar, boolean wanted) {

    private static final int GREEN = 0;
    private static final int NOT_READ = 2;
    /** So few voted that their ballots are not in the public record: nothing is wrong, and not all of it can be checked. */
    private static final int INCOMPLETE = 3;
    private static final int TRIES = 10;

    /** @param asked for by an option; else the jemaa-verify.jar beside this program */
    static Verifier find(Path asked) {
        if (asked != null) {
            return new Verifier(asked, true);
        }
        try {
            Path beside = Path.of(Verifier.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling("jemaa-verify.jar");
            return new Verifier(Files.isRegularFile(beside) ? beside : null, false);
        } catch (URISyntaxException nowhere) {
            return new Verifier(null, false);
        }
    }

    /** A line for the report; what is wrong goes to the comparison. Empty where there is no program. */
    Optional<String> check(URI record, Comparison comparison) throws IOException, InterruptedException {
        if (jar == null) {
            return Optional.empty();
        }
        Path said = Files.createTempFile("jemaa-verify", ".txt");
        try {
            int exit = NOT_READ;
            for (int attempt = 1; exit == NOT_READ && attempt <= (wanted ? TRIES : 1); attempt++) {
                Thread.sleep(attempt == 1 ? 0 : 3_000); // the record may still be written
                exit = run(record, said);
            }
            List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
            if (exit != GREEN && exit != INCOMPLETE && (wanted || exit != NOT_READ)) {
                comparison.differs("the verifier is not green on " + record + ": " + String.join(" / ", lines.subList(Math.max(0, lines.size() - 12), lines.size())));
            }
            return Optional.of("verifier: " + (exit == GREEN ? "green" : exit == NOT_READ ? "could not read " + record
                : exit == INCOMPLETE ? "nothing wrong, but too few voted for the public record to show all" : "RED"));
        } finally {
            Files.delete(said);
        }
    }

    private int run(URI record, Path said) throws IOException, InterruptedException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString(), record.toString())
                .redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    }
}
