package org.jemaa.ballot.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jemaa.ballot.Hash;
import org.jemaa.shared.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The receipts that server and browser must both accept, byte for byte: a change here is a change of what voters hold in their hands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void every_receipt_of_the_shared_vectors_holds_for_its_vote_and_no_other() throws Exception {
        JsonObject vectors = vectors();
        var key = new LogKey(HEX.parseHex(vectors.getString("key")));
        List<JsonObject> receipts = vectors.getJsonArray("receipts").getValuesAs(JsonObject.class);
        assertTrue(receipts.size() > 10);
        for (JsonObject vector : receipts) {
            JsonObject log = vector.getJsonObject("log");
            LogReceipt receipt = receipt(vector, log);
            Hash fingerprint = Hash.parse(vector.getString("fingerprint"));
            byte[] signature = HEX.parseHex(log.getString("signature"));
            assertTrue(receipt.holds(fingerprint, key, signature), vector.getString("name"));
            assertFalse(receipt.holds(Hash.over(fingerprint.bytes()), key, signature));
            assertEquals(vector.getInt("position") - 1, receipt.index());
        }
    }

    @Test
    void the_bytes_of_a_leaf_are_those_of_the_shared_vectors() throws Exception {
        for (JsonObject vector : vectors().getJsonArray("receipts").getValuesAs(JsonObject.class)) {
            byte[] leaf = HEX.parseHex(vector.getJsonObject("log").getString("leaf"));
            byte[] signature = Arrays.copyOfRange(leaf, leaf.length - 64, leaf.length);
            long end = java.nio.ByteBuffer.wrap(leaf, leaf.length - 72, 8).getLong();
            assertArrayEquals(leaf, LeafContent.paper(HEX.parseHex(vector.getString("slot")), vector.getInt("college"), vector.getInt("sequence"),
                Hash.parse(vector.getString("paperHash")), end, signature));
            assertEquals(vector.getJsonObject("log").getString("leafHash"), HEX.formatHex(TreeHash.leaf(leaf)));
        }
    }

    private static LogReceipt receipt(JsonObject vector, JsonObject log) {
        var head = new TreeHead(Hash.parse(vector.getString("fingerprint")), log.getInt("size"), Hash.parse(log.getString("root")));
        List<byte[]> path = log.getJsonArray("proof").getValuesAs(JsonString.class).stream().map(hash -> HEX.parseHex(hash.getString())).toList();
        return new LogReceipt(Hash.parse(log.getString("leafHash")), head, new InclusionProof(log.getInt("index"), log.getInt("size"), path));
    }

    private static JsonObject vectors() throws Exception {
        try (var in = LogVectorsTest.class.getResourceAsStream("/ballot/log-vectors.json"); var reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}
