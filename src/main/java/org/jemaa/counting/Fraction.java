package org.jemaa.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact fraction in lowest terms, for example an effective number of votes or what a voter still has.
 *
 * @param numerator   any whole number
 * @param denominator a whole number above zero, without a common factor with the numerator
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** @throws IllegalArgumentException if the denominator is zero or below; other terms are brought to the lowest */
    public Fraction {
        Objects.requireNonNull(numerator);
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator must be above zero: " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The same value as the decimal, exactly. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** Reads what {@link #toString} writes, such as {@code 125/154} or {@code 12}. */
    public static Fraction parse(String text) {
        int bar = text.indexOf('/');
        return bar < 0
                ? new Fraction(new BigInteger(text), BigInteger.ONE)
                : new Fraction(new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if this is not above zero */
    public Fraction inverse() {
        if (numerator.signum() <= 0) {
            throw new ArithmeticException("Only a fraction above zero is inverted here: " + this);
        }
        return new Fraction(denominator, numerator);
    }

    /** For showing only: rounded half up to so many decimal places. Compare fractions, not what this returns. */
    public BigDecimal toDecimal(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
