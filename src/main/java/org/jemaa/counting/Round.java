package org.jemaa.counting;

import java.math.BigDecimal;

/**
 * One project taken.
 *
 * @param number         1 for the first
 * @param project        its identifier
 * @param votes          the number of ballots that approve it
 * @param cost           what it costs
 * @param leftAfter      what remains of the budget once it is paid
 * @param effectiveVotes under Equal Shares, the cost divided by the most that a supporter had to pay (1/ρ): the number of
 *                       supporters that would have sufficed had they all paid that much; null where it does not apply
 * @param completion     true if it was added from money that the rule itself left over
 */
public record Round(int number, String project, int votes, BigDecimal cost, BigDecimal leftAfter,
        Fraction effectiveVotes, boolean completion) {
}
