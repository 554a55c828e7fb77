package org.jemaa.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Round;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundedOverspendingTest {

    private static final TieOrder TIES = TieOrder.byLot("1 41 42 13");

    private static Stream<Election> drawn(Utility utility, int seeds) {
        BallotKind kind = Stream.of(BallotKind.values()).filter(utility::suits).reduce((one, other) -> other).orElseThrow();
        return IntStream.range(0, seeds).mapToObj(seed -> DrawnElections.small(seed, kind, 8, 12));
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void it_agrees_with_its_definition_computed_voter_by_voter(Utility utility) {
        drawn(utility, 200).forEach(drawn -> {
            Election election = DrawnElections.withConditions(drawn.voters() * 31 + drawn.projects().size(), drawn);
            Outcome outcome = new BoundedOverspending(TIES, utility).count(election);
            PlainOverspending plain = new PlainOverspending(election, utility, TIES);
            assertEquals(plain.selected(), outcome.selected(), election.ballots().toString());
            assertEquals(plain.payments(), outcome.rounds().stream().map(Round::price).map(price -> price == null ? null : price.payment()).toList());
        });
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void money_is_never_overspent_and_neither_lines_nor_the_currency_matter(Utility utility) {
        BoundedOverspending rule = new BoundedOverspending(TIES, utility);
        drawn(utility, 150).forEach(drawn -> {
            Election election = DrawnElections.withConditions(drawn.voters(), drawn);
            Outcome outcome = rule.count(election);
            assertTrue(outcome.cost().compareTo(election.budget()) <= 0);
            assertEquals(outcome.selected(), rule.count(DrawnElections.shuffled(3, election)).selected());
            assertEquals(outcome.selected(), rule.count(DrawnElections.inOtherMoney(new BigDecimal("3.37"), election)).selected());
            assertEquals(outcome.fates().keySet().size(), election.projects().size());
        });
    }

    /** Under Equal Shares the project of almost everybody loses for the one cent that its supporters lack. */
    @Test
    void a_project_whose_supporters_lack_little_wins_before_one_that_few_can_pay_for() {
        List<Ballot> ballots = new ArrayList<>();
        IntStream.range(0, 9).forEach(voter -> ballots.add(Ballot.of("park")));
        ballots.add(Ballot.of("statue"));
        Election election = Election.of(BigDecimal.valueOf(100),
                List.of(new Project("park", new BigDecimal("90.01")), new Project("statue", BigDecimal.TEN)), ballots);
        assertEquals(List.of("statue"), EqualShares.plain(TIES).count(election).selected());
        Outcome outcome = new BoundedOverspending(TIES).count(election);
        assertEquals(List.of("park"), outcome.selected());
        assertEquals(Reason.DID_NOT_FIT, outcome.fate("statue").reason());
        assertEquals(new BigDecimal("9.99"), outcome.fate("statue").leftAtItsTurn());
        assertEquals(Fraction.of(10, 1), outcome.endowments().start());
        // ρ = 10 / 90.01, α = 90 / 90.01: each unit of utility pays ρ / α = 10 / 90
        assertEquals(Fraction.of(1, 9), outcome.rounds().get(0).price().rho());
    }

    @Test
    void where_everybody_can_pay_it_is_equal_shares() {
        Election election = Election.of(BigDecimal.valueOf(100), List.of(new Project("a", BigDecimal.valueOf(30)), new Project("b", BigDecimal.valueOf(30)),
                new Project("free", BigDecimal.ZERO), new Project("nobody's", BigDecimal.ONE)), Map.of(Ballot.of("a", "free"), 6, Ballot.of("b"), 4));
        Outcome outcome = new BoundedOverspending(TIES).count(election);
        assertEquals(List.of("free", "a", "b"), outcome.selected());
        assertEquals(EqualShares.plain(TIES).count(election).rounds(), outcome.rounds());
        assertEquals(Reason.NO_VOTES, outcome.fate("nobody's").reason());
    }

    @Test
    void supporters_who_gave_all_they_had_take_nothing_more() {
        Election election = Election.of(BigDecimal.valueOf(40), List.of(new Project("a", BigDecimal.valueOf(25)), new Project("b", BigDecimal.TEN)),
                Map.of(Ballot.of("a", "b"), 2, Ballot.BLANK, 2));
        Outcome outcome = new BoundedOverspending(TIES, Utility.CARDINALITY).count(election);
        assertEquals(List.of("b", "a"), outcome.selected());
        Election poorer = election.withBudget(BigDecimal.valueOf(35));
        Outcome stopped = new BoundedOverspending(TieOrder.byIdentifier(), Utility.COST).count(poorer);
        assertEquals(new PlainOverspending(poorer, Utility.COST, TieOrder.byIdentifier()).selected(), stopped.selected());
        assertEquals(Fraction.ZERO, new BoundedOverspending(TIES).count(Election.of(BigDecimal.ZERO, List.of(), List.of())).endowments().start());
    }

    /** Everybody has 4. After x, p's supporters have 1, 1 and 4: ρ = 1 collects 3 of 12, ρ = 4 collects 6; both have ρ/α² = 16. */
    @Test
    void of_equally_good_terms_for_one_project_those_that_collect_more_count() {
        Election election = Election.of(BigDecimal.valueOf(20), List.of(new Project("x", BigDecimal.valueOf(6)), new Project("p", BigDecimal.valueOf(12))),
                Map.of(Ballot.of("x", "p"), 2, Ballot.of("p"), 1, Ballot.BLANK, 2));
        Outcome outcome = new BoundedOverspending(TIES, Utility.CARDINALITY).count(election);
        assertEquals(List.of("x", "p"), outcome.selected());
        assertEquals(Fraction.of(8, 1), outcome.rounds().get(1).price().payment());
    }

    @Test
    void a_voter_of_weight_two_counts_like_two_voters() {
        for (int seed = 0; seed < 100; seed++) {
            Election even = DrawnElections.small(seed, BallotKind.POINTS, 7, 10);
            var weighted = Election.builder(even.budget(), even.projects(), BallotKind.POINTS, 1).weights(List.of(Fraction.of(1, 1), Fraction.of(2, 1)));
            var split = Election.builder(even.budget(), even.projects(), BallotKind.POINTS, 1);
            even.ballots().forEach((ballot, voters) -> {
                int college = ballot.projects().size() % 2;
                weighted.add(ballot, voters, college);
                split.add(ballot, voters * (college + 1));
            });
            BoundedOverspending rule = new BoundedOverspending(TIES, Utility.POINTS_COST);
            Outcome one = rule.count(weighted.build());
            Outcome other = rule.count(split.build());
            assertEquals(other.selected(), one.selected(), "seed " + seed);
            assertEquals(other.endowments(), one.endowments(), "seed " + seed);
            assertEquals(other.rounds().stream().map(Round::price).toList(), one.rounds().stream().map(Round::price).toList(), "seed " + seed);
        }
    }

    @Test
    void thirty_thousand_voters_and_a_hundred_projects_take_less_than_a_minute() {
        Random random = new Random(30);
        List<Project> projects = IntStream.range(0, 100).mapToObj(i -> new Project("p" + i, BigDecimal.valueOf(1000 + random.nextInt(90_000)))).toList();
        List<Ballot> ballots = IntStream.range(0, 30_000).mapToObj(voter -> Ballot.of(projects.stream()
                .filter(project -> random.nextInt(100) < 1 + project.id().hashCode() % 17).map(Project::id).toList())).toList();
        Election election = Election.of(BigDecimal.valueOf(1_000_000), projects, ballots);
        long start = System.nanoTime();
        Outcome outcome = new BoundedOverspending(TIES).count(election);
        assertTrue(outcome.selected().size() > 10);
        assertTrue(System.nanoTime() - start < 60_000_000_000L, "took " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    @Test
    void more_projects_than_can_be_counted_in_time_are_refused_with_a_reason() {
        List<Project> projects = IntStream.rangeClosed(0, 3000).mapToObj(i -> new Project("p" + i, BigDecimal.ONE)).toList();
        Election election = Election.of(BigDecimal.TEN, projects, List.of(Ballot.of(projects.stream().map(Project::id).toList())));
        String reason = assertThrows(IllegalArgumentException.class, () -> new BoundedOverspending(TIES).count(election)).getMessage();
        assertTrue(reason.contains("at most 3000 projects"), reason);
    }

    @Test
    void ballots_that_do_not_suit_the_utility_are_refused() {
        Election election = Election.of(BigDecimal.ONE, List.of(new Project("a", BigDecimal.ONE)), List.of(Ballot.of("a")));
        assertThrows(IllegalArgumentException.class, () -> new BoundedOverspending(TIES, Utility.POINTS).count(election));
    }
}
