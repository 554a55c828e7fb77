package org.jemaa.ballot.log;

import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Statement;

/**
 * The bytes of a leaf: the permit and the hash of the paper, not the paper. So whoever may see leaves can check permits and slots
 * without seeing a choice, and sealed papers will change the paper's hash and nothing here.
 */
public final class LeafContent {

    private LeafContent() {
    }

    /** A label, a zero byte, the slot (16 bytes), college and sequence (4 each), the paper's hash (32), the permit's end (8) and signature (64). */
    public static byte[] paper(byte[] slot, int college, int sequence, Hash paperHash, long permitExpiresAt, byte[] permitSignature) {
        return Statement.of("jemaa/leaf/paper/2").bytes(slot).uint32(college).uint32(sequence).bytes(paperHash.bytes()).int64(permitExpiresAt)
            .bytes(permitSignature).toBytes();
    }

    /** The last leaf: nothing follows it. */
    public static byte[] seal() {
        return Statement.of("jemaa/leaf/seal/1").toBytes();
    }
}
