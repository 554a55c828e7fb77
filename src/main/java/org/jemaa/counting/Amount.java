package org.jemaa.counting;

import java.math.BigDecimal;

/** The bounds of money in a count: 0 or more, below 10^15, at most 6 decimal places; written without trailing zeros. */
final class Amount {

    static final int MOST_PLACES = 6;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(15);

    private Amount() {
    }

    static BigDecimal exact(String what, BigDecimal amount) {
        if (amount.signum() < 0 || amount.precision() - (long) amount.scale() > 16 || amount.compareTo(TOO_MUCH) >= 0) {
            throw new IllegalArgumentException(what + " must be 0 or more and below 10^15");
        }
        BigDecimal plain = plain(amount);
        if (plain.scale() > MOST_PLACES) {
            throw new IllegalArgumentException(what + " has more than " + MOST_PLACES + " decimal places");
        }
        return plain;
    }

    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
