package org.jemaa.ballot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 hash, kept as 64 lower-case hexadecimal digits so that equal hashes are equal values. */
public record Hash(String hex) {

    public static final int BYTES = 32;

    public Hash {
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(sign -> sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f')) {
            throw new IllegalArgumentException("not a SHA-256 hash");
        }
    }

    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    /** @throws IllegalArgumentException if these are not 64 hexadecimal digits */
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public static Hash over(byte[] message) {
        try {
            return of(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
