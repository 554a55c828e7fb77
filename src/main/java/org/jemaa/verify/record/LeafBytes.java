package org.jemaa.verify.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.Statement;

/** The bytes of a leaf, taken apart by their label. Whatever is not exactly of its form is {@link Unknown}. */
public sealed interface LeafBytes {

    byte[] SEAL = Statement.of("jemaa/leaf/seal/1").toBytes();

    /** A paper: known by its hash, permitted for a slot. */
    record Paper(Slot slot, int college, int sequence, Hash paperHash, long expiresAt, byte[] signature) implements LeafBytes {

        public byte[] permit(Hash fingerprint) {
            return Statement.of("jemaa/permit/2").bytes(fingerprint.bytes()).bytes(slot.bytes()).uint32(college).uint32(sequence)
                .bytes(paperHash.bytes()).int64(expiresAt).toBytes();
        }

        public Hash hashOf(Hash fingerprint, byte[] salt, byte[] body) {
            return Hash.over(Statement.of("jemaa/paper/1").bytes(fingerprint.bytes()).bytes(slot.bytes()).uint32(sequence).bytes(salt)
                .uint32(body.length).bytes(body).toBytes());
        }
    }

    /** The voter of a slot came to a desk: no paper of that slot counts. */
    record Cancellation(Slot slot, byte[] signature) implements LeafBytes {

        public byte[] mark(Hash fingerprint) {
            return Statement.of("jemaa/paper-mark/1").bytes(fingerprint.bytes()).bytes(slot.bytes()).toBytes();
        }
    }

    /** A printed ballot that was keyed. {@code reason} 0: valid. */
    record Sheet(int college, int desk, int serial, int reason, Hash sheetHash) implements LeafBytes {

        public Hash hashOf(Hash fingerprint, byte[] salt, byte[] body) {
            return Hash.over(Statement.of("jemaa/sheet/1").bytes(fingerprint.bytes()).uint32(desk).uint32(serial).bytes(salt).uint32(body.length)
                .bytes(body).toBytes());
        }
    }

    /** What happened to the vote as a whole, in public. */
    record Act(byte[] text) implements LeafBytes {
    }

    record Seal() implements LeafBytes {
    }

    record Unknown(String label) implements LeafBytes {
    }

    static byte[] act(String text) {
        return Statement.of("jemaa/leaf/act/1").bytes(text.getBytes(StandardCharsets.UTF_8)).toBytes();
    }

    static LeafBytes read(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != 0 && end < 40) {
            end++;
        }
        String label = new String(content, 0, end, StandardCharsets.ISO_8859_1);
        ByteBuffer rest = ByteBuffer.wrap(content, Math.min(end + 1, content.length), Math.max(0, content.length - end - 1));
        int length = end == content.length ? -1 : rest.remaining();
        return switch (label + ' ' + length) {
            case "jemaa/leaf/paper/2 128" -> new Paper(slot(rest), rest.getInt(), rest.getInt(), Hash.of(take(rest, Hash.BYTES)), rest.getLong(), take(rest, 64));
            case "jemaa/leaf/cancellation/1 80" -> new Cancellation(slot(rest), take(rest, 64));
            case "jemaa/leaf/sheet/1 48" -> new Sheet(rest.getInt(), rest.getInt(), rest.getInt(), rest.getInt(), Hash.of(take(rest, Hash.BYTES)));
            case "jemaa/leaf/seal/1 0" -> new Seal();
            default -> label.equals("jemaa/leaf/act/1") && length > 0 ? new Act(Arrays.copyOfRange(content, end + 1, content.length)) : new Unknown(label);
        };
    }

    private static Slot slot(ByteBuffer bytes) {
        return Slot.of(take(bytes, Slot.BYTES));
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        var taken = new byte[count];
        bytes.get(taken);
        return taken;
    }
}
