package org.jemaa.ballot;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The pseudonym under which one person takes part in one vote: 128 random bits. The roll knows whose it is, the box does not.
 * On the wire 32 hexadecimal digits.
 */
public record Slot(long high, long low) {

    public static final int BYTES = 16;

    public static Slot draw(SecureRandom random) {
        return new Slot(random.nextLong(), random.nextLong());
    }

    public static Slot of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a slot has 16 bytes");
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new Slot(buffer.getLong(), buffer.getLong());
    }

    /** @throws IllegalArgumentException if these are not 32 hexadecimal digits */
    public static Slot parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
