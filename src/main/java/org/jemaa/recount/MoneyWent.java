package org.jemaa.recount;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jemaa.counting.Fraction;

/**
 * The winners that a lost project's supporters paid for under Equal Shares.
 *
 * @param most   those that got most of their money, the most first, with what these supporters paid together
 * @param others how many further winners they paid for
 */
record MoneyWent(Map<String, Fraction> most, int others) {

    static final MoneyWent NOWHERE = new MoneyWent(Map.of(), 0);
    private static final int NAMED = 10;

    static MoneyWent of(Map<String, Fraction> amounts) {
        Map<String, Fraction> most = new LinkedHashMap<>();
        amounts.entrySet().stream().sorted(Map.Entry.<String, Fraction>comparingByValue().reversed()).limit(NAMED)
                .forEach(paid -> most.put(paid.getKey(), paid.getValue()));
        return new MoneyWent(most, amounts.size() - most.size());
    }
}
