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

    /**
     * Whether one project wins, as {@link #count} would say, by the shortest way that this rule knows.
     *
     * @throws IllegalArgumentException if the election has no such project, or the rule cannot count ballots of this kind
     */
    default Chance chance(Election election, String project) {
        Choices choices = election.choices();
        long entries = choices.size() == 0 ? 0 : choices.to(choices.size() - 1);
        return new Chance(count(election).won(project), Chance.UNKNOWN, entries + Chance.WORK_FOR_A_PROJECT * election.projects().size());
    }

    /** The rule's name in the {@code rule} field of a Pabulib file; {@code unknown} for a rule that the format does not name. */
    String pabulibName();
}
