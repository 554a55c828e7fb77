package org.jemaa.ballot.box;

import org.jemaa.ballot.Hash;
import org.jemaa.ballot.log.InclusionProof;
import org.jemaa.ballot.log.LogReceipt;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.ballot.log.TreeHead;

/** A leaf as it stands in the log after the batch that brought it: its bytes, the root of then, and the way from one to the other. */
record Logged(byte[] content, byte[] root, InclusionProof proof) {

    LogReceipt receipt(Hash fingerprint) {
        return new LogReceipt(Hash.of(TreeHash.leaf(content)), new TreeHead(fingerprint, proof.size(), Hash.of(root)), proof);
    }
}
