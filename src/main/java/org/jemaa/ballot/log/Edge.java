package org.jemaa.ballot.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of the complete subtrees that its leaves fall into, the largest first, one for each bit
 * that is set in the number of leaves. It is all that is needed to append and to know the root, so 2^40 leaves take 40 hashes.
 */
public final class Edge {

    private final List<byte[]> roots;
    private long size;

    /**
     * @param size  how many leaves there are, 0 or more
     * @param roots as {@link #places} lists them
     * @throws IllegalArgumentException where there are not as many roots as complete subtrees
     */
    public Edge(long size, List<byte[]> roots) {
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no edge of " + roots.size() + " hashes");
        }
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    public static Edge empty() {
        return new Edge(0, List.of());
    }

    /** Which complete subtrees make up a tree of that size, from left to right. */
    public static List<Place> places(long size) {
        var places = new ArrayList<Place>();
        long start = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(rest));
            places.add(new Place(level, start >>> level));
            start += 1L << level;
        }
        return places;
    }

    /** Takes in the next leaf. The answer: the hashes of all complete subtrees that end with it, the leaf's own first, so by level. */
    public List<byte[]> append(byte[] leafHash) {
        var ending = new ArrayList<byte[]>(List.of(leafHash));
        byte[] hash = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            hash = TreeHash.node(roots.remove(roots.size() - 1), hash);
            ending.add(hash);
        }
        roots.add(hash);
        size++;
        return ending;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (roots.isEmpty()) {
            return TreeHash.empty();
        }
        byte[] root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = TreeHash.node(roots.get(i), root);
        }
        return root;
    }
}
