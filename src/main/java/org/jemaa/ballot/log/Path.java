package org.jemaa.ballot.log;

import java.util.List;

/** The hashes of a proof: a list of bounded length that nobody changes from outside. */
final class Path {

    /** As many levels as a tree can have whose leaves are counted in 63 bits, and one more. */
    static final int LONGEST = 64;

    private Path() {
    }

    static List<byte[]> of(List<byte[]> hashes) {
        if (hashes.size() > LONGEST || hashes.stream().anyMatch(hash -> hash.length != TreeHash.BYTES)) {
            throw new IllegalArgumentException("a proof is a list of at most " + LONGEST + " hashes of " + TreeHash.BYTES + " bytes");
        }
        return List.copyOf(hashes);
    }
}
