package org.jemaa.counting.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Utility;

/** What a set of projects is worth to all voters together. */
public final class Welfare {

    private Welfare() {
    }

    /**
     * The sum, over all voters and the selected projects, of what a project is worth to a voter times the voter's weight, exactly: in votes,
     * points or scores, times the currency if the utility says so. A project that is named twice counts once.
     *
     * @throws IllegalArgumentException if the election has no such project, or its ballots do not suit the utility
     */
    public static Fraction of(Election election, Utility utility, Collection<String> selected) {
        Profile profile = election.profile(utility);
        BigInteger total = BigInteger.ZERO;
        for (String project : new HashSet<>(selected)) {
            total = total.add(profile.utility(election, election.index(project)));
        }
        Fraction unit = election.voice();
        if (utility.isTimesCost()) {
            unit = unit.times(election.unit());
        }
        boolean isInPoints = election.kind() == BallotKind.POINTS && !utility.isUniform();
        if (isInPoints) {
            unit = unit.times(new Fraction(BigInteger.ONE, BigInteger.TEN.pow(election.choices().pointPlaces())));
        }
        return unit.times(new Fraction(total, BigInteger.ONE));
    }

    /** The fraction as a decimal without needless zeros where it is one ({@code 12.5}), otherwise as {@code 37/3}. */
    public static String text(Fraction fraction) {
        BigInteger rest = fraction.denominator();
        for (int prime : new int[] {2, 5}) {
            BigInteger divisor = BigInteger.valueOf(prime);
            while (rest.mod(divisor).signum() == 0) {
                rest = rest.divide(divisor);
            }
        }
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(fraction.numerator()).divide(new BigDecimal(fraction.denominator())).toPlainString()
                : fraction.toString();
    }
}
