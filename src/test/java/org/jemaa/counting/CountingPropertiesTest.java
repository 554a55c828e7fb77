package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every rule, on elections drawn from fixed seeds; many costs and votes are equal on purpose. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingPropertiesTest {

    static Stream<Rule> rules() {
        TieOrder lot = TieOrder.byLot("12 34 5 17 23");
        return Stream.of(Greedy.mostVotesFirst(lot), EqualShares.plain(lot), EqualShares.completed(lot));
    }

    private static List<Project> projects(Random random) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(14))
                .mapToObj(i -> new Project("p" + i, BigDecimal.valueOf(random.nextInt(12) * 25L, 1))).toList();
    }

    private static List<Ballot> ballots(Random random, List<Project> projects) {
        List<Ballot> ballots = new ArrayList<>();
        for (int voter = random.nextInt(60); voter >= 0; voter--) {
            ballots.add(Ballot.of(projects.stream().filter(p -> random.nextInt(4) == 0).map(Project::id).toList()));
        }
        return ballots;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_order_of_the_ballots_changes_nothing(Rule rule) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Project> projects = projects(random);
            List<Ballot> ballots = ballots(random, projects);
            Outcome before = rule.count(Election.of(BigDecimal.TEN, projects, ballots));
            Collections.shuffle(ballots, random);
            assertEquals(before, rule.count(Election.of(BigDecimal.TEN, projects, ballots)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void money_is_never_overspent_and_the_account_is_right(Rule rule) {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Project> projects = projects(random);
            BigDecimal budget = BigDecimal.valueOf(random.nextInt(400), 1);
            Outcome outcome = rule.count(Election.of(budget, projects, ballots(random, projects)));
            BigDecimal spent = outcome.selected().stream().map(outcome::fate).map(Fate::cost)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertTrue(spent.compareTo(budget) <= 0, "seed " + seed);
            assertEquals(0, spent.compareTo(outcome.cost()), "seed " + seed);
            assertEquals(0, budget.compareTo(outcome.cost().add(outcome.left())), "seed " + seed);
            assertEquals(outcome.selected().stream().sorted().toList(),
                    projects.stream().map(Project::id).filter(outcome::won).sorted().toList(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void costs_and_money_in_another_currency_elect_the_same(Rule rule) {
        BigDecimal rate = new BigDecimal("3.37");
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Project> projects = projects(random);
            List<Ballot> ballots = ballots(random, projects);
            List<Project> dearer = projects.stream().map(p -> new Project(p.id(), p.cost().multiply(rate))).toList();
            Outcome one = rule.count(Election.of(BigDecimal.TEN, projects, ballots));
            Outcome other = rule.count(Election.of(BigDecimal.TEN.multiply(rate), dearer, ballots));
            assertEquals(one.selected(), other.selected(), "seed " + seed);
            assertEquals(one.rounds().stream().map(Round::effectiveVotes).toList(),
                    other.rounds().stream().map(Round::effectiveVotes).toList(), "seed " + seed);
        }
    }

    @Test
    void equal_shares_agrees_with_its_definition_computed_plainly() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Project> projects = projects(random);
            List<Ballot> ballots = ballots(random, projects);
            BigDecimal budget = BigDecimal.valueOf(random.nextInt(300), 1);
            TieOrder ties = TieOrder.byIdentifier();
            Outcome outcome = EqualShares.plain(ties).count(Election.of(budget, projects, ballots));
            assertEquals(PlainEqualShares.selected(budget, projects, ballots), outcome.selected(), "seed " + seed);
        }
    }

    @Test
    void ten_thousand_voters_and_a_hundred_projects_are_counted_within_seconds() {
        Random random = new Random(1);
        List<Project> projects = IntStream.range(0, 100)
                .mapToObj(i -> new Project("p" + i, BigDecimal.valueOf(1000 + random.nextInt(90_000)))).toList();
        List<Ballot> ballots = IntStream.range(0, 10_000).mapToObj(v -> Ballot.of(projects.stream()
                .filter(p -> random.nextInt(12) == 0).map(Project::id).toList())).toList();
        Election election = Election.of(BigDecimal.valueOf(1_000_000), projects, ballots);
        long start = System.nanoTime();
        Outcome outcome = EqualShares.completed(TieOrder.byIdentifier()).count(election);
        assertTrue(outcome.selected().size() > 10);
        assertTrue(System.nanoTime() - start < 20_000_000_000L, "took " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
