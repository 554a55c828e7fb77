package org.jemaa.counting.rule;

import java.math.BigDecimal;

/**
 * The completion of Equal Shares that raises everybody's endowment step by step, counts anew each time, and stops before the
 * winners cost more than the budget.
 *
 * <p>The winners' cost does not always grow with the endowment, so every step is counted and none is skipped.
 * Source: Peters, Pierczyński, Skowron (2021), and equalshares.net; the official winners of Wieliczka 2023, Świecie 2023 and Assen 2024 come
 * from an integral start without the exhaustive stop.
 *
 * @param integralStart  true: the first endowment is budget/voters without its fraction
 * @param exhaustiveStop true: stop as soon as no further supported project fits in what is left
 * @param step           by which the endowment of a voter of weight 1 grows; above 0, in the currency
 */
public record Add1(boolean integralStart, boolean exhaustiveStop, BigDecimal step) {

    /** @throws IllegalArgumentException if the step is not above 0, or finer than six decimal places */
    public Add1 {
        if (step.signum() <= 0 || step.stripTrailingZeros().scale() > 6 || step.compareTo(BigDecimal.TEN.pow(15)) >= 0) {
            throw new IllegalArgumentException("A step is above 0 and below 10^15, with at most 6 decimal places");
        }
    }
}
