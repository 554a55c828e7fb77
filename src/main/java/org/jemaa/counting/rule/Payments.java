package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.Arrays;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Profile;

/**
 * What was paid for each project bought so far, exactly, and so what voices have left.
 *
 * <p>A voice that never had to give all it had has the endowment minus Σ q(c) × worth(c) over the bought projects c that it supports, where
 * q(c) is what c cost for each unit of worth. The endowment and the q's are numerators over one common denominator, which grows with each
 * purchase by at most the worth of its payers.
 */
final class Payments {

    private final Profile profile;
    private final Choices choices;
    /** The round in which each project was bought, from 0; −1 for none. */
    private final int[] roundOf;
    private final BigInteger[] numerators;
    private int rounds;
    private BigInteger denominator;
    private BigInteger endowment;

    Payments(Profile profile) {
        this.profile = profile;
        choices = profile.choices();
        roundOf = new int[profile.projects()];
        numerators = new BigInteger[profile.projects()];
    }

    /**
     * What each unit of worth pays: rest / (payers × denominator), in units.
     *
     * @param rest        what is not paid by those who give all they have, over the denominator
     * @param payers      the worth of all others together
     * @param denominator above zero
     */
    record Payment(BigInteger rest, BigInteger payers, BigInteger denominator) {

        Fraction perWorth() {
            return new Fraction(rest, payers.multiply(denominator));
        }
    }

    /** Forgets everything; every voice has so much. */
    void start(Fraction perVoice) {
        endowment = perVoice.numerator();
        denominator = perVoice.denominator();
        rounds = 0;
        Arrays.fill(roundOf, -1);
    }

    int rounds() {
        return rounds;
    }

    BigInteger denominator() {
        return denominator;
    }

    /** What each voice had at first, over the denominator. */
    BigInteger endowment() {
        return endowment;
    }

    /** Writes the payment over the common denominator, which grows by no more than it must; and answers its numerator. */
    BigInteger record(int project, Payment payment) {
        BigInteger own = payment.rest.gcd(payment.payers);
        BigInteger part = payment.payers.divide(own);
        BigInteger numerator = payment.rest.divide(own).multiply(denominator.divide(payment.denominator));
        BigInteger common = payment.denominator.equals(denominator) ? BigInteger.ONE : denominator.gcd(part);
        BigInteger factor = part.divide(common);
        if (!factor.equals(BigInteger.ONE)) {
            denominator = denominator.multiply(factor);
            endowment = endowment.multiply(factor);
            for (int round = 0; round < rounds; round++) {
                numerators[round] = numerators[round].multiply(factor);
            }
        }
        roundOf[project] = rounds;
        numerators[rounds] = common.equals(BigInteger.ONE) ? numerator : numerator.divide(common);
        return numerators[rounds++];
    }

    /** Adds what so many voices of a choice paid in each round before this one: their worth. */
    void addPaid(int choice, long voices, int before, long[] paid) {
        boolean isUniform = profile.utility().isUniform();
        for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
            int round = roundOf[choices.project(entry)];
            if (round >= 0 && round < before) {
                paid[round] += isUniform ? voices : voices * profile.worth(choice, entry);
            }
        }
    }

    /** What so many voices have left together, over the denominator, if they paid so much worth in each round and never gave all they had. */
    BigInteger together(long voices, long[] paid) {
        BigInteger sum = endowment.multiply(BigInteger.valueOf(voices));
        for (int round = 0; round < paid.length; round++) {
            if (paid[round] != 0) {
                sum = sum.subtract(numerators[round].multiply(BigInteger.valueOf(paid[round])));
            }
        }
        return sum;
    }

    /** The same for one voice of a choice; below zero if it could not have paid its part of what was bought last. */
    BigInteger left(int choice) {
        BigInteger left = endowment;
        for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
            int round = roundOf[choices.project(entry)];
            if (round >= 0) {
                left = left.subtract(numerators[round].multiply(BigInteger.valueOf(profile.worth(choice, entry))));
            }
        }
        return left;
    }

    /**
     * What all supporters of the project together spent in each round, in units.
     *
     * @param emptiedIn the round in which each choice gave all it had; beyond all rounds if it never did
     */
    Fraction[] spent(int project, int[] emptiedIn) {
        long[] inFull = new long[rounds];
        long[] emptied = new long[rounds];
        long[][] before = new long[rounds][];
        for (int choice : profile.supporters(project)) {
            long voices = profile.voices()[choice];
            int last = emptiedIn[choice];
            addPaid(choice, voices, last, inFull);
            if (last < rounds) {
                emptied[last] += voices;
                before[last] = before[last] == null ? new long[rounds] : before[last];
                addPaid(choice, voices, last, before[last]);
            }
        }
        Fraction[] spent = new Fraction[rounds];
        for (int round = 0; round < rounds; round++) {
            BigInteger sum = numerators[round].multiply(BigInteger.valueOf(inFull[round]));
            spent[round] = new Fraction(emptied[round] > 0 ? sum.add(together(emptied[round], before[round])) : sum, denominator);
        }
        return spent;
    }
}
