package org.jemaa.ballot.log;

import java.util.Arrays;
import java.util.List;

/**
 * Shows that a leaf is in a tree, without the other leaves.
 *
 * @param index which leaf, from 0
 * @param size  how many leaves the tree has
 * @param path  the hashes beside the way from the leaf up to the root
 */
public record InclusionProof(long index, long size, List<byte[]> path) {

    public InclusionProof {
        path = Path.of(path);
    }

    /** Whether that leaf hash stands there in the tree with that root (RFC 9162, section 2.1.3.2). */
    public boolean holds(byte[] leafHash, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = TreeHash.node(beside, hash);
                int steps = (at & 1) == 1 || at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>>= steps;
                last >>>= steps;
            } else {
                hash = TreeHash.node(hash, beside);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
