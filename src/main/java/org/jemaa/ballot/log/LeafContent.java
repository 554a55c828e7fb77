package org.jemaa.ballot.log;

import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Statement;

/**
 * The bytes of a leaf. Of a paper it holds the permit and the hash, not the paper: whoever may see leaves can check permits and slots
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

    /** Something that everybody may read: a label, a zero byte, canonical JSON to the end. */
    public static byte[] act(byte[] json) {
        return Statement.of("jemaa/leaf/act/1").bytes(json).toBytes();
    }

    /** No paper of a slot counts: a label, a zero byte, the slot (16 bytes), the roll's signature (64). */
    public static byte[] cancellation(byte[] slot, byte[] signature) {
        return Statement.of("jemaa/leaf/cancellation/1").bytes(slot).bytes(signature).toBytes();
    }

    /** A printed ballot as it was read: a label, a zero byte, college, desk, serial and reason (4 bytes each), the sheet's hash (32). */
    public static byte[] sheet(int college, int desk, int serial, int reason, Hash sheetHash) {
        return Statement.of("jemaa/leaf/sheet/1").uint32(college).uint32(desk).uint32(serial).uint32(reason).bytes(sheetHash.bytes()).toBytes();
    }

    /** An entry of the tree that commits to the roll: a label, a zero byte, the slot (16 bytes), its college (4). */
    public static byte[] slot(byte[] slot, int college) {
        return Statement.of("jemaa/leaf/slot/1").bytes(slot).uint32(college).toBytes();
    }

    /** The last leaf: nothing follows it. */
    public static byte[] seal() {
        return Statement.of("jemaa/leaf/seal/1").toBytes();
    }
}
