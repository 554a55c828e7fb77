package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * The best set: among all sets of projects that cost no more than the budget together and keep to the conditions, one whose total
 * utility over all voters is greatest, exactly.
 *
 * <p>Of several best sets the cheapest is taken; of several cheapest, the one that has the first project, in the tie order, that not all
 * of them have. Where there are too many to be told apart in time, it is another best set, found in an order that depends on utility, cost and
 * the tie order, never on the order of lines. Free projects with support are in every best set unless a group excludes them; projects that are
 * worth nothing to anybody are in none. Winners are listed by utility per cost.
 *
 * <p>Finding the best set can be hard. The search is bounded by a number of steps, not by time, so that it ends in the same way on every
 * machine; real elections take milliseconds.
 *
 * <p>Source: Rey, Maly (2023), section 3 (maximum additive utilitarian welfare); {@link BestSet} for the search.
 *
 * @param ties    which of several best sets is taken
 * @param utility what a project is worth to a voter
 */
public record Knapsack(TieOrder ties, Utility utility) implements Rule {

    /** Totals stay below 2^62, so that differences and sums of two never overflow. */
    private static final int MOST_BITS = 62;

    public Knapsack {
        Objects.requireNonNull(ties);
        Objects.requireNonNull(utility);
    }

    /**
     * @throws IllegalArgumentException if the utility does not suit the ballots
     * @throws IllegalStateException    if this election is too hard, or its money or utility, counted in its largest common unit, adds up to
     *                                  2<sup>62</sup> or more
     */
    @Override
    public Outcome count(Election election) {
        Ledger ledger = new Ledger(election, ties);
        Profile profile = election.profile(utility);
        List<Integer> supported = ledger.open().stream().filter(project -> profile.total(project).signum() > 0)
                .sorted(ties.order(election)).toList();
        List<Integer> best = best(election, profile, supported);
        for (List<Integer> equals : Greedy.classes(election, utility, best)) {
            equals.stream().sorted(ties.order(election)).forEach(project -> ledger.take(project, null, Reason.WON));
        }
        ledger.open().forEach(project -> ledger.lose(project, profile.total(project).signum() > 0 ? Reason.NOT_IN_THE_BEST_SET : Reason.NO_VOTES));
        return ledger.outcome();
    }

    private static List<Integer> best(Election election, Profile profile, List<Integer> projects) {
        BigInteger[] costs = projects.stream().map(election::cost).toArray(BigInteger[]::new);
        BigInteger unit = commonUnit(costs);
        BigInteger all = Arrays.stream(costs).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] worths = projects.stream().map(project -> profile.utility(election, project)).toArray(BigInteger[]::new);
        long budget = election.units(election.budget()).min(all).divide(unit).longValue();
        long[] wholeCosts = whole("money", costs, unit);
        long[] wholeWorths = whole("utility", worths, commonUnit(worths));
        List<List<Integer>> groups = election.groupsOfEachProject();
        Families families = new Families(wholeCosts, wholeWorths, projects.stream().map(groups::get).toList(), budget);
        List<Integer> best = new ArrayList<>();
        for (int rank : BestSet.of(families.all(), budget)) {
            best.add(projects.get(rank));
        }
        return best;
    }

    private static BigInteger commonUnit(BigInteger[] amounts) {
        return Arrays.stream(amounts).reduce(BigInteger.ZERO, BigInteger::gcd).max(BigInteger.ONE);
    }

    private static long[] whole(String what, BigInteger[] amounts, BigInteger unit) {
        BigInteger all = Arrays.stream(amounts).reduce(BigInteger.ZERO, BigInteger::add).divide(unit);
        if (all.bitLength() > MOST_BITS) {
            throw new IllegalStateException("This election is too large for an exact best set: all " + what
                    + " together, in its largest common unit, is 2^" + MOST_BITS + " or more");
        }
        return Arrays.stream(amounts).mapToLong(amount -> amount.divide(unit).longValueExact()).toArray();
    }

    @Override
    public String pabulibName() {
        return "unknown";
    }
}
