package org.jemaa.counting.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Splits projects into families that do not touch each other: a project without a group is a family, and so are all projects that
 * exclusive groups link with each other. Each family is given as all its {@link Bundle}s that keep to the groups and that no other
 * bundle of it makes pointless.
 */
final class Families {

    private static final int MOST_BUNDLES = 200_000;

    private final long[] costs;
    private final long[] worths;
    private final List<List<Integer>> groups;
    private final long budget;
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    /**
     * @param costs  of the projects, in their tie order
     * @param worths of the projects
     * @param groups for each project the numbers of its groups
     */
    Families(long[] costs, long[] worths, List<List<Integer>> groups, long budget) {
        this.costs = costs;
        this.worths = worths;
        this.groups = groups;
        this.budget = budget;
        for (int rank = 0; rank < costs.length; rank++) {
            for (int group : groups.get(rank)) {
                members.computeIfAbsent(group, none -> new ArrayList<>()).add(rank);
            }
        }
    }

    /** The families, by their first project. */
    List<List<Bundle>> all() {
        List<List<Bundle>> families = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int rank = 0; rank < costs.length; rank++) {
            if (!seen.get(rank)) {
                families.add(bundles(linked(rank, seen)));
            }
        }
        return families;
    }

    private Iterable<Integer> linked(int first, BitSet seen) {
        TreeSet<Integer> family = new TreeSet<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(first));
        seen.set(first);
        while (!next.isEmpty()) {
            int rank = next.remove();
            family.add(rank);
            for (int group : groups.get(rank)) {
                for (int other : members.get(group)) {
                    if (!seen.get(other)) {
                        seen.set(other);
                        next.add(other);
                    }
                }
            }
        }
        return family;
    }

    /** Project by project; what matters of a bundle begun is its cost, its worth, and which groups with members to come it has used. */
    private List<Bundle> bundles(Iterable<Integer> family) {
        Map<BitSet, List<Bundle>> begun = new HashMap<>(Map.of(new BitSet(), List.of(Bundle.NOTHING)));
        for (int rank : family) {
            Map<BitSet, List<Bundle>> longer = new HashMap<>();
            begun.forEach((used, bundles) -> {
                longer.computeIfAbsent(stillOf(used, rank), none -> new ArrayList<>()).addAll(bundles);
                if (groups.get(rank).stream().noneMatch(used::get)) {
                    BitSet more = (BitSet) used.clone();
                    groups.get(rank).forEach(more::set);
                    List<Bundle> those = longer.computeIfAbsent(stillOf(more, rank), none -> new ArrayList<>());
                    bundles.stream().filter(bundle -> bundle.cost() + costs[rank] <= budget)
                            .forEach(bundle -> those.add(bundle.with(rank, costs[rank], worths[rank])));
                }
            });
            longer.replaceAll((used, bundles) -> Bundle.undominated(bundles));
            if (longer.values().stream().mapToInt(List::size).sum() > MOST_BUNDLES) {
                throw new IllegalStateException("This election is too hard for an exact best set: groups that overlap allow more than "
                        + MOST_BUNDLES + " combinations of projects");
            }
            begun = longer;
        }
        return begun.get(new BitSet());
    }

    /** The used groups that have members after this one. */
    private BitSet stillOf(BitSet used, int rank) {
        BitSet still = (BitSet) used.clone();
        used.stream().filter(group -> members.get(group).get(members.get(group).size() - 1) <= rank).forEach(still::clear);
        return still;
    }
}
