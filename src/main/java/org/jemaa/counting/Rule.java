package org.jemaa.counting;

/**
 * A way to turn ballots into winners. A rule is a value: two equal rules give the same outcome for the same election,
 * whatever the machine, the number of threads, and the order of ballots and projects.
 */
public interface Rule {

    /**
     * The outcome, never null. Its winners never cost more than the budget and keep to the election's conditions.
     *
     * @throws IllegalArgumentException if the rule cannot count ballots of this kind
     */
    Outcome count(Election election);

    /** The rule's name in the {@code rule} field of a Pabulib file; {@code unknown} for a rule that the format does not name. */
    String pabulibName();
}
