package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Profile;

/**
 * The best terms on which a project's supporters could take it under {@link BoundedOverspending}; the smaller ρ/α², the better.
 *
 * @param project   its place
 * @param numerator of ρ/α², not in lowest terms, and
 * @param divisor   its denominator, above 0
 * @param perWorth  what each supporter pays for each unit of worth, if he has so much, as numerator and
 * @param parts     denominator; in units of the election, for each voice
 */
record Offer(int project, BigInteger numerator, BigInteger divisor, BigInteger perWorth, BigInteger parts) implements Comparable<Offer> {

    /** Supporters with equal purses to whom the project is worth equally much. */
    private record Payers(BigInteger amount, BigInteger worth, long[] voices) {
    }

    @Override
    public int compareTo(Offer other) {
        return numerator.multiply(other.divisor).compareTo(other.numerator.multiply(divisor));
    }

    Fraction price() {
        return new Fraction(perWorth, parts);
    }

    /**
     * Tries every ρ that empties somebody, from the poorest (for what the project is worth to him) to the richest, until the cost is collected.
     *
     * <p>With all amounts times the common denominator D of money: if supporters with purse m and worth w are just emptied, those poorer gave
     * A in all, and all others together, to whom the project is worth S, give S × m/w, then g/w = A + S × m/w is collected and α = g/(w × D × cost).
     *
     * @return null if no supporter has any money
     */
    static Offer of(Election election, Profile profile, Money money, int project) {
        BigInteger cost = election.cost(project);
        BigInteger asked = cost.multiply(money.denominator());
        BigInteger scale = profile.utility().isTimesCost() ? cost : BigInteger.ONE;
        BigInteger given = BigInteger.ZERO;
        List<Payers> payers = payers(profile, money, project);
        BigInteger worth = BigInteger.ZERO;
        for (Payers some : payers) {
            worth = worth.add(some.worth.multiply(BigInteger.valueOf(some.voices[0])));
        }
        Best best = new Best();
        for (Payers emptied : payers) {
            BigInteger collected = given.multiply(emptied.worth).add(worth.multiply(emptied.amount));
            if (collected.compareTo(asked.multiply(emptied.worth)) >= 0) {
                Offer full = new Offer(project, asked.subtract(given), worth.multiply(money.denominator()).multiply(scale),
                        asked.subtract(given), worth.multiply(money.denominator()));
                Offer less = best.offer(project, cost, scale, money.denominator());
                return less == null || full.compareTo(less) <= 0 ? full : less;
            }
            best.see(emptied.amount, emptied.worth, collected);
            BigInteger voices = BigInteger.valueOf(emptied.voices[0]);
            given = given.add(emptied.amount.multiply(voices));
            worth = worth.subtract(emptied.worth.multiply(voices));
        }
        return best.offer(project, cost, scale, money.denominator());
    }

    private static List<Payers> payers(Profile profile, Money money, int project) {
        int[] supporters = profile.supporters(project);
        int[] worths = profile.worths(project);
        Map<Long, Payers> payers = new HashMap<>();
        for (int k = 0; k < supporters.length; k++) {
            int purse = money.purse(supporters[k]);
            if (purse != Money.EMPTY) {
                int worth = worths == null ? 1 : worths[k];
                payers.computeIfAbsent((long) purse << 32 | worth, pair -> new Payers(money.amount(purse), BigInteger.valueOf(worth), new long[1])).voices[0]
                        += profile.voices()[supporters[k]];
            }
        }
        List<Payers> sorted = new ArrayList<>(payers.values());
        sorted.sort(worths == null ? Comparator.comparing(Payers::amount)
                : (one, other) -> one.amount.multiply(other.worth).compareTo(other.amount.multiply(one.worth)));
        return sorted;
    }

    /** The least m × w / g² so far, of which ρ/α² is a multiple; of equals the last, which collects most. */
    private static final class Best {
        private BigInteger amount;
        private BigInteger product;
        private BigInteger collected;
        private BigInteger square;

        void see(BigInteger nextAmount, BigInteger worth, BigInteger nextCollected) {
            BigInteger nextProduct = nextAmount.multiply(worth);
            if (collected != null && isSurelyWorse(nextProduct, nextCollected)) {
                return;
            }
            BigInteger nextSquare = nextCollected.multiply(nextCollected);
            if (collected == null || nextProduct.multiply(square).compareTo(product.multiply(nextSquare)) <= 0) {
                amount = nextAmount;
                product = nextProduct;
                collected = nextCollected;
                square = nextSquare;
            }
        }

        /** By the numbers of bits alone: a product of two numbers has as many as both together, or one less. */
        private boolean isSurelyWorse(BigInteger nextProduct, BigInteger nextCollected) {
            return nextProduct.bitLength() + square.bitLength() - 1 > product.bitLength() + 2 * nextCollected.bitLength();
        }

        Offer offer(int project, BigInteger cost, BigInteger scale, BigInteger denominator) {
            return collected == null ? null : new Offer(project, product.multiply(cost).multiply(cost).multiply(denominator), square.multiply(scale),
                    amount.multiply(cost), collected);
        }
    }
}
