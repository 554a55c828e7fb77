package org.jemaa.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for one bundle of each {@link Family}, together within the budget, that are worth most.
 *
 * <p>It starts from the optimum of the divisible problem: at a price of worth per money, the <em>break slope</em>, every family takes what
 * is best at that price, its base. Then families are reconsidered one by one, from the slopes next to the break outwards, and
 * {@link PartialSets} keeps all sets that no other dominates and that could still reach the best set known. Families far from the break
 * are soon seen to keep their base. Everything is compared exactly.
 *
 * <p>Sources: D. Pisinger, "A Minimal Algorithm for the 0-1 Knapsack Problem" (1997) and "A minimal algorithm for the multiple-choice
 * knapsack problem" (1995); G. Nemhauser, Z. Ullmann, "Discrete Dynamic Programming and Capital Allocation" (1969).
 */
final class BestSet {

    private static final int SETS_FOR_A_GOOD_ONE = 10_000;

    private final List<Family> families;
    private final long budget;
    private final Map<Family, Bundle> good = new HashMap<>();
    private Slope breakSlope = Slope.FLAT;
    private long cost;
    private long worth;
    private long goodWorth;

    private BestSet(List<List<Bundle>> families, long budget) {
        this.families = families.stream().map(Family::new).toList();
        this.budget = budget;
    }

    /**
     * The ranks of the best set. Of several, the cheapest; of several cheapest, the one with the first project, in the tie order, that
     * not all of them have. Only where telling them apart takes too long does it settle for one that is worth as much: the first that
     * the search meets, in an order that depends on worth, money and the tie order alone.
     *
     * @throws IllegalStateException if even that takes too long
     */
    static int[] of(List<List<Bundle>> families, long budget) {
        BestSet search = new BestSet(families, budget);
        search.setOut();
        Map<Family, Bundle> best = search.search(true, Integer.MAX_VALUE);
        if (best == null) {
            search.know(search.search(false, SETS_FOR_A_GOOD_ONE));
            best = search.search(false, Integer.MAX_VALUE);
        }
        if (best == null) {
            throw new IllegalStateException("This election is too hard for an exact best set: more than " + PartialSets.MOST_STEPS
                    + " partial sets would have to be compared");
        }
        return best.values().stream().flatMapToInt(bundle -> Arrays.stream(bundle.ranks())).sorted().toArray();
    }

    /** Finds the break slope, the bases, and a first good set: along the slopes, whatever still fits. */
    private void setOut() {
        families.forEach(family -> {
            good.put(family, family.base());
            cost += family.base().cost();
            worth += family.base().worth();
        });
        List<Family.Step> steps = new ArrayList<>();
        families.forEach(family -> steps.addAll(family.steps()));
        steps.sort(Comparator.comparing(Family.Step::slope).thenComparing(step -> step.family().size()).reversed());
        long spent = cost;
        boolean broken = false;
        for (Family.Step step : steps) {
            Family family = step.family();
            Bundle wanted = family.bundle(step.to());
            boolean fits = spent - good.get(family).cost() + wanted.cost() <= budget;
            if (!fits && !broken) {
                broken = true;
                breakSlope = step.slope();
            }
            if (!broken || fits && step.slope().compareTo(breakSlope) == 0) {
                cost += wanted.cost() - family.base().cost();
                worth += wanted.worth() - family.base().worth();
                family.base(step.to());
            }
            if (fits) {
                spent += wanted.cost() - good.get(family).cost();
                good.put(family, wanted);
            }
        }
        goodWorth = good.values().stream().mapToLong(Bundle::worth).sum();
    }

    private void know(Map<Family, Bundle> better) {
        if (better != null) {
            good.putAll(better);
            goodWorth = good.values().stream().mapToLong(Bundle::worth).sum();
        }
    }

    /** @return null if it takes too long */
    private Map<Family, Bundle> search(boolean isTieKept, int mostSets) {
        PartialSets sets = new PartialSets(budget, cost, worth, goodWorth, isTieKept, mostSets);
        families.forEach(family -> family.alternatives(useful(family, family.allButTheBase(), sets)));
        List<Family> order = order();
        Slope[] ups = new Slope[order.size() + 1];
        Slope[] downs = new Slope[order.size() + 1];
        ups[order.size()] = Slope.FLAT;
        downs[order.size()] = Slope.VERTICAL;
        for (int i = order.size() - 1; i >= 0; i--) {
            ups[i] = max(ups[i + 1], order.get(i).up());
            downs[i] = min(downs[i + 1], order.get(i).down());
        }
        for (int i = 0; i < order.size(); i++) {
            Family family = order.get(i);
            if (!sets.reconsider(family, useful(family, family.alternatives(), sets), ups[i + 1], downs[i + 1])) {
                return null;
            }
        }
        Map<Family, Bundle> best = new HashMap<>(good);
        if (sets.hasBest()) {
            families.forEach(family -> best.put(family, family.base()));
            best.putAll(sets.best());
        }
        return best;
    }

    /** Those that can be part of a set as good as the best known, even if everything else were divisible. */
    private List<Bundle> useful(Family family, List<Bundle> bundles, PartialSets sets) {
        return bundles.stream().filter(bundle -> sets.isPromising(cost - family.base().cost() + bundle.cost(),
                worth - family.base().worth() + bundle.worth(), breakSlope, breakSlope)).toList();
    }

    /**
     * By turns the family that gains most from more money and the one that loses least from less. Where slopes are equal, those of
     * similar size meet first, so that sets stay near the budget.
     */
    private List<Family> order() {
        List<Family> open = families.stream().filter(family -> !family.alternatives().isEmpty()).toList();
        List<Family> gaining = open.stream().sorted(Comparator.comparing(Family::up).thenComparing(Family::size).reversed()).toList();
        List<Family> losing = open.stream().sorted(Comparator.comparing(Family::down).thenComparing(Family::size)).toList();
        Set<Family> order = new LinkedHashSet<>();
        for (int i = 0; i < open.size(); i++) {
            order.add(gaining.get(i));
            order.add(losing.get(i));
        }
        return List.copyOf(order);
    }

    private static Slope max(Slope one, Slope other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Slope min(Slope one, Slope other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
