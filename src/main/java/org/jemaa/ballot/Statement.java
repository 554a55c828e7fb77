package org.jemaa.ballot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The bytes that are hashed or signed: a label that says what they mean, a zero byte, then fields of fixed length in a fixed order.
 * The label keeps a signature that was given for one purpose from being shown for another.
 */
public final class Statement {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(192);

    private Statement(String label) {
        bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        bytes.write(0);
    }

    public static Statement of(String label) {
        return new Statement(label);
    }

    public Statement bytes(byte[] field) {
        bytes.writeBytes(field);
        return this;
    }

    public Statement uint32(int value) {
        return bytes(ByteBuffer.allocate(4).putInt(value).array());
    }

    public Statement int64(long value) {
        return bytes(ByteBuffer.allocate(8).putLong(value).array());
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
