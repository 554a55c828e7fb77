package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jemaa.counting.pabulib.PabulibReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Twenty real elections, the smallest first, played whole against the running application that the build starts
 * ({@code mvn verify -Prehearsal}); each by the municipal rule or by Equal Shares in turn.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeElectionsRehearsal {

    @TempDir
    private Path folder;

    static List<Path> elections() throws Exception {
        Path own = Path.of(WholeElectionsRehearsal.class.getResource("/counting").toURI());
        try (Stream<Path> files = Files.walk(own)) {
            List<Path> smallestFirst = files.filter(file -> file.endsWith("instance.pb"))
                    .filter(WholeElectionsRehearsal::isApproval)
                    .sorted(Comparator.comparing(file -> file.toFile().length())).limit(20).toList();
            assertEquals(20, smallestFirst.size());
            return smallestFirst;
        }
    }

    private static boolean isApproval(Path file) {
        try {
            return PabulibReader.read(file).voteType().isApproval();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The demonstration tells whom it lets in. */
    static JsonObject official() throws Exception {
        String accounts = URI.create(System.getProperty("jemaa.url")).resolve("/api/demonstration").toString();
        try (InputStream in = URI.create(accounts).toURL().openStream(); JsonReader reader = Json.createReader(in)) {
            return reader.readObject().getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                    .filter(account -> account.getString("role").equals("OFFICIAL")).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elections")
    void the_published_result_is_that_of_the_file(Path file) throws Exception {
        JsonObject official = official();
        Path password = Files.writeString(folder.resolve("password"), official.getString("password") + "\n");
        boolean equalShares = elections().indexOf(file) % 2 == 1;
        StringWriter said = new StringWriter();
        int exitCode = new CommandLine(new Rehearsal()).setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true)).execute(file.toString(), "--server", System.getProperty("jemaa.url"),
                        "--municipality", "tamaris", "--user", official.getString("name"),
                        "--password-file", password.toString(), "--connections", "8",
                        "--rule", equalShares ? "EQUAL_SHARES" : "MUNICIPAL_GREEDY");
        System.out.println(file.getParent().getFileName() + ":\n" + said);
        assertEquals(0, exitCode, said.toString());
    }
}
