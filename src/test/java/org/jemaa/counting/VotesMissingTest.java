package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jemaa.counting.explain.VotesMissing;
import org.jemaa.counting.explain.VotesMissing.Answer;
import org.jemaa.counting.explain.VotesMissing.State;
import org.jemaa.counting.rule.EqualShares;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VotesMissingTest {

    private static final TieOrder TIES = TieOrder.byLot("seed");

    /** Counts how often the rule is asked. */
    private static final class Asked implements Rule {

        private final Rule rule;
        private int times;

        Asked(Rule rule) {
            this.rule = rule;
        }

        @Override
        public Outcome count(Election election) {
            return rule.count(election);
        }

        @Override
        public Chance chance(Election election, String project) {
            times++;
            return rule.chance(election, project);
        }

        @Override
        public String pabulibName() {
            return rule.pabulibName();
        }
    }

    /** Five thousand voters, forty projects, twelve on each ballot. */
    private static Election town() {
        SplittableRandom random = new SplittableRandom(4);
        List<Project> projects = IntStream.range(0, 40).mapToObj(i -> new Project("P" + i, BigDecimal.valueOf(500 + random.nextInt(99_500)))).toList();
        ElectionBuilder builder = Election.builder(BigDecimal.valueOf(500_000), projects, BallotKind.APPROVAL, 0);
        for (int voter = 0; voter < 5_000; voter++) {
            List<Integer> chosen = new ArrayList<>();
            while (chosen.size() < 12) {
                int project = Math.min(random.nextInt(40), random.nextInt(40));
                if (!chosen.contains(project)) {
                    chosen.add(project);
                }
            }
            builder.add(chosen.stream().mapToInt(Integer::intValue).toArray(), null, 12, 1, 0);
        }
        return builder.build();
    }

    @Test
    void whether_one_project_wins_is_asked_of_every_rule_and_answered_as_by_a_whole_count() {
        int asked = 0;
        for (long seed = 0; seed < 400; seed++) {
            Election election = Draws.any(seed).election();
            for (Rule rule : RulesUnderTest.of(election.kind(), TIES)) {
                Project project = election.projects().get((int) seed % election.projects().size());
                for (Election each : List.of(election, election.plus(project.id(), 1), election.plus(project.id(), 3))) {
                    assertEquals(rule.count(each).won(project.id()), rule.chance(each, project.id()).wins(), rule + " seed " + seed);
                    asked++;
                }
            }
        }
        assertTrue(asked > 10_000, asked + " asked");
    }

    @Test
    void with_so_many_votes_a_project_wins_and_with_one_less_it_does_not() {
        for (long seed = 0; seed < 25; seed++) {
            Election election = Draws.any(seed).election();
            for (Rule rule : RulesUnderTest.of(election.kind(), TIES)) {
                Outcome outcome = rule.count(election);
                VotesMissing missing = VotesMissing.within(Long.MAX_VALUE, rule, election, outcome);
                for (Project project : election.projects()) {
                    Answer answer = missing.of(project.id());
                    assertEquals(outcome.won(project.id()), answer.number() != null && answer.number() == 0, rule + " seed " + seed);
                    if (answer.state() == State.COUNTED && answer.number() > 0) {
                        assertTrue(rule.count(election.plus(project.id(), answer.number())).won(project.id()), rule + " seed " + seed);
                        assertFalse(answer.number() > 1 && rule.count(election.plus(project.id(), answer.number() - 1)).won(project.id()), rule + " seed " + seed);
                    }
                }
            }
        }
    }

    @Test
    void under_equal_shares_few_counts_suffice_however_many_votes_are_missing() {
        Election town = town();
        Asked rule = new Asked(EqualShares.completed(TIES));
        Outcome outcome = rule.count(town);
        int losers = 0;
        int halvings = 0;
        for (Project project : town.projects()) {
            int missing = VotesMissing.of(rule, town, outcome, project.id()).getAsInt();
            losers += missing > 0 ? 1 : 0;
            halvings += missing > 0 ? 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(missing)) : 0;
        }
        assertTrue(losers > 10, losers + " losers");
        assertTrue(rule.times <= 7 * losers, rule.times + " counts for " + losers + " losers");
        assertTrue(rule.times * 2 < halvings, rule.times + " counts, where doubling and halving takes " + halvings);
    }

    @Test
    void beyond_the_work_that_is_allowed_a_number_is_not_computed_and_never_a_guess() {
        Election town = town();
        Rule rule = EqualShares.completed(TIES);
        Outcome outcome = rule.count(town);
        List<Answer> all = answers(Long.MAX_VALUE, rule, town, outcome);
        long some = 60 * 5_000 * 12 * 10L;
        List<Answer> within = answers(some, rule, town, outcome);
        assertEquals(within, answers(some, rule, town(), outcome), "the same everywhere");
        assertTrue(within.stream().anyMatch(answer -> answer.state() == State.NOT_COMPUTED), "some are not computed");
        assertTrue(within.stream().anyMatch(answer -> answer.state() == State.COUNTED && answer.number() > 0), "some are");
        for (int i = 0; i < all.size(); i++) {
            assertTrue(within.get(i).equals(all.get(i)) || within.get(i).state() == State.NOT_COMPUTED);
        }
        List<Answer> none = answers(0, rule, town, outcome);
        assertTrue(none.stream().allMatch(answer -> answer.state() == State.NOT_COMPUTED || Integer.valueOf(0).equals(answer.number())
                || answer.state() == State.NO_NUMBER_HELPS), none.toString());
        assertNull(none.stream().filter(answer -> answer.state() == State.NOT_COMPUTED).findFirst().orElseThrow().number());
    }

    private static List<Answer> answers(long work, Rule rule, Election election, Outcome outcome) {
        VotesMissing missing = VotesMissing.within(work, rule, election, outcome);
        return election.projects().stream().map(project -> missing.of(project.id())).toList();
    }
}
