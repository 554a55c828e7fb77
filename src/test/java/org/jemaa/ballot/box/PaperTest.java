package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Slot;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void papers_hashes_and_tracking_codes_are_those_of_the_booth() throws Exception {
        JsonArray vectors = vectors();
        assertTrue(vectors.size() > 5);
        for (JsonObject vector : vectors.getValuesAs(JsonObject.class)) {
            String name = vector.getString("name");
            var chosen = new BitSet();
            vector.getJsonArray("chosen").getValuesAs(JsonNumber.class).forEach(number -> chosen.set(number.intValueExact()));
            var paper = new Paper(vector.getInt("projects"), chosen);
            byte[] body = HEX.parseHex(vector.getString("body"));
            assertArrayEquals(body, paper.encode(), name);
            assertEquals(Optional.of(paper), Paper.decode(body), name);
            Hash hash = Paper.hash(Hash.parse(vector.getString("fingerprint")), Slot.parse(vector.getString("slot")),
                (int) vector.getJsonNumber("sequence").longValueExact(), HEX.parseHex(vector.getString("salt")), body);
            assertEquals(vector.getString("paperHash"), hash.hex(), name);
            assertEquals(vector.getString("trackingCode"), Paper.trackingCode(hash), name);
            assertArrayEquals(Paper.tracking(hash), Paper.trackingOf(vector.getString("trackingCode").toLowerCase().replace('-', ' ')).orElseThrow(), name);
        }
    }

    @Test
    void there_is_one_encoding_for_each_choice() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var body = new byte[3 + random.nextInt(4)];
            random.nextBytes(body);
            body[0] = (byte) random.nextInt(3);
            body[1] = 0;
            body[2] = (byte) random.nextInt(26);
            Paper.decode(body).ifPresent(paper -> assertArrayEquals(body, paper.encode()));
        }
    }

    @Test
    void what_is_not_exactly_a_paper_is_not_read() {
        for (String body : new String[] {"", "01", "0100", "010001", "02000180", "00000180", "0100018000", "01000181", "010001c0", "0100000000", "01000800ff"}) {
            assertEquals(Optional.empty(), Paper.decode(HEX.parseHex(body)), body);
        }
    }

    @Test
    void a_project_that_is_not_on_the_ballot_cannot_be_chosen() {
        var chosen = new BitSet();
        chosen.set(3);
        assertThrows(IllegalArgumentException.class, () -> new Paper(3, chosen));
    }

    @Test
    void every_part_of_a_paper_changes_its_hash() {
        Hash vote = Hash.over(new byte[] {1});
        var slot = new Slot(1, 2);
        byte[] salt = new byte[16];
        byte[] body = {1, 0, 1, 0};
        Hash hash = Paper.hash(vote, slot, 1, salt, body);
        assertNotEquals(hash, Paper.hash(Hash.over(new byte[] {2}), slot, 1, salt, body));
        assertNotEquals(hash, Paper.hash(vote, new Slot(1, 3), 1, salt, body));
        assertNotEquals(hash, Paper.hash(vote, slot, 2, salt, body));
        assertNotEquals(hash, Paper.hash(vote, slot, 1, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, body));
        assertNotEquals(hash, Paper.hash(vote, slot, 1, salt, new byte[] {1, 0, 1, (byte) 0x80}));
    }

    private static JsonArray vectors() throws Exception {
        try (InputStream in = PaperTest.class.getResourceAsStream("/ballot/paper-vectors.json"); var reader = Json.createReader(in)) {
            return reader.readObject().getJsonArray("papers");
        }
    }
}
