package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real elections with outcomes from an independent exact program. A folder of one's own with the same two files (or files
 * NAME.pb and NAME.expected.json) can be tried too: {@code -Djemaa.elections=FOLDER}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenElectionsTest {

    private static final TieOrder TIES = TieOrder.byIdentifier();

    static Stream<Golden> elections() throws Exception {
        Path own = Path.of(GoldenElectionsTest.class.getResource("/counting").toURI());
        Path folder = Path.of(System.getProperty("jemaa.elections", own.toString()));
        try (Stream<Path> files = Files.walk(folder)) {
            List<Golden> all = files.filter(file -> file.toString().endsWith(".pb")).sorted().map(Golden::of).toList();
            assertTrue(all.size() >= 10, "only " + all.size() + " elections in " + folder);
            return all.stream().filter(golden -> golden.expects("greedy_cost"));
        }
    }

    record Golden(Path pb, JsonObject outcomes) {

        static Golden of(Path pb) {
            Path beside = pb.endsWith("instance.pb") ? pb.resolveSibling("expected.json")
                    : Path.of(pb.toString().replaceFirst("\\.pb$", ".expected.json"));
            try (JsonReader reader = Json.createReader(Files.newBufferedReader(beside))) {
                return new Golden(pb, reader.readObject().getJsonObject("outcomes"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        boolean expects(String key) {
            return outcomes.containsKey(key);
        }

        Election election() throws Exception {
            PabulibFile file = PabulibReader.read(pb);
            return file.election();
        }

        @Override
        public String toString() {
            return pb.endsWith("instance.pb") ? pb.getParent().getFileName().toString() : pb.getFileName().toString();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elections")
    void the_municipal_rule_selects_the_same_projects_in_the_same_order(Golden golden) throws Exception {
        assertSame(golden, "greedy_cost", Greedy.mostVotesFirst(TIES).count(golden.election()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elections")
    void equal_shares_selects_the_same_projects_in_the_same_order_at_the_same_rho(Golden golden) throws Exception {
        Outcome outcome = EqualShares.plain(TIES).count(golden.election());
        assertSame(golden, "mes_cost", outcome);
        List<String> rhos = outcome.rounds().stream().filter(round -> round.effectiveVotes() != null)
                .map(round -> round.effectiveVotes().inverse().toString()).toList();
        assertEquals(texts(golden.outcomes.getJsonObject("mes_cost").getJsonArray("rho")), rhos);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elections")
    void equal_shares_with_completion_selects_the_same_projects(Golden golden) throws Exception {
        assertSame(golden, "mes_cost_u", EqualShares.completed(TIES).count(golden.election()));
    }

    private static void assertSame(Golden golden, String key, Outcome outcome) {
        JsonObject expected = golden.outcomes.getJsonObject(key);
        assertEquals(texts(expected.getJsonArray("selected")), outcome.selected());
        assertEquals(0, new BigDecimal(expected.getString("cost")).compareTo(outcome.cost()), "cost");
        Set<Set<String>> ties = ties(expected);
        if (key.equals("mes_cost_u")) {
            ties.addAll(ties(golden.outcomes.getJsonObject("mes_cost")));
        }
        Set<Set<String>> found = new HashSet<>();
        outcome.ties().forEach(tie -> found.add(new HashSet<>(tie.projects())));
        assertEquals(ties, found, "ties");
    }

    /** The file lists the ties of a completion apart from those of the rule before it. */
    private static Set<Set<String>> ties(JsonObject expected) {
        Set<Set<String>> ties = new HashSet<>();
        if (expected.containsKey("ties")) {
            expected.getJsonArray("ties").forEach(tie -> ties.add(new HashSet<>(texts(tie.asJsonArray()))));
        }
        return ties;
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
