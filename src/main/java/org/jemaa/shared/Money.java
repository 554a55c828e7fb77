package org.jemaa.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact amount of money in one currency, at the currency's own number of decimals.
 *
 * <p>Zero or more, below 10<sup>15</sup>: Jemaa shares out money and never owes any. Nothing is ever rounded: an amount with
 * more decimals than the currency has is refused. {@code Money.of("45000", "EUR")} equals {@code Money.of("45000.00", "EUR")}.
 *
 * @throws IllegalArgumentException for a negative amount, too many decimals or an amount of 10<sup>15</sup> or more
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final BigDecimal BOUND = new BigDecimal("1E15");

    public Money {
        Objects.requireNonNull(currency, "currency");
        int decimals = currency.getDefaultFractionDigits();
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount is zero or more: " + amount.toPlainString());
        }
        if (amount.compareTo(BOUND) >= 0) {
            throw new IllegalArgumentException("an amount is below 10^15");
        }
        try {
            amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(currency + " has " + decimals + " decimals: " + amount.toPlainString(), e);
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /**
     * What a person typed: digits, with a point or comma before the decimals; spaces between digits do not matter, and digits may be
     * Arabic. Empty for anything else, for more decimals than the currency has and for 10<sup>15</sup> or more.
     */
    public static Optional<Money> read(String typed, Currency currency) {
        if (typed == null || typed.length() > 40) {
            return Optional.empty();
        }
        var plain = new StringBuilder();
        typed.codePoints().filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
            .forEach(sign -> plain.appendCodePoint(Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign == ',' || sign == '٫' ? '.' : sign));
        int decimals = currency.getDefaultFractionDigits();
        return plain.toString().matches("[0-9]{1,15}" + (decimals > 0 ? "(\\.[0-9]{1," + decimals + "})?" : ""))
            ? Optional.of(new Money(new BigDecimal(plain.toString()), currency)) : Optional.empty();
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** @throws IllegalArgumentException if {@code other} is more than this */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
