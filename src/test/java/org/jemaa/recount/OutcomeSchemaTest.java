package org.jemaa.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program prints is what the published schema says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomeSchemaTest {

    @TempDir
    private Path folder;
    private static Validator validator;
    private static URI schema;

    @BeforeAll
    static void read_the_published_schema() throws IOException {
        validator = new ValidatorFactory().withJsonNodeFactory(new JakartaJsonNode.Factory()).createValidator();
        schema = validator.registerSchema(Files.readString(Path.of("src/site/resources/schema/outcome-1.schema.json")));
    }

    private static Validator.Result against(String json) {
        return validator.validate(schema, json);
    }

    private static void assertValid(String json) {
        assertTrue(against(json).isValid(), () -> json + "\n" + against(json).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError()).toList());
    }

    @Test
    void every_line_of_every_rule_keeps_to_the_schema() {
        String out = Terminal.type(Terminal.arguments(Terminal.elections(), "--format", "jsonl", "--run", "greedy",
                "--run", "greedy:cardinality", "--run", "greedy-no-skip", "--run", "equal-shares",
                "--run", "equal-shares::add1-utilitarian:integral:overspend:100", "--run", "phragmen", "--run", "knapsack", "--run", "bos",
                "--run", "majority-judgement", "--run", "plurality", "--run", "approval", "--run", "borda", "--run", "schulze",
                "--run", "instant-runoff")).out();
        assertEquals(Terminal.elections().size() * 14, out.lines().count());
        out.lines().forEach(OutcomeSchemaTest::assertValid);
    }

    @Test
    void what_is_indented_is_the_same_and_several_form_an_array() {
        String file = Terminal.election("zurich-s5");
        String line = Terminal.type("--format", "jsonl", "--run", "greedy", file).out();
        String indented = Terminal.type("--format", "json", "--run", "greedy", file).out();
        assertValid(indented);
        assertEquals(read(line), read(indented));
        JsonValue several = read(Terminal.type("--format", "json", "--run", "greedy", file, "nowhere.pb", file).out());
        assertEquals(3, several.asJsonArray().size());
        assertEquals(read(line), several.asJsonArray().get(2));
        assertValid(several.asJsonArray().get(1).toString());
    }

    @Test
    void the_conditions_of_the_vote_are_in_the_outcome() {
        String out = Terminal.type("--format", "jsonl", "--threshold", "votes:3", "--threshold", "share:5%", "--exclusive", "24,5",
                "--withdrawn", "14", "--second-chance", "6",
                Terminal.election("zurich-s5")).out();
        assertValid(out);
        assertTrue(out.contains("\"threshold\":{\"votes\":\"3\",\"points\":\"0\",\"share\":\"1/20\",\"costShare\":\"0\"},"
                + "\"exclusive\":[[\"24\",\"5\"]],\"withdrawn\":[\"14\"]"), out);
        assertTrue(out.contains("\"secondChance\":{\"instead\":["), out);
    }

    @Test
    void findings_of_a_check_keep_to_the_schema() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.pb"), Terminal.SMALL.replace("shade;60", "shade;sixty").replace("path;30;1",
                "path;30;7"));
        String out = Terminal.type(Terminal.arguments(Terminal.elections(), "--validate", "--format", "jsonl", wrong.toString(),
                "nowhere.pb")).out();
        assertEquals(Terminal.elections().size() + 2, out.lines().count());
        out.lines().forEach(OutcomeSchemaTest::assertValid);
        assertTrue(out.lines().findFirst().orElseThrow().contains("\"severity\":\"error\""), out);
    }

    @Test
    void the_schema_bites() {
        String line = Terminal.type("--format", "jsonl", Terminal.election("zurich-s5")).out();
        assertFalse(against(line.replaceFirst("\"cost\":\"([0-9]+)\"", "\"cost\":$1")).isValid(), "money as a number");
        assertFalse(against(line.replaceFirst("\"selected\":", "\"chosen\":")).isValid(), "a word that is not in it");
        assertFalse(against(line.replaceFirst("\"reason\":\"won\"", "\"reason\":\"luck\"")).isValid(), "a reason that is not in it");
    }

    private static JsonValue read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
