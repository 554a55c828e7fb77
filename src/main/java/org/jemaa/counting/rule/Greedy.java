package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jemaa.counting.Chance;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * The rule of most municipalities: projects in the order of total utility per cost, each taken if it fits in the money left.
 *
 * <p>With {@link Utility#COST} that is "most votes first", with {@link Utility#POINTS_COST} or {@link Utility#SCORE_COST} "most points
 * first", and with {@link Utility#CARDINALITY} "most votes for the money first". A project that nobody supports comes last, and is taken
 * if it fits; a municipality that does not want this sets a threshold before the vote. A project dearer than the entire
 * budget, or withdrawn, is passed over and never stops the count.
 *
 * <p>Source: Rey, Maly (2023), section 3; {@code greedy} and {@code greedy-no-skip} of Pabulib.
 *
 * @param ties    the order of projects with equal utility per cost
 * @param utility what a project is worth to a voter
 * @param skips   true: what does not fit is skipped, and the count goes on; false: the count stops there
 */
public record Greedy(TieOrder ties, Utility utility, boolean skips) implements Rule {

    public Greedy {
        Objects.requireNonNull(ties);
        Objects.requireNonNull(utility);
    }

    /** Most votes first, skipping what does not fit. */
    public static Greedy mostVotesFirst(TieOrder ties) {
        return new Greedy(ties, Utility.COST, true);
    }

    @Override
    public Outcome count(Election election) {
        Ledger ledger = new Ledger(election, ties);
        spend(ledger, Reason.WON);
        return ledger.outcome();
    }

    /** Once votes are added up, ballots are not looked at again. */
    @Override
    public Chance chance(Election election, String project) {
        return new Chance(count(election).won(project), Chance.UNKNOWN, election.choices().size() + Chance.WORK_FOR_A_PROJECT * election.projects().size());
    }

    /** Spends what is left in the ledger on the projects that are open, and tells of each what became of it. */
    void spend(Ledger ledger, Reason won) {
        boolean stopped = false;
        for (List<Integer> equals : classes(ledger.election(), utility, ledger.open())) {
            for (int project : ledger.inOrder(equals)) {
                if (!ledger.isOpen(project)) {
                    continue;
                }
                if (stopped) {
                    ledger.lose(project, Reason.COUNT_HAD_STOPPED);
                } else if (ledger.fits(project)) {
                    ledger.take(project, null, won);
                } else {
                    ledger.lose(project, Reason.DID_NOT_FIT);
                    stopped = !skips;
                }
            }
        }
    }

    /** The projects in classes of equal utility per cost, the greatest first. What is free and supported comes before everything. */
    static List<List<Integer>> classes(Election election, Utility utility, List<Integer> projects) {
        Profile profile = election.profile(utility);
        List<Integer> sorted = new ArrayList<>(projects);
        sorted.sort((one, other) -> compare(election, profile, other, one));
        List<List<Integer>> classes = new ArrayList<>();
        for (int project : sorted) {
            List<Integer> last = classes.isEmpty() ? null : classes.get(classes.size() - 1);
            if (last == null || compare(election, profile, last.get(0), project) != 0) {
                last = new ArrayList<>();
                classes.add(last);
            }
            last.add(project);
        }
        return classes;
    }

    private static int compare(Election election, Profile profile, int one, int other) {
        BigInteger left = profile.total(one);
        BigInteger right = profile.total(other);
        if (profile.utility().isTimesCost() || left.signum() == 0 || right.signum() == 0) {
            return left.compareTo(right);
        }
        return left.multiply(election.cost(other)).compareTo(right.multiply(election.cost(one)));
    }

    @Override
    public String pabulibName() {
        return skips ? "greedy" : "greedy-no-skip";
    }
}
