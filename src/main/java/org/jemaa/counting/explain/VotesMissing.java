package org.jemaa.counting.explain;

import java.util.OptionalInt;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;

/** How many votes a project would have needed, found by counting again. */
public final class VotesMissing {

    private VotesMissing() {
    }

    /**
     * The number k of further ballots, each listing just this project (see {@link Election#plus}), with which it wins while it does not with k − 1;
     * everything else (projects, budget, the ballots cast) being equal. 0 if it won; empty if no number of votes helps,
     * because it costs more than the budget, was withdrawn, or is worth nothing to such a ballot.
     *
     * <p>Under the municipal rule k is the smallest such number. Under Equal Shares a further voter also makes every share
     * smaller, so that a project could win with fewer and lose again with some more; k is then the boundary that a search
     * by doubling and halving meets. Both statements about k and k − 1 are checked by a count each. The rule is run about
     * 2 × log<sub>2</sub>(k) times.
     *
     * @param outcome of this rule for this election
     * @throws IllegalArgumentException if the election has no such project
     */
    public static OptionalInt of(Rule rule, Election election, Outcome outcome, String project) {
        if (election.project(project).cost().compareTo(election.budget()) > 0
                || election.conditions().withdrawn().contains(project)) {
            return OptionalInt.empty();
        }
        if (outcome.won(project)) {
            return OptionalInt.of(0);
        }
        Election withOne = election.plus(project, 1);
        int losing = 0;
        int winning = 1;
        while (!winsWith(winning, rule, withOne, project)) {
            losing = winning;
            winning = Math.multiplyExact(winning, 2);
            if (winning > Integer.MAX_VALUE / 4 - election.voters()) {
                return OptionalInt.empty();
            }
        }
        while (winning - losing > 1) {
            int middle = (winning + losing) >>> 1;
            if (winsWith(middle, rule, withOne, project)) {
                winning = middle;
            } else {
                losing = middle;
            }
        }
        return OptionalInt.of(winning);
    }

    private static boolean winsWith(int further, Rule rule, Election withOne, String project) {
        return rule.count(further == 1 ? withOne : withOne.plus(project, further - 1)).won(project);
    }
}
