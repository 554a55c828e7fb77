package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.EqualShares;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Elections made to break a rule end with an answer or a clear error. The time limits only guard against loops without end. */
@Timeout(300)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileElectionsTest {

    private static final TieOrder LOT = TieOrder.byLot("12 34 5 17 23");
    private static final BigDecimal GREATEST = new BigDecimal("999999999999999.999999");

    private static List<Project> equals(int number, BigDecimal cost) {
        return IntStream.range(0, number).mapToObj(i -> new Project("p" + i, cost)).toList();
    }

    private static Ballot all(List<Project> projects) {
        return Ballot.of(projects.stream().map(Project::id).toList());
    }

    /** Half of what everybody wants can be paid. A rule may say that these are too many, in a word that names the number. */
    private static void countsOrRefuses(Election election, int winners) {
        for (Rule rule : RulesUnderTest.of(election.kind(), LOT)) {
            try {
                Outcome outcome = rule.count(election);
                assertTrue(outcome.cost().compareTo(election.budget()) <= 0, rule.toString());
                assertTrue(winners < 0 || outcome.selected().size() == winners, rule + " took " + outcome.selected().size());
            } catch (IllegalArgumentException | IllegalStateException refused) {
                assertTrue(refused.getMessage() != null && refused.getMessage().matches(".*(\\d|hard|large).*"), rule + ": " + refused.getMessage());
            }
        }
    }

    @Test
    void three_hundred_tied_projects_are_counted_by_every_rule() {
        List<Project> projects = equals(300, BigDecimal.TEN);
        Election election = Election.of(BigDecimal.valueOf(1_500), projects, Map.of(all(projects), 100));
        for (Rule rule : RulesUnderTest.of(BallotKind.APPROVAL, LOT)) {
            assertEquals(150, rule.count(election).selected().size(), rule.toString());
        }
    }

    @Test
    void ten_thousand_tied_projects_are_counted_or_refused_with_their_number() {
        List<Project> projects = equals(10_000, BigDecimal.TEN);
        countsOrRefuses(Election.of(BigDecimal.valueOf(50_000), projects, Map.of(all(projects), 100)), 5_000);
        countsOrRefuses(Election.of(BigDecimal.valueOf(50_000), projects, Map.of()), -1);
        countsOrRefuses(Election.of(BigDecimal.ZERO, projects, Map.of(all(projects), 1)), 0);
        assertThrows(IllegalArgumentException.class, () -> Election.of(BigDecimal.TEN, equals(10_001, BigDecimal.TEN), Map.of()));
    }

    @Test
    void one_voter_no_voter_no_money_and_no_project() {
        List<Project> projects = equals(40, new BigDecimal("0.000001"));
        countsOrRefuses(Election.of(new BigDecimal("0.00002"), projects, Map.of(all(projects), 1)), 20);
        countsOrRefuses(Election.of(BigDecimal.ZERO, projects, Map.of(all(projects), 1)), 0);
        countsOrRefuses(Election.of(BigDecimal.ZERO, List.of(), Map.of(Ballot.BLANK, 1)), 0);
        countsOrRefuses(Election.of(BigDecimal.ZERO, List.of(), Map.of()), 0);
        countsOrRefuses(Election.of(GREATEST, projects, Map.of()), -1);
        countsOrRefuses(Election.of(GREATEST, projects, Map.of(Ballot.BLANK, Integer.MAX_VALUE)), -1);
    }

    @Test
    void the_greatest_costs_with_the_finest_cents() {
        Map<Ballot, Integer> ballots = new HashMap<>(Map.of(Ballot.of("a"), 2, Ballot.of("b"), 1, Ballot.of("c"), 1));
        List<Project> projects = List.of(new Project("a", new BigDecimal("499999999999999.999999")), new Project("b", new BigDecimal("250000000000000")),
                new Project("c", new BigDecimal("249999999999999.999999")));
        countsOrRefuses(Election.of(GREATEST, projects, ballots), -1);
        // a quarter of it is 249999999999999.99999975: enough for c and, twice, for a, but not for b; of three millionths less just enough for c
        Rule shares = new EqualShares(LOT, Utility.COST, null, false);
        assertEquals(List.of("a", "c"), shares.count(Election.of(GREATEST, projects, ballots)).selected());
        BigDecimal less = GREATEST.subtract(new BigDecimal("0.000003"));
        assertEquals(List.of("c"), shares.count(Election.of(less, projects, ballots)).selected());
    }

    @Test
    void voters_and_weights_near_two_to_the_power_of_thirty_one() {
        List<Project> projects = equals(10, BigDecimal.TEN);
        ElectionBuilder heavy = Election.builder(BigDecimal.valueOf(50), projects, BallotKind.APPROVAL, 0)
                .weights(List.of(Fraction.of(1, 1), Fraction.of((1 << 30) - 1, 1), Fraction.of(1 << 29, 1)));
        heavy.add(all(projects), 300, 1).add(Ballot.of("p1"), Integer.MAX_VALUE - 2_000, 0).add(Ballot.of("p2"), 700, 2);
        countsOrRefuses(heavy.build(), -1);
        assertThrows(IllegalArgumentException.class, () -> Election.builder(BigDecimal.TEN, projects, BallotKind.APPROVAL, 0)
                .weights(List.of(Fraction.of(1, 1), Fraction.of(1L << 31, 1))));
        assertThrows(IllegalArgumentException.class, () -> Election.builder(BigDecimal.TEN, projects, BallotKind.APPROVAL, 0)
                .weights(List.of(Fraction.of(1, 1 << 29), Fraction.of(1, 1_000_003))));
        ElectionBuilder tooMany = Election.builder(BigDecimal.TEN, projects, BallotKind.APPROVAL, 0).weights(List.of(Fraction.of(1_000_000, 1)));
        tooMany.add(Ballot.of("p1"), 2_000_000, 0);
        assertThrows(IllegalArgumentException.class, tooMany::build);
        ElectionBuilder full = Election.builder(BigDecimal.TEN, projects, BallotKind.APPROVAL, 0).add(Ballot.of("p1"), Integer.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> full.add(Ballot.of("p1"), 1));
    }

    @Test
    void the_greatest_points_of_many_voters() {
        List<Project> projects = equals(6, BigDecimal.TEN);
        ElectionBuilder builder = Election.builder(BigDecimal.valueOf(30), projects, BallotKind.POINTS, 0);
        Map<String, BigDecimal> points = new HashMap<>();
        projects.forEach(project -> points.put(project.id(), BigDecimal.valueOf(1_000_000_000)));
        builder.add(Ballot.points(points), 1_000_000);
        countsOrRefuses(builder.build(), 3);
        ElectionBuilder more = Election.builder(BigDecimal.valueOf(30), projects, BallotKind.POINTS, 0).add(Ballot.points(points), Integer.MAX_VALUE);
        countsOrRefuses(more.build(), 3);
    }

    @Test
    void add1_that_would_need_a_billion_steps_says_which_increment_to_choose() {
        BigDecimal dear = new BigDecimal("900000000000000");
        List<Project> projects = new ArrayList<>(equals(14, BigDecimal.ONE));
        List<String> withdrawn = projects.stream().map(Project::id).toList();
        projects.addAll(List.of(new Project("a", dear), new Project("b", dear)));
        Map<Ballot, Integer> ballots = new HashMap<>(Map.of(Ballot.of("a", "b"), 1));
        for (int set = 0; set < 1 << 14; set++) {
            int listed = set;
            ballots.put(Ballot.of(IntStream.range(0, 14).filter(i -> (listed >> i & 1) > 0).mapToObj(withdrawn::get).toList()), 100);
        }
        Election election = Election.of(new BigDecimal("999999999999999"), projects, ballots).under(Conditions.NONE.withdrawing(Set.copyOf(withdrawn)));
        Rule rule = new EqualShares(LOT, Utility.COST, new Add1(false, true, new BigDecimal("0.000001")), false);
        String message = assertThrows(IllegalStateException.class, () -> rule.count(election)).getMessage();
        assertTrue(message.contains("increment above 0.000001"), message);
    }
}
