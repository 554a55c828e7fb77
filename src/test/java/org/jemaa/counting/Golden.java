package org.jemaa.counting;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jemaa.counting.pabulib.PabulibReader;

/**
 * A real election, and beside it the outcomes that an independent exact program found for it.
 *
 * @param pb       its file; beside it stands NAME.expected.json, or expected.json if it is called instance.pb
 * @param expected what that holds
 */
record Golden(Path pb, JsonObject expected) {

    /** All elections below a folder that have expected outcomes. */
    static List<Golden> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pb") && Files.exists(beside(file))).sorted().map(Golden::of).toList();
        }
    }

    static Path beside(Path pb) {
        return pb.endsWith("instance.pb") ? pb.resolveSibling("expected.json") : Path.of(pb.toString().replaceFirst("\\.pb$", ".expected.json"));
    }

    static Golden of(Path pb) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(beside(pb)))) {
            return new Golden(pb, reader.readObject());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return pb.endsWith("instance.pb") ? pb.getParent().getFileName().toString() : pb.getFileName().toString();
    }

    Election election() throws Exception {
        return PabulibReader.read(pb).election();
    }

    private JsonObject outcomes() {
        return expected.getJsonObject("outcomes");
    }

    Set<String> keys() {
        return outcomes().keySet();
    }

    /** The rule that a key stands for; null if there is none in this program. */
    Rule rule(String key) {
        return GoldenKey.rule(key, expected.getJsonNumber("add1_increment").bigDecimalValue());
    }

    /** In what the outcome is not the expected one; nothing if they agree. */
    List<String> differences(String key, Election election, Outcome outcome) {
        JsonObject wanted = outcomes().getJsonObject(key);
        Map<String, List<Object>> pairs = new LinkedHashMap<>();
        if (wanted.containsKey("welfare")) {
            // several sets can be best: only what they are worth is compared
            pairs.put("welfare", List.of(Fraction.of(new BigDecimal(wanted.getString("welfare"))), GoldenKey.welfare(key, election, outcome)));
        } else {
            pairs.put("selected", List.of(texts(wanted.getJsonArray("selected")), outcome.selected()));
            pairs.put("cost", List.of(new BigDecimal(wanted.getString("cost")).stripTrailingZeros(), outcome.cost().stripTrailingZeros()));
            pairs.put("ties", List.of(ties(key), groups(key, outcome)));
        }
        if (wanted.containsKey("rho")) {
            pairs.put("rho", List.of(texts(wanted.getJsonArray("rho")),
                    outcome.rounds().stream().filter(round -> round.price() != null).map(round -> round.price().rho().toString()).toList()));
        }
        if (wanted.containsKey("endowment")) {
            pairs.put("endowments", List.of(List.of(wanted.getString("start_endowment"), wanted.getString("endowment")),
                    List.of(outcome.endowments().start().toString(), outcome.endowments().last().toString())));
        }
        List<String> differences = new ArrayList<>();
        pairs.forEach((what, pair) -> {
            if (!pair.get(0).equals(pair.get(1))) {
                differences.add(name() + " " + key + " " + what + ": expected " + pair.get(0) + ", found " + pair.get(1));
            }
        });
        return differences;
    }

    /** The file lists the ties of a completion apart from those of the rule before it. */
    private Set<Set<String>> ties(String key) {
        Set<Set<String>> ties = new HashSet<>();
        for (String part : GoldenKey.isCompletion(key) ? List.of(key, GoldenKey.completed(key)) : List.of(key)) {
            JsonObject outcome = outcomes().getJsonObject(part);
            if (outcome.containsKey("ties")) {
                outcome.getJsonArray("ties").forEach(tie -> ties.add(new HashSet<>(texts(tie.asJsonArray()))));
            }
        }
        return ties;
    }

    /**
     * The ties to compare. The files list none among projects that nobody supports, and none of a completion that finds nothing
     * that fits in what is left.
     */
    private Set<Set<String>> groups(String key, Outcome outcome) {
        boolean begun = outcome.rounds().stream().anyMatch(Round::completion)
                || outcome.fates().values().stream().anyMatch(fate -> !fate.won() && fate.cost().compareTo(outcome.left()) <= 0);
        Set<Set<String>> groups = new HashSet<>();
        outcome.ties().stream().filter(tie -> tie.projects().stream().anyMatch(project -> outcome.fate(project).votes() > 0))
                .filter(tie -> begun || !GoldenKey.isCompletion(key) || tie.projects().stream().anyMatch(outcome::won))
                .forEach(tie -> groups.add(new HashSet<>(tie.projects())));
        return groups;
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
