package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers that the booth's own module wrote (paper-vectors.json): the rehearsal must write the same bytes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    static Stream<JsonObject> papers() throws Exception {
        try (InputStream in = PaperVectorsTest.class.getResourceAsStream("/ballot/paper-vectors.json")) {
            return Json.createReader(in).readObject().getJsonArray("papers").getValuesAs(JsonObject.class).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_rehearsal_writes_the_booths_paper(JsonObject paper) {
        var chosen = new BitSet();
        paper.getJsonArray("chosen").getValuesAs(JsonNumber.class).forEach(number -> chosen.set(number.intValueExact()));
        byte[] body = PaperCode.body(chosen, paper.getInt("projects"));
        assertEquals(paper.getString("body"), HEX.formatHex(body));
        byte[] hash = PaperCode.paperHash(bytes(paper, "fingerprint"), bytes(paper, "slot"), paper.getInt("sequence"), bytes(paper, "salt"), body);
        assertEquals(paper.getString("paperHash"), HEX.formatHex(hash));
        assertEquals(paper.getString("trackingCode"), PaperCode.trackingCode(hash));
    }

    private static byte[] bytes(JsonObject paper, String name) {
        return HEX.parseHex(paper.getString(name));
    }
}
