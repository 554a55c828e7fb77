package org.jemaa.counting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

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
        BigInteger[] scaled = Arrays.stream(purses).map(factor::multiply).toArray(BigInteger[]::new);
        denominator = denominator.multiply(factor);
        BigInteger[] after = Arrays.stream(scaled).map(purse -> purse.subtract(each).max(BigInteger.ZERO))
                .toArray(BigInteger[]::new);
        BigInteger[] money = new BigInteger[voices.length];
        Arrays.setAll(money, group -> scaled[purseOf[group]]);
        for (int group : supporters[project]) {
            money[group] = after[purseOf[group]];
        }
        sort(money);
    }

    private void sort(BigInteger[] money) {
        Map<BigInteger, Integer> places = new HashMap<>();
        purses = Arrays.stream(money).distinct().sorted(Comparator.naturalOrder()).toArray(BigInteger[]::new);
        IntStream.range(0, purses.length).forEach(place -> places.put(purses[place], place));
        Arrays.setAll(purseOf, group -> places.get(money[group]));
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
