package org.jemaa.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Projects that may win together, as {@link BestSet} sees them.
 *
 * @param cost  together, in the search's unit of money
 * @param worth together, in the search's unit of utility
 * @param ranks the projects' places in the tie order, ascending
 */
record Bundle(long cost, long worth, int[] ranks) {

    static final Bundle NOTHING = new Bundle(0, 0, new int[0]);

    /** The one that has the first project, in the tie order, that only one of the two has, goes first. */
    static final Comparator<Bundle> BY_FIRST_DIFFERENCE = (one, other) -> {
        int same = Arrays.mismatch(one.ranks, other.ranks);
        if (same < 0) {
            return 0;
        }
        boolean isShorter = same == one.ranks.length;
        return isShorter || same < other.ranks.length && one.ranks[same] > other.ranks[same] ? 1 : -1;
    };

    private static final Comparator<Bundle> BEST_FIRST = Comparator.comparingLong(Bundle::cost)
            .thenComparing(Bundle::worth, Comparator.reverseOrder()).thenComparing(BY_FIRST_DIFFERENCE);

    /** With one more project, that comes after all of these in the tie order. */
    Bundle with(int rank, long itsCost, long itsWorth) {
        int[] more = Arrays.copyOf(ranks, ranks.length + 1);
        more[ranks.length] = rank;
        return new Bundle(cost + itsCost, worth + itsWorth, more);
    }

    /** Without those for which another is worth as much for no more money; the cheapest first, each worth more than the one before. */
    static List<Bundle> undominated(List<Bundle> bundles) {
        List<Bundle> sorted = new ArrayList<>(bundles);
        sorted.sort(BEST_FIRST);
        List<Bundle> kept = new ArrayList<>();
        for (Bundle bundle : sorted) {
            if (kept.isEmpty() || bundle.worth > kept.get(kept.size() - 1).worth) {
                kept.add(bundle);
            }
        }
        return kept;
    }
}
