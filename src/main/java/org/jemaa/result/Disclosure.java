package org.jemaa.result;

/** How much of an envelope's count may be public without showing the ballots of a college that is too small. */
public enum Disclosure {
    /** Ballot by ballot. */
    BALLOTS,
    /** Votes only as totals of all who decided together; per college, they would show by subtraction how the small one voted. */
    TOTALS,
    /** Who won, and nothing else: all who decided were too few. */
    OUTCOME
}
