package org.jemaa.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the voters have left while Equal Shares counts, exactly.
 *
 * <p>Voters with equal ballots always have equally much, so they are one group. Groups that have equally much share one
 * purse, and purses are kept in ascending order; so a project is priced by counting its supporters per purse, with one
 * multiplication of large numbers per purse instead of one per voter. All purses are whole numbers over one common
 * denominator, which grows with each purchase by at most the number of supporters.
 */
final class Shares {

    private final BigInteger[] costs;
    private final int[][] supporters;
    private final int[] voices;
    private final Fraction unit;
    private BigInteger denominator;
    /** Money per voter, times the denominator, in the election's smallest unit; ascending and all different. */
    private BigInteger[] purses;
    /** The purse of each group. */
    private int[] purseOf;

    /** @param endowment what each voter has at first, in the currency */
    Shares(Election election, Fraction endowment) {
        costs = election.costs();
        supporters = election.supporters();
        voices = election.voices();
        unit = election.unit();
        Fraction inUnits = endowment.times(new Fraction(unit.denominator(), BigInteger.ONE));
        denominator = inUnits.denominator();
        purses = new BigInteger[] {inUnits.numerator()};
        purseOf = new int[voices.length];
    }

    int projects() {
        return costs.length;
    }

    /** The smallest ρ at which the supporters can pay for this project, or null if they cannot. */
    Fraction rho(int project) {
        Price price = price(project);
        return price == null ? null
                : new Fraction(price.rest, BigInteger.valueOf(price.payers).multiply(denominator).multiply(costs[project]));
    }

    /** What the project's supporters have left together, in the currency. */
    Fraction together(int project) {
        int[] counts = supportersPerPurse(project);
        BigInteger sum = BigInteger.ZERO;
        for (int purse = 0; purse < counts.length; purse++) {
            sum = sum.add(purses[purse].multiply(BigInteger.valueOf(counts[purse])));
        }
        return new Fraction(sum, denominator).times(unit);
    }

    /** Takes the project's cost from its supporters, who can pay it. */
    void pay(int project) {
        Price price = price(project);
        BigInteger payers = BigInteger.valueOf(price.payers);
        BigInteger common = price.rest.gcd(payers);
        BigInteger factor = payers.divide(common);
        BigInteger each = price.rest.divide(common);
        BigInteger[] kept = new BigInteger[purses.length];
        BigInteger[] reduced = new BigInteger[purses.length];
        for (int purse = 0; purse < purses.length; purse++) {
            kept[purse] = factor.equals(BigInteger.ONE) ? purses[purse] : purses[purse].multiply(factor);
            reduced[purse] = kept[purse].subtract(each).max(BigInteger.ZERO);
        }
        denominator = denominator.multiply(factor);
        for (int group : supporters[project]) {
            purseOf[group] += purses.length;
        }
        merge(kept, reduced);
    }

    /**
     * Both rows of purses are in ascending order, so the new row is found by walking along both; purses that nobody holds any
     * more are left out. {@link #purseOf} counts through the first row and then the second before, and through the new row after.
     */
    private void merge(BigInteger[] kept, BigInteger[] reduced) {
        boolean[] held = new boolean[kept.length + reduced.length];
        for (int purse : purseOf) {
            held[purse] = true;
        }
        int[] places = new int[held.length];
        List<BigInteger> merged = new ArrayList<>();
        int first = 0;
        int second = 0;
        while (first < kept.length || second < reduced.length) {
            boolean takeFirst = second == reduced.length
                    || first < kept.length && kept[first].compareTo(reduced[second]) <= 0;
            BigInteger purse = takeFirst ? kept[first] : reduced[second];
            int from = takeFirst ? first++ : kept.length + second++;
            if (held[from]) {
                if (merged.isEmpty() || !merged.get(merged.size() - 1).equals(purse)) {
                    merged.add(purse);
                }
                places[from] = merged.size() - 1;
            }
        }
        purses = merged.toArray(BigInteger[]::new);
        Arrays.setAll(purseOf, group -> places[purseOf[group]]);
    }

    private int[] supportersPerPurse(int project) {
        int[] counts = new int[purses.length];
        for (int group : supporters[project]) {
            counts[purseOf[group]] += voices[group];
        }
        return counts;
    }

    /** The poorest give all they have until those who are left can share the rest equally. */
    private Price price(int project) {
        int[] counts = supportersPerPurse(project);
        int payers = Arrays.stream(counts).sum();
        BigInteger rest = costs[project].multiply(denominator);
        for (int purse = 0; purse < counts.length && payers > 0; purse++) {
            if (counts[purse] == 0) {
                continue;
            }
            if (purses[purse].multiply(BigInteger.valueOf(payers)).compareTo(rest) >= 0) {
                return new Price(rest, payers);
            }
            rest = rest.subtract(purses[purse].multiply(BigInteger.valueOf(counts[purse])));
            payers -= counts[purse];
        }
        return null;
    }

    /** What the payers who are not poor share equally, over the common denominator; the poor give all they have. */
    private record Price(BigInteger rest, int payers) {
    }
}
