package org.jemaa.counting;

/**
 * Whether one project wins, and what it took to find out.
 *
 * @param wins    exactly as the rule counts
 * @param further how many further ballots for the project alone might just suffice, or by how many fewer it might just win, then below zero: a guess
 *                that says where to look and decides nothing; {@link #UNKNOWN} where the rule has none
 * @param work    places on ballots that were looked at. The same election has the same number everywhere: it is counted, not measured.
 */
public record Chance(boolean wins, long further, long work) {

    public static final long UNKNOWN = Long.MIN_VALUE;
    /** For a project in a count that looks at votes alone, in places on ballots. */
    public static final long WORK_FOR_A_PROJECT = 50;
}
