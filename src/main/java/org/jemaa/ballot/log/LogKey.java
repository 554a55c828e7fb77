package org.jemaa.ballot.log;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** The public Ed25519 key (RFC 8032) of a log, as its ballot's manifest publishes it. */
public final class LogKey {

    public static final int BYTES = 32;

    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PublicKey key;

    /** @throws IllegalArgumentException where these are not the 32 bytes of such a key */
    public LogKey(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("a public key has " + BYTES + " bytes, not " + raw.length);
        }
        try {
            byte[] encoded = ByteBuffer.allocate(ED25519.length + BYTES).put(ED25519).put(raw).array();
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    public boolean signed(byte[] statement, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(statement);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
