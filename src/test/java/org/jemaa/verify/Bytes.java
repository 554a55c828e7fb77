package org.jemaa.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The bytes of the protocol written a second time, for tests: labels, hashes, tree, signatures. None of it is the server's code. */
final class Bytes {

    static final HexFormat HEX = HexFormat.of();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Bytes label(String label) {
        var bytes = new Bytes();
        bytes.out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        bytes.out.write(0);
        return bytes;
    }

    Bytes add(byte[] more) {
        out.writeBytes(more);
        return this;
    }

    Bytes four(long number) {
        return add(ByteBuffer.allocate(4).putInt((int) number).array());
    }

    Bytes eight(long number) {
        return add(ByteBuffer.allocate(8).putLong(number).array());
    }

    byte[] done() {
        return out.toByteArray();
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static byte[] leafHash(byte[] content) {
        return sha256(new byte[] {0}, content);
    }

    /** RFC 6962, section 2.1, as it stands there. */
    static byte[] root(List<byte[]> leafHashes) {
        int n = leafHashes.size();
        if (n == 0) {
            return sha256();
        }
        if (n == 1) {
            return leafHashes.get(0);
        }
        int k = Integer.highestOneBit(n - 1);
        return sha256(new byte[] {1}, root(leafHashes.subList(0, k)), root(leafHashes.subList(k, n)));
    }

    /** The path of RFC 6962, section 2.1.1. */
    static List<byte[]> path(int index, List<byte[]> leafHashes) {
        int n = leafHashes.size();
        if (n <= 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(n - 1);
        var path = new java.util.ArrayList<byte[]>(index < k ? path(index, leafHashes.subList(0, k)) : path(index - k, leafHashes.subList(k, n)));
        path.add(root(index < k ? leafHashes.subList(k, n) : leafHashes.subList(0, k)));
        return path;
    }

    static Ed25519PrivateKeyParameters key(int number) {
        return new Ed25519PrivateKeyParameters(sha256(new byte[] {(byte) number}), 0);
    }

    static byte[] sign(Ed25519PrivateKeyParameters key, byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
