package org.jemaa.counting;

import java.math.BigDecimal;

/**
 * What became of one project, and why. Pages turn the reason into a sentence.
 *
 * @param project        its identifier
 * @param votes          the number of ballots that list it
 * @param cost           what it costs
 * @param reason         why it won or did not
 * @param leftAtItsTurn  the money that was left when its turn came; only with {@link Reason#DID_NOT_FIT}, otherwise null
 * @param supportersHad  under Equal Shares, what all its supporters had together at the start: votes × endowment;
 *                       null under other rules
 * @param supportersLeft under Equal Shares, what its supporters had left together at the end, exactly; only for projects
 *                       that Equal Shares did not take, otherwise null
 * @param because        the winner that stands in its way, with {@link Reason#GROUP_HAS_A_WINNER}; otherwise null
 */
public record Fate(String project, int votes, BigDecimal cost, Reason reason, BigDecimal leftAtItsTurn,
        Fraction supportersHad, Fraction supportersLeft, String because) {

    /** Why a project won or did not. */
    public enum Reason {
        /** The rule took it. */
        WON(true),
        /** It was added with money that the rule itself had left over. */
        WON_BY_COMPLETION(true),
        /** When its turn came, less money was left than it costs. */
        DID_NOT_FIT(false),
        /** A project before it did not fit, and the rule stops there. */
        COUNT_HAD_STOPPED(false),
        /** Its supporters' shares of the budget never sufficed for it, not even before anything was bought. */
        TOO_DEAR_FOR_ITS_SUPPORTERS(false),
        /** Its supporters could have paid for it, but spent their shares on other projects that they approve. */
        SUPPORTERS_SPENT_THEIR_SHARES(false),
        /** The best set of projects has no place for it. */
        NOT_IN_THE_BEST_SET(false),
        /** Another project of a group won, of which only one may win. */
        GROUP_HAS_A_WINNER(false),
        /** It did not get the least support that the vote's conditions ask for. */
        BELOW_THE_THRESHOLD(false),
        /** It was withdrawn after the ballots were printed. */
        WITHDRAWN(false),
        /** It costs more than the entire budget; no number of votes could have changed that. */
        DEARER_THAN_THE_BUDGET(false),
        /** Nobody supports it, and the rule takes only what somebody supports. */
        NO_VOTES(false);

        private final boolean won;

        Reason(boolean won) {
            this.won = won;
        }

        public boolean won() {
            return won;
        }
    }

    public boolean won() {
        return reason.won();
    }
}
