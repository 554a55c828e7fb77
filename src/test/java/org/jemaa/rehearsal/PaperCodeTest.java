package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The expected values were computed by a few lines of another language from the booth's contract. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperCodeTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] FINGERPRINT = bytes(0, 32);

    private static byte[] bytes(int from, int to) {
        return HEX.parseHex(IntStream.range(from, to).mapToObj(i -> String.format("%02x", i))
                .reduce("", String::concat));
    }

    @Test
    void a_paper_has_one_bit_for_each_project_the_first_highest() {
        BitSet chosen = new BitSet();
        chosen.set(0);
        chosen.set(2);
        chosen.set(9);
        assertEquals("01000aa040", HEX.formatHex(PaperCode.body(chosen, 10)));
        assertEquals("010008a0", HEX.formatHex(PaperCode.body(chosen.get(0, 8), 8)));
        assertEquals("01012c" + "00".repeat(38), HEX.formatHex(PaperCode.body(new BitSet(), 300)));
        assertThrows(IllegalArgumentException.class, () -> PaperCode.body(chosen, 9));
    }

    @Test
    void hash_and_tracking_code_are_those_of_the_contract() {
        byte[] hash = PaperCode.paperHash(FINGERPRINT, bytes(100, 116), 3, bytes(200, 216), HEX.parseHex("01000aa040"));
        assertEquals("4f7e127c5ae84865e0c06820a54f8525830b90f9511166bcfdf049630d066f78", HEX.formatHex(hash));
        assertEquals("4ME3-VBE9-LUMX-WAZM", PaperCode.trackingCode(hash));
    }

    @Test
    void a_receipt_is_genuine_only_for_its_ballot_place_and_paper() throws Exception {
        KeyPair box = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = box.getPublic().getEncoded();
        PublicKey key = PaperCode.key(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        byte[] paper = bytes(50, 82);
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(box.getPrivate());
        signer.update(ByteBuffer.allocate(16 + 32 + 8 + 32).put("jemaa/receipt/1\0".getBytes("US-ASCII")).put(FINGERPRINT)
                .putLong(7).put(paper).array());
        byte[] signature = signer.sign();
        assertTrue(PaperCode.isReceipt(key, FINGERPRINT, 7, paper, signature));
        assertFalse(PaperCode.isReceipt(key, FINGERPRINT, 8, paper, signature));
        assertFalse(PaperCode.isReceipt(key, paper, 7, paper, signature));
        assertFalse(PaperCode.isReceipt(key, FINGERPRINT, 7, FINGERPRINT, signature));
        assertFalse(PaperCode.isReceipt(key, FINGERPRINT, 7, paper, new byte[3]));
        assertArrayEquals(encoded, key.getEncoded());
    }
}
