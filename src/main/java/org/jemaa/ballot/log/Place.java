package org.jemaa.ballot.log;

/**
 * Where a complete subtree stands: {@code 2^level} leaves, the {@code number}-th such group from the left (from 0).
 * It never changes once its last leaf is there.
 */
public record Place(int level, long number) {

    /** Index (from 0) of the leaf that completed it. */
    public long lastLeaf() {
        return (number + 1 << level) - 1;
    }
}
