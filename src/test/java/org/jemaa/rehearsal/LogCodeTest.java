package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The rehearsal's own reading of the log's receipts, on the vectors that server and browser keep to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogCodeTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void the_receipts_of_the_shared_vectors_are_believed_and_none_that_is_changed() throws Exception {
        JsonObject vectors;
        try (var in = LogCodeTest.class.getResourceAsStream("/ballot/log-vectors.json"); var reader = Json.createReader(in)) {
            vectors = reader.readObject();
        }
        PublicKey key = PaperCode.key(HEX.parseHex(vectors.getString("key")));
        List<JsonObject> receipts = vectors.getJsonArray("receipts").getValuesAs(JsonObject.class);
        assertTrue(receipts.size() > 10);
        for (JsonObject receipt : receipts) {
            String name = receipt.getString("name");
            JsonObject log = receipt.getJsonObject("log");
            assertTrue(believed(key, receipt, log), name);
            for (String field : List.of("leaf", "leafHash", "root", "signature")) {
                assertFalse(believed(key, receipt, with(log, field, Json.createValue(changed(log.getString(field))))), name + field);
            }
            assertFalse(believed(key, receipt, with(log, "size", Json.createValue(log.getInt("size") + 1))), name);
            assertFalse(believed(key, receipt, with(log, "index", Json.createValue(log.getInt("index") + 1))), name);
            JsonArray proof = log.getJsonArray("proof");
            assertFalse(believed(key, receipt, with(log, "proof", Json.createArrayBuilder(proof).add(log.getString("root")).build())), name);
            for (int i = 0; i < proof.size(); i++) {
                assertFalse(believed(key, receipt, with(log, "proof", Json.createArrayBuilder(proof).set(i, changed(proof.getString(i))).build())), name);
                assertFalse(believed(key, receipt, with(log, "proof", Json.createArrayBuilder(proof).remove(i).build())), name);
            }
            assertFalse(believed(key, receipt, null), name);
            assertFalse(believed(key, receipts.get((receipts.indexOf(receipt) + 1) % receipts.size()), log), "of another voter and vote");
        }
    }

    private static boolean believed(PublicKey key, JsonObject receipt, JsonObject log) {
        return LogCode.isLogged(key, HEX.parseHex(receipt.getString("fingerprint")), HEX.parseHex(receipt.getString("slot")), receipt.getInt("college"), receipt.getInt("sequence"),
            HEX.parseHex(receipt.getString("paperHash")), receipt.getInt("position"), log);
    }

    private static JsonObject with(JsonObject log, String field, JsonValue value) {
        return Json.createObjectBuilder(log).add(field, value).build();
    }

    private static String changed(String digits) {
        return (digits.charAt(0) == '0' ? '1' : '0') + digits.substring(1);
    }
}
