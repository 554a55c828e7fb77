package org.jemaa.ballot.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The three hashes of RFC 6962, section 2.1, over SHA-256. The first byte keeps a node from being shown as a leaf. */
public final class TreeHash {

    public static final int BYTES = 32;

    private TreeHash() {
    }

    /** The root of a tree without leaves: the hash of nothing. */
    public static byte[] empty() {
        return sha256().digest();
    }

    public static byte[] leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(content);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
