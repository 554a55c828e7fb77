package org.jemaa.counting.question;

import org.jemaa.counting.Election;

/**
 * A way to put the options of a question in an order. It is a value: two equal rules give the same ranking for the same election,
 * whatever the machine and the order of ballots and options.
 */
public interface OptionRule {

    /**
     * The order of all options that were not withdrawn, never null; empty if there are none.
     *
     * @throws IllegalArgumentException if the rule cannot count ballots of this kind, or there are too many options for it
     */
    Ranking rank(Election election);
}
