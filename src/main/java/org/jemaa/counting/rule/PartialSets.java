package org.jemaa.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sets that a search for the best one still follows, each with some families reconsidered and all others at their base; so a set
 * can be above the budget for the time being. They are sorted by cost, and each is worth more than all cheaper ones: a set that
 * costs no less and is worth no more than another can never end better. Of two with equal cost and worth, the one that goes first by
 * {@link Bundle#BY_FIRST_DIFFERENCE} is kept.
 */
final class PartialSets {

    /** Bounds of one search: about a second or two, and 160 MB. */
    static final long MOST_STEPS = 40_000_000L;
    private static final int STEPS_OF_A_COMPARISON = 4;
    private static final int MOST_CHANGES = 12_000_000;

    private final long budget;
    private final boolean isTieKept;
    private final int mostSets;
    private Sets sets = new Sets(16);
    private final List<Family> changedFamilies = new ArrayList<>();
    private final List<Bundle> changedTo = new ArrayList<>();
    /** Changes form a tree: what was changed before, and to which of the bundles above. Change 0 is none. */
    private int[] before = new int[1024];
    private int[] what = new int[1024];
    private int changes = 1;
    private long steps;
    private long bestWorth;
    private long bestCost;
    private int best = -1;

    /** Sets side by side, in primitive arrays. */
    private static final class Sets {
        private long[] costs;
        private long[] worths;
        private int[] last;
        private int size;

        Sets(int capacity) {
            costs = new long[capacity];
            worths = new long[capacity];
            last = new int[capacity];
        }

        void add(long cost, long worth, int change) {
            if (size == costs.length) {
                costs = Arrays.copyOf(costs, size * 2);
                worths = Arrays.copyOf(worths, size * 2);
                last = Arrays.copyOf(last, size * 2);
            }
            costs[size] = cost;
            worths[size] = worth;
            last[size++] = change;
        }
    }

    /**
     * @param cost      of all bases together
     * @param worth     of all bases together
     * @param known     what a set that fits is known to be worth
     * @param isTieKept whether sets that are worth as much as the best are to be compared with it; if not, the first stays
     * @param mostSets  if there are more sets than this, only so many are followed, spread over all costs: a way to a good set, not to the best
     */
    PartialSets(long budget, long cost, long worth, long known, boolean isTieKept, int mostSets) {
        this.budget = budget;
        this.isTieKept = isTieKept;
        this.mostSets = mostSets;
        bestWorth = known;
        bestCost = budget;
        sets.add(cost, worth, 0);
        note(cost, worth, 0);
    }

    boolean hasBest() {
        return best >= 0;
    }

    /** The families of which the best set has another bundle than the base. */
    Map<Family, Bundle> best() {
        Map<Family, Bundle> changed = new HashMap<>();
        for (int change = best; change > 0; change = before[change]) {
            changed.put(changedFamilies.get(what[change]), changedTo.get(what[change]));
        }
        return changed;
    }

    /**
     * Whether a set can still become as good as the best known (better, if ties are not kept), if the families to come add at most
     * {@code up} worth for money that is left, and lose at least {@code down} for money that is lacking.
     */
    boolean isPromising(long cost, long worth, Slope up, Slope down) {
        long lacking = bestWorth + (isTieKept ? 0 : 1) - worth;
        if (cost <= budget) {
            return lacking <= 0 || up.reaches(lacking, budget - cost);
        }
        return lacking <= 0 && down.frees(cost - budget, -lacking);
    }

    /** Tries every alternative of this family in every set. @return false if it takes too long */
    boolean reconsider(Family family, List<Bundle> alternatives, Slope up, Slope down) {
        Sets grown = sets;
        Sets with = sets;
        for (Bundle alternative : alternatives) {
            changedFamilies.add(family);
            changedTo.add(alternative);
            steps += grown.size + with.size;
            if (steps > MOST_STEPS || changes + (long) with.size > MOST_CHANGES) {
                return false;
            }
            grown = merged(grown, with, alternative.cost() - family.base().cost(), alternative.worth() - family.base().worth(), up, down);
        }
        sets = thinned(promising(grown, up, down));
        return true;
    }

    private Sets promising(Sets all, Slope up, Slope down) {
        Sets kept = new Sets(all.size + 1);
        for (int i = 0; i < all.size; i++) {
            if (isPromising(all.costs[i], all.worths[i], up, down)) {
                kept.add(all.costs[i], all.worths[i], all.last[i]);
            }
        }
        return kept;
    }

    private Sets thinned(Sets all) {
        if (all.size <= mostSets) {
            return all;
        }
        Sets kept = new Sets(mostSets);
        for (long i = 0; i < mostSets; i++) {
            int place = (int) (i * all.size / mostSets);
            kept.add(all.costs[place], all.worths[place], all.last[place]);
        }
        return kept;
    }

    private Sets merged(Sets one, Sets other, long moreCost, long moreWorth, Slope up, Slope down) {
        Sets merged = new Sets(one.size + other.size + 1);
        int i = 0;
        int j = 0;
        while (i < one.size || j < other.size) {
            long cost = j < other.size ? other.costs[j] + moreCost : 0;
            if (j == other.size || i < one.size && one.costs[i] <= cost) {
                addUndominated(merged, one.costs[i], one.worths[i], one.last[i]);
                i++;
            } else {
                if (isPromising(cost, other.worths[j] + moreWorth, up, down)) {
                    addChanged(merged, cost, other.worths[j] + moreWorth, other.last[j]);
                }
                j++;
            }
        }
        return merged;
    }

    private void addChanged(Sets merged, long cost, long worth, int last) {
        int end = merged.size - 1;
        if (end >= 0 && (worth < merged.worths[end] || worth == merged.worths[end] && cost > merged.costs[end])) {
            return;
        }
        int change = changed(last);
        addUndominated(merged, cost, worth, change);
        note(cost, worth, change);
    }

    private void addUndominated(Sets merged, long cost, long worth, int last) {
        int end = merged.size - 1;
        if (end < 0 || worth > merged.worths[end]) {
            if (end >= 0 && cost == merged.costs[end]) {
                merged.size--;
            }
            merged.add(cost, worth, last);
        } else if (isTieKept && worth == merged.worths[end] && cost == merged.costs[end] && goesBefore(last, merged.last[end])) {
            merged.last[end] = last;
        }
    }

    private int changed(int last) {
        if (changes == before.length) {
            before = Arrays.copyOf(before, changes * 2);
            what = Arrays.copyOf(what, changes * 2);
        }
        before[changes] = last;
        what[changes] = changedTo.size() - 1;
        return changes++;
    }

    private void note(long cost, long worth, int change) {
        if (cost > budget || worth < bestWorth) {
            return;
        }
        boolean isNew = worth > bestWorth || isTieKept && (best < 0 || cost < bestCost);
        if (isNew || isTieKept && cost == bestCost && goesBefore(change, best)) {
            bestWorth = worth;
            bestCost = cost;
            best = change;
        }
    }

    /** Compares two sets by what differs: their changes back to the one that they have in common. */
    private boolean goesBefore(int one, int other) {
        Map<Integer, Integer> more = new HashMap<>();
        int mine = one;
        int theirs = other;
        while (mine != theirs) {
            steps += STEPS_OF_A_COMPARISON;
            if (mine > theirs) {
                count(more, mine, 1);
                mine = before[mine];
            } else {
                count(more, theirs, -1);
                theirs = before[theirs];
            }
        }
        int first = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Integer> rank : more.entrySet()) {
            first = rank.getValue() != 0 ? Math.min(first, rank.getKey()) : first;
        }
        return first < Integer.MAX_VALUE && more.get(first) > 0;
    }

    private void count(Map<Integer, Integer> more, int change, int sign) {
        for (int rank : changedTo.get(what[change]).ranks()) {
            more.merge(rank, sign, Integer::sum);
        }
        for (int rank : changedFamilies.get(what[change]).base().ranks()) {
            more.merge(rank, -sign, Integer::sum);
        }
    }
}
