package org.jemaa.counting;

import java.util.stream.IntStream;

/**
 * The rule of most municipalities: the project with most votes first, then the next; what no longer fits in the money left
 * is skipped, and the count goes on. A project dearer than the whole budget is never selectable. A project without a vote
 * comes last, and is taken if it fits (a municipality that does not want this sets a threshold before the ballot).
 *
 * <p>This is the greedy rule with cost utility ({@code greedy} in Pabulib), of which order by votes and order by total
 * utility per cost are the same.
 *
 * @param ties the order of projects with equally many votes
 */
public record MunicipalGreedy(TieOrder ties) implements Rule {

    @Override
    public Outcome count(Election election) {
        Ledger ledger = new Ledger(election, ties, null);
        ledger.takeMostVotesFirst(IntStream.range(0, election.projects().size()).boxed().toList(), Fate.Reason.WON);
        return ledger.outcome();
    }

    @Override
    public String pabulibName() {
        return "greedy";
    }
}
