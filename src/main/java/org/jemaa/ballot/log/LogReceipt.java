package org.jemaa.ballot.log;

import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Statement;

/**
 * The log's word that a leaf is in it, which can be held against every later head: index, leaf hash, and the head of the very batch
 * that brought the leaf, with the way from one to the other.
 */
public record LogReceipt(Hash leafHash, TreeHead head, InclusionProof proof) {

    public LogReceipt {
        if (proof.size() != head.size()) {
            throw new IllegalArgumentException("the proof is for another size");
        }
    }

    public long index() {
        return proof.index();
    }

    /** What the box signs: a label, a zero byte, the fingerprint, the index in eight bytes, the leaf hash, the size in eight bytes, the root. */
    public byte[] statement() {
        return Statement.of("jemaa/log-receipt/1").bytes(head.fingerprint().bytes()).int64(index()).bytes(leafHash.bytes()).int64(head.size())
            .bytes(head.root().bytes()).toBytes();
    }

    /** Whether the log's key signed it for that vote, and the proof leads from the leaf to the root. */
    public boolean holds(Hash fingerprint, LogKey key, byte[] signature) {
        return head.fingerprint().equals(fingerprint) && key.signed(statement(), signature)
            && proof.holds(leafHash.bytes(), head.root().bytes());
    }
}
