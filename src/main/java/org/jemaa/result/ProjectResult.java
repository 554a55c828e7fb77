package org.jemaa.result;

import org.jemaa.counting.Fate.Reason;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * What became of one project.
 *
 * @param rank           place in the list, 1 first: by votes under the municipal rule; under Equal Shares the winners in the order in
 *                       which they were taken, then the others by votes
 * @param number         place on the ballot, 0 first
 * @param proposalId     the proposal that it was copied from
 * @param place          null where the ballot named none
 * @param round          for a winner: the how-manieth it was, otherwise null
 * @param left           for a winner the money left once it was paid; for a project that did not fit, what was left at its turn;
 *                       otherwise null
 * @param effectiveVotes under Equal Shares, an exact fraction as text; otherwise null
 * @param supportersHad  under Equal Shares, what its supporters had together at the start, rounded down; otherwise null
 * @param supportersLeft for a project that Equal Shares did not take: what they had left at the end, rounded down
 * @param votesMissing   further votes that would have made it win, all else equal; 0 for a winner; null where no number would have;
 *                       {@link #NOT_COMPUTED} where finding it would have taken more work than the count allows itself
 * @param moneyWent      under Equal Shares, for a project that lost though somebody chose it: the winners that its supporters paid for; otherwise null
 */
public record ProjectResult(int rank, int number, long proposalId, String reference, LocalText title, LocalText place, int votes, Money cost, Reason reason,
        Integer round, Money left, String effectiveVotes, Money supportersHad, Money supportersLeft, Integer votesMissing, MoneyWent moneyWent) {

    static final Integer NOT_COMPUTED = -1;

    public boolean won() {
        return reason.won();
    }

    /** Whether {@link #votesMissing} is the number itself; false as well where no number helps. */
    public boolean hasVotesMissing() {
        return votesMissing != null && !isNotComputed();
    }

    /** Whether nobody knows how many votes it lacked. */
    public boolean isNotComputed() {
        return NOT_COMPUTED.equals(votesMissing);
    }
}
