package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Profile;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.rule.Payments.Payment;

/**
 * Counts by Equal Shares with one endowment after the other, since Add1 asks for hundreds of counts of the same election.
 *
 * <p><b>Which project is next</b> is an exact decision. What a project costs its supporters never falls while a count goes on, so the
 * bounds of an earlier round are lower bounds still, and only projects whose lower bound reaches down to the best upper bound
 * are looked at again. Where bounds of several overlap, these are computed exactly and compared by cross multiplication.
 *
 * <p>The comparison of bounds is the only place in the count where binary fractions occur. ρ is a whole number q of a fixed unit, divided by
 * the cost where utility grows with it; the quotient of two whole numbers below 2^63, each rounded to a binary fraction, is off by less than 2^-51 of itself
 * (three roundings of at most 2^-53 each), and the bounds are widened by 2^-49. So a bound never ends on the wrong side of the exact value.
 */
final class SharesCount {

    private static final double WIDER = 1 + 0x1p-49;
    private static final double NARROWER = 1 - 0x1p-49;

    /** A project taken, what it cost, and the others that were exactly equal when it was. */
    record Purchase(int project, Payment payment, List<Integer> equals) {
    }

    private final Election election;
    private final Profile profile;
    private final Eligibility eligibility;
    private final Comparator<Integer> order;
    private final Purses purses;
    private final double[] scales;
    private final List<Integer> candidates = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();

    private int[] open;
    private int openSize;
    private final boolean[] isOut;
    private final long[] low;
    private final long[] high;
    private final double[] lowRho;
    private final double[] highRho;
    private final boolean[] isEqualParts;
    private List<Purchase> purchases = new ArrayList<>();
    private BigInteger cost;
    /** The project of which alone somebody wants to know; null if all are of interest. */
    private Need need;
    /** False where voters had nothing: the purses then still hold what an earlier count left in them. */
    private boolean isEndowed;

    /** @throws IllegalArgumentException if there are too many projects, or too large points, to count with */
    SharesCount(Election election, Profile profile, TieOrder ties, Eligibility eligibility) {
        this.election = election;
        this.profile = profile;
        this.eligibility = eligibility;
        order = ties.order(election);
        purses = new Purses(election, profile);
        int projects = profile.projects();
        scales = new double[projects];
        for (int project = 0; project < projects; project++) {
            scales[project] = profile.utility().isTimesCost() ? election.cost(project).doubleValue() : 1;
            if (eligibility.whyOut(project) == null && profile.total(project).signum() > 0) {
                (election.cost(project).signum() == 0 ? free : candidates).add(project);
            }
        }
        Ledger.checkNumber("Equal Shares", candidates.size());
        free.sort(order);
        isOut = new boolean[projects];
        low = new long[projects];
        high = new long[projects];
        lowRho = new double[projects];
        highRho = new double[projects];
        isEqualParts = new boolean[projects];
    }

    /** Projects that may win and that somebody supports. */
    List<Integer> supported() {
        List<Integer> supported = new ArrayList<>(free);
        supported.addAll(candidates);
        return supported;
    }

    /** Counts with this endowment for each voice, in units; what was taken is then in {@link #purchases}. */
    void count(Fraction perVoice) {
        purchases = new ArrayList<>();
        cost = BigInteger.ZERO;
        Arrays.fill(isOut, false);
        for (int project : free) {
            if (!isOut[project]) {
                taken(new Purchase(project, null, List.of(project)));
            }
        }
        isEndowed = perVoice.numerator().signum() > 0;
        if (!isEndowed) {
            return;
        }
        purses.endow(perVoice);
        open = candidates.stream().filter(project -> !isOut[project]).mapToInt(Integer::intValue).toArray();
        openSize = open.length;
        for (int project : open) {
            low[project] = purses.atFirst(project);
            lowRho[project] = low[project] / scales[project] * NARROWER;
        }
        for (List<Integer> best = best(); !best.isEmpty(); best = best()) {
            int winner = Collections.min(best, order);
            Payment payment = payment(winner);
            if (need != null && need.isMetBefore(winner, payment)) {
                isOut[winner] = true;
                continue;
            }
            purses.pay(winner, payment);
            taken(new Purchase(winner, payment, best));
        }
        if (need != null) {
            need.atTheEnd();
        }
    }

    /**
     * Counts to find out whether this project is taken and what it lacks, or has to spare. If it is taken, that is noted, and the count goes on as if
     * it had not been there.
     */
    Need countFor(int project, Fraction perVoice) {
        need = new Need(election, profile, purses, project);
        count(perVoice);
        return need;
    }

    /** Places on ballots looked at by all counts so far. */
    long work() {
        return purses.work();
    }

    private void taken(Purchase purchase) {
        purchases.add(purchase);
        cost = cost.add(election.cost(purchase.project));
        isOut[purchase.project] = true;
        for (int group : eligibility.groups(purchase.project)) {
            eligibility.members(group).forEach(member -> isOut[member] = true);
        }
    }

    /** The projects with the smallest ρ among those that can be paid; none if there are none. */
    private List<Integer> best() {
        keepOpen();
        sortByLowerBound();
        double least = Double.POSITIVE_INFINITY;
        int looked = 0;
        while (looked < openSize && lowRho[open[looked]] <= least) {
            int project = open[looked++];
            look(project);
            if (!isOut[project]) {
                least = Math.min(least, highRho[project]);
            }
        }
        List<Integer> contenders = new ArrayList<>();
        for (int i = 0; i < looked; i++) {
            if (!isOut[open[i]] && lowRho[open[i]] <= least) {
                contenders.add(open[i]);
            }
        }
        return contenders.size() == 1 && high[contenders.get(0)] != Long.MAX_VALUE ? contenders : exactlyBest(contenders);
    }

    private void keepOpen() {
        int kept = 0;
        for (int i = 0; i < openSize; i++) {
            if (!isOut[open[i]]) {
                open[kept++] = open[i];
            }
        }
        openSize = kept;
    }

    /** By insertion: from one round to the next only few bounds change. */
    private void sortByLowerBound() {
        for (int i = 1; i < openSize; i++) {
            int project = open[i];
            int at = i;
            while (at > 0 && lowRho[open[at - 1]] > lowRho[project]) {
                open[at] = open[at - 1];
                at--;
            }
            open[at] = project;
        }
    }

    private void look(int project) {
        if (!purses.estimate(project, low[project])) {
            isOut[project] = true;
            return;
        }
        low[project] = purses.lowest();
        high[project] = purses.highest();
        isEqualParts[project] = purses.nobodyIsPoor();
        lowRho[project] = low[project] / scales[project] * NARROWER;
        highRho[project] = high[project] == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : high[project] / scales[project] * WIDER;
    }

    /** ρ of those that remain is compared exactly; those that turn out to be too dear are out. */
    private List<Integer> exactlyBest(List<Integer> contenders) {
        List<Integer> best = new ArrayList<>();
        Payment smallest = null;
        for (int project : contenders) {
            Payment payment = payment(project);
            if (payment == null) {
                isOut[project] = true;
                continue;
            }
            int difference = smallest == null ? -1 : compare(project, payment, best.get(0), smallest);
            if (difference < 0) {
                best.clear();
                smallest = payment;
            }
            if (difference <= 0) {
                best.add(project);
            }
        }
        return best;
    }

    private int compare(int one, Payment payment, int other, Payment otherPayment) {
        if (payment.denominator().equals(otherPayment.denominator())) {
            return payment.rest().multiply(otherPayment.payers()).multiply(scale(other))
                    .compareTo(otherPayment.rest().multiply(payment.payers()).multiply(scale(one)));
        }
        return payment.rest().multiply(otherPayment.payers()).multiply(otherPayment.denominator()).multiply(scale(other))
                .compareTo(otherPayment.rest().multiply(payment.payers()).multiply(payment.denominator()).multiply(scale(one)));
    }

    private BigInteger scale(int project) {
        return profile.utility().isTimesCost() ? election.cost(project) : BigInteger.ONE;
    }

    private Payment payment(int project) {
        return isEqualParts[project] ? purses.equalParts(project) : purses.exact(project, low[project], high[project]);
    }

    List<Purchase> purchases() {
        return purchases;
    }

    /** Of everything that was taken, in units. */
    BigInteger cost() {
        return cost;
    }

    /** Whether the project could still be taken after the last count: neither it nor another of its group was. */
    boolean isNotTaken(int project) {
        return purchases.stream().noneMatch(purchase -> purchase.project == project
                || eligibility.groups(project).stream().anyMatch(group -> eligibility.groups(purchase.project).contains(group)));
    }

    /** Counts, and remembers what {@link #spent} needs. */
    void countAndRemember(Fraction perVoice) {
        purses.remember();
        count(perVoice);
    }

    /** What the project's supporters spent on each winner that they paid for, in units. */
    Map<Integer, Fraction> spent(int project) {
        Map<Integer, Fraction> byWinner = new LinkedHashMap<>();
        List<Integer> paid = purchases.stream().filter(purchase -> purchase.payment != null).map(Purchase::project).toList();
        Fraction[] amounts = paid.isEmpty() ? new Fraction[0] : purses.spent(project);
        for (int round = 0; round < amounts.length; round++) {
            if (amounts[round].numerator().signum() > 0) {
                byWinner.put(paid.get(round), amounts[round]);
            }
        }
        return byWinner;
    }

    /** What the project's supporters have left together after the last count, in units. */
    Fraction left(int project) {
        return isEndowed ? purses.left(project) : Fraction.ZERO;
    }
}
