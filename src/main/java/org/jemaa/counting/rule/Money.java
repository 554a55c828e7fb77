package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Profile;

/**
 * What each voice has left while voters pay, exactly: whole numbers over one common denominator, in lowest terms. Voters with
 * equal ballots have equally much; choices with equal amounts share a purse, so that each amount is computed with once.
 */
final class Money {

    /** In place of a purse: nothing is left. */
    static final int EMPTY = -1;

    private final int[] purses;
    /** Of each purse, ascending and all different; above 0. */
    private BigInteger[] amounts;
    private BigInteger denominator;

    /** Gives every voice of so many choices this much. */
    Money(int choices, Fraction perVoice) {
        purses = new int[choices];
        denominator = perVoice.denominator();
        amounts = new BigInteger[] {perVoice.numerator()};
        if (perVoice.numerator().signum() == 0) {
            amounts = new BigInteger[0];
            Arrays.fill(purses, EMPTY);
        }
    }

    /** The purse of this choice; the richer has the higher number. */
    int purse(int choice) {
        return purses[choice];
    }

    /** What is in a purse, times the {@link #denominator}. */
    BigInteger amount(int purse) {
        return amounts[purse];
    }

    BigInteger denominator() {
        return denominator;
    }

    boolean hasAny(Profile profile, int project) {
        return Arrays.stream(profile.supporters(project)).anyMatch(choice -> purses[choice] != EMPTY);
    }

    /** What all supporters of the project have together. */
    Fraction together(Profile profile, int project) {
        long[] voices = new long[amounts.length];
        for (int choice : profile.supporters(project)) {
            if (purses[choice] != EMPTY) {
                voices[purses[choice]] += profile.voices()[choice];
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (int purse = 0; purse < voices.length; purse++) {
            sum = sum.add(amounts[purse].multiply(BigInteger.valueOf(voices[purse])));
        }
        return new Fraction(sum, denominator);
    }

    /** Each supporter of the project pays so much for each unit of worth, or all that is left. */
    void pay(Profile profile, int project, Fraction perWorth) {
        BigInteger factor = perWorth.denominator().divide(denominator.gcd(perWorth.denominator()));
        BigInteger finer = denominator.multiply(factor);
        BigInteger price = perWorth.numerator().multiply(finer.divide(perWorth.denominator()));
        BigInteger[] before = amounts;
        Map<Integer, BigInteger> after = new HashMap<>();
        int[] supporters = profile.supporters(project);
        int[] worths = profile.worths(project);
        Map<Long, BigInteger> rests = new HashMap<>();
        for (int k = 0; k < supporters.length; k++) {
            int purse = purses[supporters[k]];
            if (purse != EMPTY) {
                int worth = worths == null ? 1 : worths[k];
                after.put(supporters[k], rests.computeIfAbsent((long) purse << 32 | worth,
                        pair -> before[purse].multiply(factor).subtract(price.multiply(BigInteger.valueOf(worth))).max(BigInteger.ZERO)));
            }
        }
        denominator = finer;
        refill(factor, after);
    }

    /** Sorts all amounts into purses again. */
    private void refill(BigInteger factor, Map<Integer, BigInteger> changed) {
        BigInteger[] scaled = new BigInteger[amounts.length];
        TreeMap<BigInteger, Integer> used = new TreeMap<>();
        for (int choice = 0; choice < purses.length; choice++) {
            int purse = purses[choice];
            BigInteger other = changed.get(choice);
            if (other == null && purse != EMPTY && scaled[purse] == null) {
                scaled[purse] = amounts[purse].multiply(factor);
                used.put(scaled[purse], 0);
            }
        }
        changed.values().stream().distinct().forEach(amount -> used.put(amount, 0));
        used.remove(BigInteger.ZERO);
        int next = 0;
        for (Map.Entry<BigInteger, Integer> amount : used.entrySet()) {
            amount.setValue(next++);
        }
        int[] places = new int[amounts.length];
        for (int purse = 0; purse < places.length; purse++) {
            places[purse] = scaled[purse] == null ? EMPTY : used.get(scaled[purse]);
        }
        Map<BigInteger, Integer> quick = new HashMap<>(used);
        for (int choice = 0; choice < purses.length; choice++) {
            BigInteger other = changed.get(choice);
            if (other != null) {
                purses[choice] = quick.getOrDefault(other, EMPTY);
            } else if (purses[choice] != EMPTY) {
                purses[choice] = places[purses[choice]];
            }
        }
        amounts = used.keySet().toArray(BigInteger[]::new);
        reduce();
    }

    private void reduce() {
        BigInteger common = denominator;
        for (int purse = 0; purse < amounts.length && !common.equals(BigInteger.ONE); purse++) {
            common = common.gcd(amounts[purse]);
        }
        if (!common.equals(BigInteger.ONE)) {
            denominator = denominator.divide(common);
            for (int purse = 0; purse < amounts.length; purse++) {
                amounts[purse] = amounts[purse].divide(common);
            }
        }
    }
}
