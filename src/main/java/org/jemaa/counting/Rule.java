package org.jemaa.counting;

/**
 * A way to turn ballots into winners. A rule is a value: two equal rules give the same outcome for the same election,
 * whatever the machine and the order of the ballots.
 */
public interface Rule {

    /** The outcome, never null. Its winners never cost more than the budget. */
    Outcome count(Election election);

    /** The rule's name in the {@code rule} field of a Pabulib file. */
    String pabulibName();
}
