package org.jemaa.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole program against outcomes of real elections from an independent exact program: the same winners in the same order, at the same
 * price.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceOutcomesTest {

    private static final Map<String, String> UTILITIES = Map.of("cost", "cost", "card", "cardinality", "points", "points", "points_cost",
            "points-cost",
            "score", "score", "score_cost", "score-cost", "borda", "borda");

    static List<String> elections() {
        return Terminal.elections();
    }

    @ParameterizedTest
    @MethodSource("elections")
    void every_run_gives_the_outcome_of_the_reference(String file) throws IOException {
        JsonObject outcomes = read(Files.readString(Path.of(file).resolveSibling("expected.json"))).getJsonObject("outcomes");
        List<String> keys = List.copyOf(outcomes.keySet());
        List<String> options = new ArrayList<>(List.of("--format", "jsonl", "--ties", "cost,votes,id", "--no-votes-missing", file));
        keys.forEach(key -> options.addAll(List.of("--run", run(key))));
        Terminal terminal = Terminal.type(options.toArray(String[]::new));
        assertEquals(0, terminal.code(), terminal.out());
        List<String> lines = terminal.out().lines().toList();
        assertTrue(keys.size() >= 10 && lines.size() == keys.size());
        for (int i = 0; i < keys.size(); i++) {
            assertSame(keys.get(i), outcomes.getJsonObject(keys.get(i)), read(lines.get(i)));
        }
    }

    /** Such as mes_points_cost_add1ixu. */
    private static String run(String key) {
        if (key.equals("phragmen")) {
            return key;
        }
        String rest = key.substring(key.indexOf('_') + 1);
        String completion = rest.endsWith("_u") ? "u" : rest.contains("_add1") ? rest.substring(rest.lastIndexOf("_add1") + 1) : "";
        String utility = UTILITIES.get(completion.isEmpty() ? rest : rest.substring(0, rest.length() - completion.length() - 1));
        return switch (key.substring(0, key.indexOf('_'))) {
            case "greedy" -> "greedy:" + utility;
            case "knap" -> "knapsack:" + utility;
            default -> "equal-shares:" + utility + ":" + (completion.isEmpty() ? "none" : completion.equals("u") ? "utilitarian"
                    : (completion.endsWith("u") ? "add1-utilitarian" : "add1") + (completion.contains("i") ? ":integral" : ":exact")
                            + (completion.contains("x") ? ":overspend" : ":exhaustive"));
        };
    }

    private static void assertSame(String key, JsonObject expected, JsonObject found) {
        assertEquals(run(key), found.getString("run"));
        for (String exact : Set.of("welfare", "endowment", "cost")) {
            boolean ofAnotherBestSet = exact.equals("cost") && key.startsWith("knap");
            if (expected.containsKey(exact) && !ofAnotherBestSet) {
                assertEquals(expected.getString(exact).replaceFirst("\\.0+$", ""), found.getString(exact), key + " " + exact);
            }
        }
        if (!key.startsWith("knap")) {
            assertEquals(texts(expected.getJsonArray("selected")), texts(found.getJsonArray("selected")), key);
        }
        if (expected.containsKey("rho")) {
            List<String> rho = found.getJsonArray("rounds").getValuesAs(JsonObject.class).stream()
                    .filter(round -> !round.isNull("rho")).map(round -> round.getString("rho")).toList();
            assertEquals(texts(expected.getJsonArray("rho")), rho, key);
        }
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
