package org.jemaa.ballot.log;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Shows that a later tree begins with all leaves of an earlier one, in their order: nothing was changed, nothing removed.
 *
 * @param earlier how many leaves the earlier tree has
 * @param later   how many the later one has
 * @param path    the hashes from which both roots can be made
 */
public record ConsistencyProof(long earlier, long later, List<byte[]> path) {

    public ConsistencyProof {
        path = Path.of(path);
    }

    /** Whether the two roots belong to trees of which the second continues the first (RFC 9162, section 2.1.4.2). */
    public boolean holds(byte[] earlierRoot, byte[] laterRoot) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == 0) {
            return path.isEmpty() && Arrays.equals(earlierRoot, TreeHash.empty()) && (later > 0 || Arrays.equals(laterRoot, earlierRoot));
        }
        if (earlier == later) {
            return path.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        Iterator<byte[]> rest = path.iterator();
        if (Long.bitCount(earlier) != 1 && !rest.hasNext()) {
            return false;
        }
        byte[] first = Long.bitCount(earlier) == 1 ? earlierRoot : rest.next();
        return leadTo(first, rest, earlierRoot, laterRoot);
    }

    private boolean leadTo(byte[] first, Iterator<byte[]> rest, byte[] earlierRoot, byte[] laterRoot) {
        int complete = Long.numberOfTrailingZeros(earlier);
        long at = earlier - 1 >>> complete;
        long last = later - 1 >>> complete;
        byte[] one = first;
        byte[] other = first;
        while (rest.hasNext()) {
            byte[] beside = rest.next();
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                one = TreeHash.node(beside, one);
                other = TreeHash.node(beside, other);
                int steps = (at & 1) == 1 || at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>>= steps;
                last >>>= steps;
            } else {
                other = TreeHash.node(other, beside);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(one, earlierRoot) && Arrays.equals(other, laterRoot);
    }
}
