package org.jemaa.rehearsal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * Papers and receipts as the booth's contract describes them, written apart from the server's own code on purpose: if the
 * two disagree about a byte, the rehearsal fails.
 */
final class PaperCode {

    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final byte[] ED25519_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    private PaperCode() {
    }

    /** Version 1, the number of projects on the ballot, then one bit for each, the first in the highest bit. */
    static byte[] body(BitSet chosen, int projects) {
        if (chosen.length() > projects || projects > 0xFFFF) {
            throw new IllegalArgumentException("Project " + (chosen.length() - 1) + " of " + projects);
        }
        byte[] body = new byte[3 + (projects + 7) / 8];
        body[0] = 1;
        body[1] = (byte) (projects >> 8);
        body[2] = (byte) projects;
        chosen.stream().forEach(project -> body[3 + project / 8] |= (byte) (0x80 >> project % 8));
        return body;
    }

    static byte[] paperHash(byte[] fingerprint, byte[] slot, long sequence, byte[] salt, byte[] body) {
        MessageDigest digest = labelled("jemaa/paper/1");
        digest.update(fingerprint);
        digest.update(slot);
        digest.update(ByteBuffer.allocate(4).putInt((int) sequence).array());
        digest.update(salt);
        digest.update(ByteBuffer.allocate(4).putInt(body.length).array());
        return digest.digest(body);
    }

    /** 80 bits of a digest of the paper's hash, as 16 symbols in groups of four. */
    static String trackingCode(byte[] paperHash) {
        byte[] digest = labelled("jemaa/tracking/1").digest(paperHash);
        StringBuilder code = new StringBuilder();
        for (int symbol = 0; symbol < 16; symbol++) {
            int bit = symbol * 5;
            int pair = (digest[bit / 8] & 0xFF) << 8 | digest[bit / 8 + 1] & 0xFF;
            code.append(symbol > 0 && symbol % 4 == 0 ? "-" : "").append(SYMBOLS.charAt(pair >> 11 - bit % 8 & 31));
        }
        return code.toString();
    }

    static boolean isReceipt(PublicKey boxKey, byte[] fingerprint, long position, byte[] paperHash, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(boxKey);
            verifier.update(label("jemaa/receipt/1"));
            verifier.update(fingerprint);
            verifier.update(ByteBuffer.allocate(8).putLong(position).array());
            verifier.update(paperHash);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** @throws GeneralSecurityException if the 32 bytes are not a key */
    static PublicKey key(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(ED25519_KEY.length + raw.length).put(ED25519_KEY).put(raw).array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static MessageDigest labelled(String label) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(label(label));
            return digest;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] label(String label) {
        return (label + '\0').getBytes(StandardCharsets.US_ASCII);
    }
}
