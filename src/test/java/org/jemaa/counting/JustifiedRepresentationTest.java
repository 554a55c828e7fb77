package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What Equal Shares promises every group that agrees: extended justified representation up to one project, tried on small elections for
 * every group of voters and every set of projects.
 *
 * <p>A group S of voters is (α, T)-cohesive for a set T of projects if its part of the money pays for T, |S|/n ≥ cost(T)/B, and each of its
 * voters values each c of T at α(c) or more. The promise: some voter i of S has u(W) ≥ Σα over T, or would have u(W ∪ {c}) &gt; Σα with one more
 * project c of T. Source: Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities" (2021), the
 * definition of EJR up to one project and the theorem that the Method of Equal Shares satisfies it for all additive utilities. (There c may be
 * any project; here it must be of T, which asks for more.) Money that is raised or spent after the rule takes nothing away from anybody.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JustifiedRepresentationTest {

    private static final TieOrder TIES = TieOrder.byIdentifier();
    private static final int SEEDS = Integer.getInteger("jemaa.seeds", 250);

    @Test
    void equal_shares_gives_every_cohesive_group_what_it_promises_up_to_one_project() {
        int promised = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Draft draft = Draws.small(seed, 6, 5);
            for (Utility utility : Utility.values()) {
                if (utility.suits(draft.kind())) {
                    for (boolean completed : new boolean[] {false, true}) {
                        List<String> winners = new EqualShares(TIES, utility, null, completed).count(draft.election()).selected();
                        Promise promise = new Promise(draft, utility, winners);
                        assertEquals(null, promise.broken(), "seed " + seed + ", " + utility + ", winners " + winners + ", " + draft);
                        promised += promise.cohesive;
                    }
                }
            }
        }
        assertTrue(promised > SEEDS, "only " + promised + " cohesive groups");
    }

    @Test
    void with_the_endowments_that_add1_raises_the_promise_holds_still() {
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            Draft draft = Draws.small(seed, 6, 5);
            Rule rule = new EqualShares(TIES, Utility.CARDINALITY, new Add1(false, false, new BigDecimal("0.3")), false);
            assertEquals(null, new Promise(draft, Utility.CARDINALITY, rule.count(draft.election()).selected()).broken(), "seed " + seed);
        }
    }

    /** So the test can fail. */
    @Test
    void the_municipal_rule_breaks_this_promise() {
        String broken = null;
        for (int seed = 0; seed < SEEDS && broken == null; seed++) {
            Draft draft = Draws.small(seed, 6, 5);
            broken = new Promise(draft, Utility.COST, Greedy.mostVotesFirst(TIES).count(draft.election()).selected()).broken();
        }
        assertNotNull(broken);
    }

    private static final class Promise {

        private final Draft draft;
        private final List<Project> projects;
        private final List<String> winners;
        private final List<Fraction[]> utilities = new ArrayList<>();
        private final List<Fraction> weights = new ArrayList<>();
        private final List<Fraction> satisfaction = new ArrayList<>();
        private int cohesive;

        /** Equal voters stand together: a group that has some of them and breaks the promise breaks it with all of them too. */
        Promise(Draft draft, Utility utility, List<String> winners) {
            this.draft = draft;
            this.winners = winners;
            projects = draft.projects();
            PlainVoters voters = new PlainVoters(draft, utility);
            int voter = 0;
            for (Draft.Vote vote : draft.votes()) {
                Fraction[] row = new Fraction[projects.size()];
                Fraction sum = Fraction.ZERO;
                for (int i = 0; i < row.length; i++) {
                    row[i] = voters.utility(voter, projects.get(i));
                    sum = winners.contains(projects.get(i).id()) ? sum.plus(row[i]) : sum;
                }
                utilities.add(row);
                satisfaction.add(sum);
                weights.add(voters.weight(voter).times(Fraction.of(vote.number(), 1)));
                voter += vote.number();
            }
        }

        /** The first group and set for which the promise is broken; null if there is none. */
        String broken() {
            Fraction all = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
            for (int set = 1; set < 1 << projects.size(); set++) {
                Fraction cost = Fraction.ZERO;
                for (int i = 0; i < projects.size(); i++) {
                    cost = (set >> i & 1) > 0 ? cost.plus(Fraction.of(projects.get(i).cost())) : cost;
                }
                for (int group = 1; group < 1 << weights.size(); group++) {
                    if (weight(group).times(Fraction.of(draft.budget())).compareTo(all.times(cost)) >= 0) {
                        cohesive++;
                        if (isBroken(group, set)) {
                            return "group " + Integer.toBinaryString(group) + " of votes, set " + Integer.toBinaryString(set) + " of projects";
                        }
                    }
                }
            }
            return null;
        }

        private Fraction weight(int group) {
            Fraction weight = Fraction.ZERO;
            for (int voter = 0; voter < weights.size(); voter++) {
                weight = (group >> voter & 1) > 0 ? weight.plus(weights.get(voter)) : weight;
            }
            return weight;
        }

        /** With the greatest α for which the group is cohesive: what the least interested of it sees in each project. */
        private boolean isBroken(int group, int set) {
            Fraction promised = Fraction.ZERO;
            for (int i = 0; i < projects.size(); i++) {
                Fraction least = null;
                for (int voter = 0; voter < weights.size() && (set >> i & 1) > 0; voter++) {
                    if ((group >> voter & 1) > 0) {
                        least = least == null ? utilities.get(voter)[i] : PlainVoters.least(least, utilities.get(voter)[i]);
                    }
                }
                promised = least == null ? promised : promised.plus(least);
            }
            for (int voter = 0; voter < weights.size(); voter++) {
                if ((group >> voter & 1) > 0 && isContent(voter, set, promised)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isContent(int voter, int set, Fraction promised) {
            boolean content = satisfaction.get(voter).compareTo(promised) >= 0;
            for (int i = 0; i < projects.size() && !content; i++) {
                boolean more = (set >> i & 1) > 0 && !winners.contains(projects.get(i).id());
                content = more && satisfaction.get(voter).plus(utilities.get(voter)[i]).compareTo(promised) > 0;
            }
            return content;
        }
    }
}
