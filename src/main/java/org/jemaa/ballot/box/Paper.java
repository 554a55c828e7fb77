package org.jemaa.ballot.box;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.Statement;
import org.jemaa.ballot.Symbols;

/**
 * What one voter chose, in the only bytes that can say it: a version (1), the number of projects on the ballot (two bytes, the high
 * one first), then one bit per project from the highest bit of the first byte on, and zeros to the end of the last byte.
 * All papers of one ballot have the same length.
 *
 * @param projects how many stand on the ballot, 0 to 65,535
 * @param chosen   numbers of projects, each below {@code projects}
 */
public record Paper(int projects, BitSet chosen) {

    static final int MOST_PROJECTS = 0xffff;
    public static final int SALT_BYTES = 16;
    static final int TRACKING_BYTES = 10;

    private static final int TRACKING_SYMBOLS = 16;
    private static final int VERSION = 1;
    private static final int HEAD = 3;

    public Paper {
        if (projects < 0 || projects > MOST_PROJECTS || chosen.length() > projects) {
            throw new IllegalArgumentException("no such paper");
        }
    }

    public byte[] encode() {
        var body = new byte[HEAD + (projects + 7) / 8];
        body[0] = VERSION;
        body[1] = (byte) (projects >> 8);
        body[2] = (byte) projects;
        chosen.stream().forEach(number -> body[HEAD + number / 8] |= (byte) (0x80 >> number % 8));
        return body;
    }

    /** Empty for whatever {@link #encode} would not have written. */
    static Optional<Paper> decode(byte[] body) {
        if (body.length < HEAD || body[0] != VERSION) {
            return Optional.empty();
        }
        int projects = (body[1] & 0xff) << 8 | body[2] & 0xff;
        if (body.length != HEAD + (projects + 7) / 8) {
            return Optional.empty();
        }
        var chosen = new BitSet(projects);
        for (int number = 0; number < (body.length - HEAD) * 8; number++) {
            if ((body[HEAD + number / 8] & 0x80 >> number % 8) != 0) {
                chosen.set(number);
            }
        }
        return chosen.length() > projects ? Optional.empty() : Optional.of(new Paper(projects, chosen));
    }

    /** Binds a body to ballot, slot and sequence. The salt keeps anybody from finding the choice by trying all of them. */
    public static Hash hash(Hash fingerprint, Slot slot, int sequence, byte[] salt, byte[] body) {
        return Hash.over(Statement.of("jemaa/paper/1").bytes(fingerprint.bytes()).bytes(slot.bytes()).uint32(sequence)
            .bytes(salt).uint32(body.length).bytes(body).toBytes());
    }

    /** The first 80 bits of a hash of the hash: enough to look a paper up by, and nothing that tells what is on it. */
    static byte[] tracking(Hash paperHash) {
        return Arrays.copyOf(Hash.over(Statement.of("jemaa/tracking/1").bytes(paperHash.bytes()).toBytes()).bytes(), TRACKING_BYTES);
    }

    static String trackingCode(Hash paperHash) {
        return Symbols.write(tracking(paperHash), TRACKING_SYMBOLS);
    }

    /** The bits behind a tracking code that somebody typed. */
    static Optional<byte[]> trackingOf(String typed) {
        return Optional.ofNullable(Symbols.read(typed, TRACKING_SYMBOLS)).map(Symbols::bits);
    }
}
