package org.jemaa.verify.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jemaa.ballot.log.Place;
import org.jemaa.ballot.log.Tree;
import org.jemaa.ballot.log.TreeHash;

/** All complete subtrees over some leaf hashes, so that the root at every size is a matter of a few hashes. */
final class Levels {

    private final List<byte[][]> levels = new ArrayList<>();

    Levels(List<byte[]> leafHashes) {
        byte[][] level = leafHashes.toArray(byte[][]::new);
        while (level.length > 0) {
            levels.add(level);
            byte[][] below = level;
            level = new byte[below.length / 2][];
            Arrays.parallelSetAll(level, i -> TreeHash.node(below[2 * i], below[2 * i + 1]));
        }
    }

    long size() {
        return levels.isEmpty() ? 0 : levels.get(0).length;
    }

    byte[] leaf(long index) {
        return levels.get(0)[Math.toIntExact(index)];
    }

    /** @param size up to {@link #size()} */
    byte[] root(long size) {
        return new Tree(this::hash).root(size);
    }

    private byte[] hash(Place place) {
        return levels.get(place.level())[Math.toIntExact(place.number())];
    }
}
