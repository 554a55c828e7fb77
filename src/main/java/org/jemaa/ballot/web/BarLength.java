package org.jemaa.ballot.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How long a bar is, in percent of the longest one, as style sheets write it. */
final class BarLength {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BarLength() {
    }

    static String of(long value, long longest) {
        return HUNDRED.multiply(BigDecimal.valueOf(value)).divide(BigDecimal.valueOf(Math.max(1, longest)), 2, RoundingMode.HALF_UP).toPlainString();
    }
}
