package org.jemaa.counting.explain;

import java.util.OptionalInt;
import org.jemaa.counting.Chance;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;

/**
 * How many votes the projects of an election would have needed, found by counting again, with a bound on the work.
 *
 * <p>The number k of a project is that of further ballots, each listing just this project (see {@link Election#plus}), with which it wins while it
 * does not with k − 1; everything else (projects, budget, the ballots cast) being equal. It is 0 for a winner. Under the municipal rule k is the
 * smallest such number. Under Equal Shares a further voter also makes every share smaller, so that a project could win with fewer and lose again with
 * some more; k is then the boundary that the search meets. Both statements, about k and about k − 1, are found by a count each.
 *
 * <p>Work is counted in places on ballots that counts looked at, never in time: the same election has the same answers on every machine.
 */
public final class VotesMissing {

    private final Rule rule;
    private final Election election;
    private final Outcome outcome;
    private long restOfWork;
    private long losersToCome;

    /** @param number null where none is known */
    public record Answer(State state, Integer number) {

        static final Answer NO_NUMBER_HELPS = new Answer(State.NO_NUMBER_HELPS, null);
        static final Answer NOT_COMPUTED = new Answer(State.NOT_COMPUTED, null);
    }

    /** What is known of a project. */
    public enum State {
        /** The number is exact. */
        COUNTED,
        /** It costs more than the budget, was withdrawn, or is worth nothing to a ballot that lists it alone. */
        NO_NUMBER_HELPS,
        /** It would have taken more work than was allowed. */
        NOT_COMPUTED
    }

    private VotesMissing(Rule rule, Election election, Outcome outcome, long work) {
        this.rule = rule;
        this.election = election;
        this.outcome = outcome;
        restOfWork = work;
        losersToCome = outcome.fates().values().stream().filter(fate -> !fate.won()).count();
    }

    /**
     * @param outcome of this rule for this election
     * @param work    for all projects together, in places on ballots
     */
    public static VotesMissing within(long work, Rule rule, Election election, Outcome outcome) {
        return new VotesMissing(rule, election, outcome, work);
    }

    /**
     * Without a bound on the work.
     *
     * @return empty if no number of votes helps
     * @throws IllegalArgumentException if the election has no such project
     */
    public static OptionalInt of(Rule rule, Election election, Outcome outcome, String project) {
        Answer answer = within(Long.MAX_VALUE, rule, election, outcome).of(project);
        return answer.number == null ? OptionalInt.empty() : OptionalInt.of(answer.number);
    }

    /**
     * To be asked once for each project, always in the same order: each may use an equal part of the work that is still allowed, and what it
     * does not use is there for those after it.
     *
     * @throws IllegalArgumentException if the election has no such project
     */
    public Answer of(String project) {
        if (outcome.won(project)) {
            return new Answer(State.COUNTED, 0);
        }
        long allowed = restOfWork / Math.max(1, losersToCome--);
        if (election.project(project).cost().compareTo(election.budget()) > 0 || election.conditions().withdrawn().contains(project)) {
            return Answer.NO_NUMBER_HELPS;
        }
        return new Search(project, allowed).answer();
    }

    /** Between a number with which the project loses and one with which it wins, once there is one. */
    private final class Search {

        /** So often guesses are followed before the search goes on by doubling and halving. */
        private static final int MOST_GUESSES = 8;

        private final String project;
        private final long allowed;
        private final Election withOne;
        private final long most = Math.max(1, Integer.MAX_VALUE / 4 - election.voters());
        private long work;
        private long losing;
        private long winning = -1;
        private int guesses;
        private long triedBefore;
        private long furtherBefore = Chance.UNKNOWN;

        Search(String project, long allowed) {
            this.project = project;
            this.allowed = allowed;
            withOne = election.plus(project, 1);
        }

        Answer answer() {
            Answer answer = null;
            for (long next = 1; answer == null;) {
                if (next > most) {
                    answer = Answer.NO_NUMBER_HELPS;
                } else if (work > allowed) {
                    answer = Answer.NOT_COMPUTED;
                } else {
                    next = after(next, chance((int) next));
                    answer = winning - losing == 1 ? new Answer(State.COUNTED, (int) winning) : null;
                }
            }
            restOfWork -= work;
            return answer;
        }

        private Chance chance(int further) {
            Chance chance = rule.chance(further == 1 ? withOne : withOne.plus(project, further - 1), project);
            work += chance.work();
            return chance;
        }

        /** The number to try next. */
        private long after(long tried, Chance chance) {
            if (chance.wins()) {
                winning = tried;
            } else {
                losing = tried;
            }
            long guess = guess(tried, chance.further());
            triedBefore = tried;
            furtherBefore = chance.further();
            if (guess == Chance.UNKNOWN || guesses++ >= MOST_GUESSES) {
                return winning < 0 ? 2 * losing : (winning + losing) / 2;
            }
            return Math.max(losing + 1, winning < 0 ? guess : Math.min(guess, winning - 1));
        }

        /** Where the last two guesses, as a straight line, would be right. More voters make every share smaller, so that each alone falls short. */
        private long guess(long tried, long further) {
            if (further == Chance.UNKNOWN || Math.abs(further) > most - tried) {
                return Chance.UNKNOWN;
            }
            long run = tried - triedBefore;
            long fall = furtherBefore - further;
            boolean isLine = furtherBefore != Chance.UNKNOWN && Math.abs(furtherBefore) <= most && run != 0 && fall != 0 && run > 0 == fall > 0;
            long guess = tried + (isLine ? -Math.floorDiv(-further * run, fall) : further);
            return guess <= most ? guess : Chance.UNKNOWN;
        }
    }
}
