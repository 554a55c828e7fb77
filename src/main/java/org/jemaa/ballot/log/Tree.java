package org.jemaa.ballot.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Roots and proofs at any size, out of the hashes of complete subtrees (RFC 6962, sections 2.1 to 2.1.2). Where those hashes come from
 * is the caller's matter; {@link #needed} says beforehand which ones a question takes, so that they can be fetched together.
 */
public final class Tree {

    private static final byte[] ANY = new byte[TreeHash.BYTES];

    private final Function<Place, byte[]> hashes;

    public Tree(Function<Place, byte[]> hashes) {
        this.hashes = hashes;
    }

    /** The complete subtrees that the question looks at: at most a few for each level of the tree. */
    public static Set<Place> needed(Function<Tree, ?> question) {
        var places = new LinkedHashSet<Place>();
        question.apply(new Tree(place -> {
            places.add(place);
            return ANY;
        }));
        return places;
    }

    public byte[] root(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("no tree has " + size + " leaves");
        }
        return size == 0 ? TreeHash.empty() : hash(0, size);
    }

    /** @throws IllegalArgumentException where there is no such leaf in a tree of that size */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + leftOf(to - from);
            if (index < middle) {
                path.add(0, hash(middle, to));
                to = middle;
            } else {
                path.add(0, hash(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /** @throws IllegalArgumentException unless {@code 0 <= earlier <= later} */
    public ConsistencyProof consistency(long earlier, long later) {
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException("a tree of " + later + " leaves does not continue one of " + earlier);
        }
        var path = new ArrayList<byte[]>();
        if (earlier > 0 && earlier < later) {
            long from = 0;
            long to = later;
            while (earlier != to) {
                long middle = from + leftOf(to - from);
                if (earlier <= middle) {
                    path.add(0, hash(middle, to));
                    to = middle;
                } else {
                    path.add(0, hash(from, middle));
                    from = middle;
                }
            }
            if (from > 0) {
                path.add(0, hash(from, to));
            }
        }
        return new ConsistencyProof(earlier, later, path);
    }

    private byte[] hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return hashes.apply(new Place(level, from >>> level));
        }
        long middle = from + leftOf(count);
        return TreeHash.node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below a number greater than 1. */
    private static long leftOf(long count) {
        return Long.highestOneBit(count - 1);
    }
}
