package org.jemaa.recount;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.explain.VotesMissing;

/**
 * How many more votes each loser would have needed. That takes many counts for each, so without a request it is done only where little
 * work suffices: {@value #MOST_WORK} steps for a file, shared among its runs. The work is reckoned from the election and the outcome
 * alone, never from a clock, so that the same command prints the same everywhere.
 */
final class Missing {

    private static final long MOST_WORK = 300_000_000L;

    private Missing() {
    }

    static Map<String, Optional<Integer>> count(Rule rule, Election election, Outcome outcome) {
        Map<String, Optional<Integer>> missing = new LinkedHashMap<>();
        outcome.fates().forEach((project, fate) -> missing.put(project, count(rule, election, outcome, project)));
        return missing;
    }

    private static Optional<Integer> count(Rule rule, Election election, Outcome outcome, String project) {
        OptionalInt votes = VotesMissing.of(rule, election, outcome, project);
        return votes.isPresent() ? Optional.of(votes.getAsInt()) : Optional.empty();
    }

    /** @param runs how many of the same file share the work */
    static boolean isLittleWork(RunSpec run, Election election, Outcome outcome, int runs) {
        Choices choices = election.choices();
        long entries = choices.size() == 0 ? 0 : choices.to(choices.size() - 1);
        long losers = outcome.fates().values().stream().filter(fate -> !fate.won() && fate.reason() != Fate.Reason.DEARER_THAN_THE_BUDGET)
                .count();
        long recounts = losers * 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(election.voters()) + 1);
        BigInteger work = BigInteger.valueOf(recounts).multiply(BigInteger.valueOf(entries + 50L * outcome.fates().size()))
                .multiply(effort(run, outcome));
        return work.multiply(BigInteger.valueOf(runs)).compareTo(BigInteger.valueOf(MOST_WORK)) <= 0;
    }

    /** How many times a count by this rule looks at the ballots, roughly. */
    private static BigInteger effort(RunSpec run, Outcome outcome) {
        return switch (run.rule()) {
            case EQUAL_SHARES -> BigInteger.valueOf(8).add(run.completion().raises() ? steps(run, outcome) : BigInteger.ZERO);
            case PHRAGMEN -> BigInteger.valueOf(5);
            case MAJORITY_JUDGEMENT -> BigInteger.valueOf(5);
            case BOS -> BigInteger.valueOf(20).multiply(BigInteger.valueOf(1L + outcome.rounds().size()));
            case KNAPSACK -> BigInteger.valueOf(1_000);
            default -> BigInteger.ONE;
        };
    }

    /** How often the endowments were raised; very often, if it was found in the end that there is enough for everything. */
    private static BigInteger steps(RunSpec run, Outcome outcome) {
        if (outcome.endowments() == null || outcome.endowments().last().equals(outcome.endowments().start())) {
            return BigInteger.valueOf(20_000);
        }
        Fraction raised = outcome.endowments().last().plus(outcome.endowments().start().times(Fraction.of(-1, 1)));
        return raised.times(Fraction.of(run.increment()).inverse()).toDecimal(0).toBigInteger();
    }
}
