package org.jemaa.rehearsal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The log's receipt as its description says it, written apart from the server's own code like {@link PaperCode}: the proof is followed
 * by halving the tree from the root downwards, the way that RFC 6962 defines it, and not by the server's loop.
 */
final class LogCode {

    private static final HexFormat HEX = HexFormat.of();

    private LogCode() {
    }

    /** Whether the answer's part {@code log} shows the voter's own paper in the log, signed by the box. */
    static boolean isLogged(PublicKey boxKey, byte[] fingerprint, byte[] slot, long college, long sequence, byte[] paperHash, long position, JsonObject log) {
        try {
            byte[] leaf = HEX.parseHex(log.getString("leaf"));
            byte[] own = joined(label("jemaa/leaf/paper/2"), slot, ByteBuffer.allocate(8).putInt((int) college).putInt((int) sequence).array(), paperHash);
            byte[] leafHash = sha256(new byte[1], leaf);
            long index = log.getJsonNumber("index").longValueExact();
            long size = log.getJsonNumber("size").longValueExact();
            List<byte[]> proof = log.getJsonArray("proof").getValuesAs(JsonString.class).stream().map(hash -> HEX.parseHex(hash.getString())).toList();
            byte[] root = HEX.parseHex(log.getString("root"));
            byte[] statement = joined(label("jemaa/log-receipt/1"), fingerprint, number(index), leafHash, number(size), root);
            return index == position - 1 && index < size && proof.size() <= 64
                && leaf.length == own.length + 72 && Arrays.equals(Arrays.copyOf(leaf, own.length), own)
                && log.getString("leafHash").equals(HEX.formatHex(leafHash)) && Arrays.equals(root, root(leafHash, index, size, proof))
                && isSigned(boxKey, statement, HEX.parseHex(log.getString("signature")));
        } catch (GeneralSecurityException | RuntimeException notOfItsForm) {
            return false;
        }
    }

    /** The root that follows from a leaf; the last hash of the proof stands beside the largest subtree that holds it. */
    static byte[] root(byte[] leafHash, long index, long size, List<byte[]> proof) throws GeneralSecurityException {
        if (size == 1) {
            if (!proof.isEmpty()) {
                throw new GeneralSecurityException("a proof that is too long");
            }
            return leafHash;
        }
        long left = Long.highestOneBit(size - 1);
        byte[] beside = proof.get(proof.size() - 1);
        List<byte[]> below = proof.subList(0, proof.size() - 1);
        return index < left ? sha256(new byte[] {1}, root(leafHash, index, left, below), beside)
            : sha256(new byte[] {1}, beside, root(leafHash, index - left, size - left, below));
    }

    /** Whether the box signed a tree head with that root. */
    static boolean isHead(PublicKey boxKey, byte[] fingerprint, long size, byte[] root, byte[] signature) throws GeneralSecurityException {
        return isSigned(boxKey, joined(label("jemaa/tree-head/1"), fingerprint, number(size), root), signature);
    }

    private static boolean isSigned(PublicKey key, byte[] statement, byte[] signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(statement);
        return verifier.verify(signature);
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(joined(parts));
    }

    private static byte[] joined(byte[]... parts) {
        var whole = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(whole::put);
        return whole.array();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private static byte[] label(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }
}
