package org.jemaa.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.explain.Welfare;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnapsackTest {

    private static final TieOrder TIES = TieOrder.byLot("3 14 15 9 26");

    private static Stream<Election> drawn(Utility utility, int seeds) {
        BallotKind kind = Stream.of(BallotKind.values()).filter(utility::suits).reduce((one, other) -> other).orElseThrow();
        return IntStream.range(0, seeds)
                .mapToObj(seed -> DrawnElections.withConditions(seed, DrawnElections.small(seed, kind, 11, 25)));
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void the_set_is_the_best_of_all_sets_and_of_equals_the_one_that_the_rule_names(Utility utility) {
        drawn(utility, 250).forEach(election -> assertEquals(bestByTryingAll(election, utility),
                Set.copyOf(new Knapsack(TIES, utility).count(election).selected()), election.conditions() + " " + election.ballots()));
    }

    private static Set<String> bestByTryingAll(Election election, Utility utility) {
        List<String> supported = IntStream.range(0, election.projects().size()).boxed().sorted(TIES.order(election))
                .filter(project -> election.profile(utility).total(project).signum() > 0)
                .filter(election::reachesThreshold).map(project -> election.projects().get(project).id())
                .filter(project -> !election.conditions().withdrawn().contains(project)).toList();
        return IntStream.range(0, 1 << supported.size())
                .mapToObj(set -> IntStream.range(0, supported.size()).filter(i -> (set >> i & 1) != 0).mapToObj(supported::get).toList())
                .filter(set -> cost(election, set).compareTo(election.budget()) <= 0)
                .filter(set -> election.conditions().exclusive().stream().allMatch(group -> set.stream().filter(group::contains).count() <= 1))
                .max(Comparator.<List<String>, Fraction>comparing(set -> Welfare.of(election, utility, set))
                        .thenComparing(set -> cost(election, set), Comparator.reverseOrder())
                        .thenComparing(set -> supported.stream().map(project -> set.contains(project) ? "1" : "0").reduce("", String::concat)))
                .map(Set::copyOf).orElseThrow();
    }

    private static BigDecimal cost(Election election, List<String> set) {
        return set.stream().map(project -> election.project(project).cost()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void neither_the_order_of_lines_nor_the_currency_changes_the_set(Utility utility) {
        drawn(utility, 60).forEach(election -> {
            Outcome outcome = new Knapsack(TIES, utility).count(election);
            assertTrue(outcome.cost().compareTo(election.budget()) <= 0);
            assertEquals(outcome.selected(), new Knapsack(TIES, utility).count(DrawnElections.shuffled(7, election)).selected());
            assertEquals(outcome.selected(),
                    new Knapsack(TIES, utility).count(DrawnElections.inOtherMoney(new BigDecimal("3.37"), election)).selected());
        });
    }

    @Test
    void two_middling_projects_beat_the_dear_one_that_greedy_takes() {
        Election election = Election.of(BigDecimal.TEN,
                List.of(project("bridge", 6), project("trees", 5), project("benches", 5), project("tower", 11), project("nobody's", 1)),
                Map.of(Ballot.of("bridge"), 10, Ballot.of("trees", "benches"), 9, Ballot.of("tower"), 1));
        Outcome outcome = new Knapsack(TIES, Utility.COST).count(election);
        assertEquals(Set.of("trees", "benches"), Set.copyOf(outcome.selected()));
        assertEquals(Fraction.of(90, 1), Welfare.of(election, Utility.COST, outcome.selected()));
        assertEquals(List.of("bridge"), Greedy.mostVotesFirst(TIES).count(election).selected().subList(0, 1));
        assertEquals(Reason.NOT_IN_THE_BEST_SET, outcome.fate("bridge").reason());
        assertEquals(Reason.DEARER_THAN_THE_BUDGET, outcome.fate("tower").reason());
        assertEquals(Reason.NO_VOTES, outcome.fate("nobody's").reason());
    }

    @Test
    void of_a_group_the_member_wins_with_which_the_whole_is_best_and_the_others_learn_whose_place_it_is() {
        Election election = Election.of(BigDecimal.TEN, List.of(project("large", 8), project("small", 4), project("other", 6)),
                Map.of(Ballot.of("large", "other"), 10, Ballot.of("small"), 9))
                .under(Conditions.NONE.withExclusive(List.of(Set.of("large", "small"))));
        Outcome outcome = new Knapsack(TIES, Utility.COST).count(election);
        assertEquals(List.of("other", "small"), outcome.selected());
        assertEquals(Reason.GROUP_HAS_A_WINNER, outcome.fate("large").reason());
        assertEquals("small", outcome.fate("large").because());
    }

    @Test
    void a_free_project_with_support_is_in_even_where_it_adds_nothing_to_the_sum() {
        Election election = Election.of(BigDecimal.ZERO, List.of(project("free", 0), project("unwanted", 0)), List.of(Ballot.of("free")));
        assertEquals(List.of("free"), new Knapsack(TIES, Utility.COST).count(election).selected());
    }

    @Test
    void welfare_is_told_in_true_points_and_money_by_the_weights_of_the_voters() {
        Election election = Election.builder(BigDecimal.TEN, List.of(new Project("a", new BigDecimal("2.50"))), BallotKind.POINTS, 1)
                .weights(List.of(Fraction.of(1, 1), Fraction.of(1, 3)))
                .add(Ballot.points(Map.of("a", new BigDecimal("1.5"))), 2)
                .add(Ballot.points(Map.of("a", new BigDecimal("4"))), 1, 1).build();
        assertEquals(Fraction.of(13, 3), Welfare.of(election, Utility.POINTS, List.of("a", "a")));
        assertEquals(Fraction.of(65, 6), Welfare.of(election, Utility.POINTS_COST, List.of("a")));
        assertEquals(Fraction.of(35, 6), Welfare.of(election, Utility.COST, List.of("a")));
        assertEquals("35/6", Welfare.text(Fraction.of(35, 6)));
        assertEquals("12.5", Welfare.text(Fraction.of(25, 2)));
        assertEquals("1200", Welfare.text(Fraction.of(1200, 1)));
    }

    @Test
    void two_hundred_and_sixty_projects_take_a_moment_with_equal_votes_equal_costs_or_neither() {
        for (int equal = 0; equal < 4; equal++) {
            Election election = large(260, equal % 2 == 1, equal / 2 == 1);
            for (Utility utility : List.of(Utility.COST, Utility.CARDINALITY)) {
                long start = System.nanoTime();
                Outcome outcome = new Knapsack(TIES, utility).count(election);
                long took = (System.nanoTime() - start) / 1_000_000;
                assertTrue(outcome.cost().compareTo(election.budget()) <= 0 && !outcome.selected().isEmpty());
                assertEquals(outcome.selected(), new Knapsack(TIES, utility).count(DrawnElections.shuffled(equal, election)).selected());
                assertTrue(took < 60_000, "equal " + equal + " " + utility + " took " + took + " ms");
            }
        }
    }

    private static Election large(int number, boolean hasEqualVotes, boolean hasEqualCosts) {
        Random random = new Random(number);
        List<Project> projects = IntStream.range(0, number)
                .mapToObj(i -> project("p" + i, hasEqualCosts ? 7000 : 1000 + random.nextInt(900_000))).toList();
        Map<Ballot, Integer> ballots = new TreeMap<>();
        projects.forEach(p -> ballots.put(Ballot.of(p.id()), hasEqualVotes ? 500 : 1 + random.nextInt(5000)));
        return Election.of(BigDecimal.valueOf(hasEqualCosts ? 100_001 : 9_999_999), projects, ballots);
    }

    @Test
    void an_election_that_is_too_hard_or_too_large_is_refused_with_a_reason() {
        List<Project> projects = new ArrayList<>();
        List<Set<String>> groups = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            projects.add(project("p" + i, 1_000_000 + random.nextInt(1_000_000)));
            groups.add(Set.of("p" + i, "p" + (i * 7 + 1) % 200));
            groups.add(Set.of("p" + i, "p" + (i * 31 + 2) % 200));
        }
        Map<Ballot, Integer> ballots = new TreeMap<>();
        projects.forEach(p -> ballots.put(Ballot.of(p.id()), 1 + random.nextInt(1_000_000)));
        Election tangled = Election.of(BigDecimal.valueOf(50_000_000), projects, ballots).under(Conditions.NONE.withExclusive(groups));
        String tooHard = assertThrows(IllegalStateException.class, () -> new Knapsack(TIES, Utility.COST).count(tangled)).getMessage();
        assertTrue(tooHard.contains("too hard"), tooHard);
        Election fine = Election.of(new BigDecimal("9e14"), List.of(new Project("a", new BigDecimal("800000000000000.000001")),
                new Project("b", new BigDecimal("123456789012345.5"))), List.of(Ballot.of("a", "b")));
        String tooLarge = assertThrows(IllegalStateException.class, () -> new Knapsack(TIES, Utility.COST).count(fine)).getMessage();
        assertTrue(tooLarge.contains("too large"), tooLarge);
    }

    private static Project project(String id, long cost) {
        return new Project(id, BigDecimal.valueOf(cost));
    }
}
