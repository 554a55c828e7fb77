package org.jemaa.result.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths of bars as a style sheet reads them: percent of the longest, with a decimal point in every language. */
final class Bars {

    private static final BigDecimal FULL = new BigDecimal(100);

    private Bars() {
    }

    static String length(long part, long longest) {
        return length(BigDecimal.valueOf(part), BigDecimal.valueOf(longest));
    }

    static String length(BigDecimal part, BigDecimal longest) {
        return longest.signum() == 0 ? "0" : FULL.multiply(part).divide(longest, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
