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
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Threshold;
import org.jemaa.counting.Tie;
import org.jemaa.counting.TieOrder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MajorityJudgementTest {

    private static final MajorityJudgement RULE = new MajorityJudgement(TieOrder.byIdentifier());

    private static Election graded(Map<String, List<Integer>> grades) {
        List<Project> projects = grades.keySet().stream().map(id -> new Project(id, BigDecimal.ONE)).toList();
        int voters = grades.values().iterator().next().size();
        List<Ballot> ballots = IntStream.range(0, voters).mapToObj(voter -> {
            Map<String, BigDecimal> points = new TreeMap<>();
            grades.forEach((id, given) -> points.put(id, BigDecimal.valueOf(given.get(voter))));
            return Ballot.points(points);
        }).toList();
        return Election.of(BigDecimal.valueOf(grades.size()), projects, ballots);
    }

    @Test
    void the_middle_grade_decides_and_then_the_grade_next_to_it() {
        Election odd = graded(Map.of("a", List.of(0, 1, 3, 3, 4), "b", List.of(0, 2, 3, 3, 3), "c", List.of(0, 0, 2, 5, 5)));
        assertEquals(List.of("b", "a", "c"), RULE.count(odd).selected());
        assertEquals(BigDecimal.valueOf(2), MajorityJudgement.majorityGrade(odd, "c"));
        Election even = graded(Map.of("a", List.of(1, 2, 4, 5), "b", List.of(2, 2, 3, 5), "c", List.of(0, 3, 3, 3)));
        assertEquals(List.of("c", "a", "b"), RULE.count(even).selected());
        assertEquals(List.of(), RULE.count(even).ties());
    }

    /** Half of the elections have short ballots, in the others everybody grades everything. */
    private static Election drawn(int seed) {
        if (seed % 2 == 0) {
            return DrawnElections.small(seed, BallotKind.POINTS, 9, 13).withBudget(BigDecimal.valueOf(1_000_000));
        }
        Random random = new Random(seed);
        int voters = 1 + random.nextInt(9);
        Map<String, List<Integer>> grades = new TreeMap<>();
        for (int project = 0; project < 6; project++) {
            grades.put("p" + project, IntStream.range(0, voters).mapToObj(voter -> random.nextInt(4)).toList());
        }
        return graded(grades);
    }

    @Test
    void the_order_is_that_of_taking_one_middle_grade_after_the_other_away() {
        for (int seed = 0; seed < 1500; seed++) {
            Election election = drawn(seed);
            Map<String, List<BigDecimal>> values = new TreeMap<>();
            election.projects().forEach(project -> values.put(project.id(), majorityValue(election, project.id())));
            List<Integer> plain = new ArrayList<>(IntStream.range(0, election.projects().size()).boxed().toList());
            plain.sort(((Comparator<Integer>) (one, other) -> compare(values.get(id(election, other)), values.get(id(election, one))))
                    .thenComparing(RULE.ties().order(election)));
            Outcome outcome = RULE.count(election);
            assertEquals(plain.stream().map(i -> id(election, i)).toList(), outcome.selected(), "seed " + seed);
            for (Tie tie : outcome.ties()) {
                assertEquals(1, tie.projects().stream().map(values::get).distinct().count(), "seed " + seed);
            }
        }
    }

    private static String id(Election election, int place) {
        return election.projects().get(place).id();
    }

    /** As the book defines it, on a list with one grade for each voter. */
    private static List<BigDecimal> majorityValue(Election election, String project) {
        List<BigDecimal> row = new ArrayList<>();
        election.ballots().forEach((ballot, voters) -> {
            int at = ballot.projects().indexOf(project);
            for (int voter = 0; voter < voters; voter++) {
                row.add(at < 0 ? new BigDecimal("0") : ballot.points().get(at));
            }
        });
        row.sort(null);
        List<BigDecimal> value = new ArrayList<>();
        while (!row.isEmpty()) {
            value.add(row.remove((row.size() - 1) / 2));
        }
        return value;
    }

    private static int compare(List<BigDecimal> one, List<BigDecimal> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(other.get(i)) != 0) {
                return one.get(i).compareTo(other.get(i));
            }
        }
        return 0;
    }

    @Test
    void neither_the_order_of_lines_nor_the_currency_matters_and_conditions_are_kept() {
        for (int seed = 0; seed < 300; seed++) {
            Election election = DrawnElections.withConditions(seed, DrawnElections.small(seed, BallotKind.POINTS, 9, 13));
            Outcome outcome = RULE.count(election);
            assertEquals(outcome.selected(), RULE.count(DrawnElections.shuffled(seed, election)).selected(), "seed " + seed);
            assertEquals(outcome.selected(), RULE.count(DrawnElections.inOtherMoney(new BigDecimal("0.7"), election)).selected(), "seed " + seed);
            assertTrue(outcome.cost().compareTo(election.budget()) <= 0, "seed " + seed);
            assertTrue(outcome.selected().stream().noneMatch(election.conditions().withdrawn()::contains), "seed " + seed);
            assertTrue(election.conditions().exclusive().stream()
                    .allMatch(group -> outcome.selected().stream().filter(group::contains).count() <= 1), "seed " + seed);
        }
    }

    @Test
    void a_voter_of_weight_two_counts_like_two_voters() {
        List<Project> projects = List.of(new Project("a", BigDecimal.ONE), new Project("b", BigDecimal.ONE));
        Ballot one = Ballot.points(Map.of("a", BigDecimal.valueOf(5), "b", BigDecimal.valueOf(2)));
        Ballot other = Ballot.points(Map.of("a", BigDecimal.ONE, "b", BigDecimal.valueOf(3)));
        Election weighted = Election.builder(BigDecimal.ONE, projects, BallotKind.POINTS, 0)
                .weights(List.of(Fraction.of(1, 1), Fraction.of(2, 1))).add(one, 1).add(other, 1, 1).build();
        Election split = Election.of(BigDecimal.ONE, projects, List.of(one, other, other));
        assertEquals(List.of("b"), RULE.count(split).selected());
        assertEquals(List.of("b"), RULE.count(weighted).selected());
    }

    @Test
    void what_does_not_fit_is_skipped_and_ten_million_voters_take_a_moment() {
        List<Project> projects = List.of(new Project("good", new BigDecimal("6")), new Project("fair", new BigDecimal("5")),
                new Project("poor", new BigDecimal("4")), new Project("none", BigDecimal.ONE));
        Map<Ballot, Integer> ballots = Map.of(
                Ballot.points(Map.of("good", BigDecimal.valueOf(4), "fair", BigDecimal.valueOf(2), "poor", BigDecimal.ONE)), 6_000_000,
                Ballot.points(Map.of("fair", BigDecimal.valueOf(4))), 4_000_000);
        Election election = Election.of(BigDecimal.TEN, projects, ballots);
        Outcome outcome = RULE.count(election.under(Conditions.NONE.with(Threshold.ofVotes(1))));
        assertEquals(List.of("good", "poor"), outcome.selected());
        assertEquals(Reason.DID_NOT_FIT, outcome.fate("fair").reason());
        assertEquals(Reason.BELOW_THE_THRESHOLD, outcome.fate("none").reason());
    }

    @Test
    void ballots_without_points_are_refused() {
        Election election = Election.of(BigDecimal.ONE, List.of(new Project("a", BigDecimal.ONE)), List.of(Ballot.of("a")));
        assertThrows(IllegalArgumentException.class, () -> RULE.count(election));
    }
}
