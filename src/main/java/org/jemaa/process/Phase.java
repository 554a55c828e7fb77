package org.jemaa.process;

/** The phases of a participatory budget, in the order in which they follow one another. */
public enum Phase {
    RULES, PROPOSALS, REVIEW, YOUTH_OPINIONS, VOTE, COUNT, RESULTS, DELIVERY
}
