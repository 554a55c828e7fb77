package org.jemaa.ballot.log;

import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Statement;

/**
 * What the log of one vote was when it had so many leaves. Two heads of one size with different roots, both signed, prove that the log
 * was changed. It bears no time, so no list of heads tells when anybody voted.
 *
 * @param fingerprint of the ballot that is voted on
 * @param size        how many leaves, 0 or more
 */
public record TreeHead(Hash fingerprint, long size, Hash root) {

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("no tree has " + size + " leaves");
        }
    }

    /** What the box signs: a label, a zero byte, the fingerprint, the size in eight bytes, the root. */
    public byte[] statement() {
        return Statement.of("jemaa/tree-head/1").bytes(fingerprint.bytes()).int64(size).bytes(root.bytes()).toBytes();
    }

    public boolean signedBy(LogKey key, byte[] signature) {
        return key.signed(statement(), signature);
    }
}
