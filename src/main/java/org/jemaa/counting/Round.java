package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One project taken.
 *
 * @param number     1 for the first
 * @param project    its identifier
 * @param votes      the number of ballots that list it
 * @param cost       what it costs
 * @param leftAfter  what remains of the budget once it is paid
 * @param price      what its supporters paid; null under rules in which voters do not pay
 * @param completion true if it was added from money that the rule itself left over
 */
public record Round(int number, String project, int votes, BigDecimal cost, BigDecimal leftAfter, Price price, boolean completion) {

    /**
     * What the supporters of a project pay for it under Equal Shares.
     *
     * @param rho     ρ, the payment for each unit of utility
     * @param payment for each unit of what the project is worth to a voter: each supporter of weight 1 paid so much (times the
     *                points, where ballots have points), or all that he had left
     */
    public record Price(Fraction rho, Fraction payment) {

        public Price {
            Objects.requireNonNull(rho);
            Objects.requireNonNull(payment);
        }

        /** The number of supporters that would have sufficed had they all paid that much: cost / payment. With cost utility it is 1/ρ. */
        Fraction effectiveVotes(BigDecimal cost) {
            return payment.numerator().signum() == 0 ? null : Fraction.of(cost).times(payment.inverse());
        }
    }

    /** @see Price#effectiveVotes; null where no voter paid */
    public Fraction effectiveVotes() {
        return price == null ? null : price.effectiveVotes(cost);
    }
}
