package org.jemaa.counting.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationsTest {

    private static final TieOrder TIES = TieOrder.byIdentifier();

    /** Ten voters, 100 to spend: six want park and fountain, three lamps and park, one leaves the paper blank. */
    private static Election village() {
        return Election.of(new BigDecimal("100"),
                List.of(new Project("park", new BigDecimal("45")), new Project("fountain", new BigDecimal("30")), new Project("lamps", new BigDecimal("29"))),
                Map.of(Ballot.of("park", "fountain"), 6, Ballot.of("lamps", "park"), 3, Ballot.BLANK, 1));
    }

    @Test
    void money_of_a_losers_supporters_is_told_winner_by_winner_to_the_last_fraction() {
        EqualShares rule = EqualShares.plain(TIES);
        Outcome outcome = rule.count(village());
        // everybody has 10; the nine for the park pay 5 each; the six pay 5 each for the fountain; the three have 5 each left
        assertEquals(List.of("park", "fountain"), outcome.selected());
        Map<String, Map<String, Fraction>> went = new HashMap<>();
        rule.whereTheMoneyWent(village(), outcome, went::put);
        assertEquals(Map.of("lamps", Map.of("park", Fraction.of(15, 1))), went);
        assertEquals(Fraction.of(30, 1), outcome.fate("lamps").supportersHad());
        assertEquals(Fraction.of(15, 1), outcome.fate("lamps").supportersLeft());
        assertEquals(Reason.SUPPORTERS_SPENT_THEIR_SHARES, outcome.fate("lamps").reason());
    }

    @Test
    void what_supporters_had_is_what_they_spent_and_what_they_have_left() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Project> projects = IntStream.range(0, 12).mapToObj(i -> new Project("p" + i, BigDecimal.valueOf(1 + random.nextInt(40)))).toList();
            List<Ballot> ballots = new ArrayList<>();
            for (int voter = 0; voter < 30; voter++) {
                Map<String, BigDecimal> points = new HashMap<>();
                projects.stream().filter(p -> random.nextInt(3) == 0).forEach(p -> points.put(p.id(), BigDecimal.valueOf(random.nextInt(4))));
                ballots.add(Ballot.points(points));
            }
            Election election = Election.of(BigDecimal.valueOf(120), projects, ballots);
            EqualShares rule = new EqualShares(TIES, seed % 2 == 0 ? Utility.POINTS : Utility.POINTS_COST, null, false);
            Outcome outcome = rule.count(election);
            rule.whereTheMoneyWent(election, outcome, (loser, amounts) -> {
                Fate fate = outcome.fate(loser);
                Fraction sum = amounts.values().stream().reduce(fate.supportersLeft(), Fraction::plus);
                assertEquals(fate.supportersHad(), sum, loser);
            });
        }
    }

    @Test
    void voters_are_told_how_they_fared() {
        Statistics statistics = Statistics.of(village(), EqualShares.plain(TIES).count(village()));
        assertEquals(9, statistics.satisfied());
        assertEquals(1, statistics.blank());
        assertEquals(List.of(1, 3, 6), statistics.winnersPerVoter());
        assertEquals(Fraction.of(15, 10), statistics.averageWinners());
        assertEquals(Fraction.of(9 * 45 + 6 * 30, 10), statistics.averageCost());
        assertEquals(Fraction.of(3, 4), statistics.moneyUsed());
    }

    @Test
    void the_municipal_rule_stands_beside_with_those_who_prefer_it() {
        Election election = Election.of(new BigDecimal("10"), List.of(new Project("big", new BigDecimal("10")), new Project("a", new BigDecimal("4")),
                new Project("b", new BigDecimal("4"))), Map.of(Ballot.of("big"), 5, Ballot.of("a"), 4, Ballot.of("b"), 4));
        Outcome outcome = new Greedy(TIES, Utility.CARDINALITY, true).count(election);
        assertEquals(List.of("a", "b"), outcome.selected());
        var beside = Statistics.besideMunicipal(election, outcome, TIES);
        assertEquals(List.of("big"), beside.municipalOutcome().selected());
        assertEquals(5, beside.municipal().satisfied());
        assertEquals(8, beside.first().satisfied());
        assertEquals(Fraction.of(8, 1), beside.preferTheFirst());
        assertEquals(Fraction.of(5, 1), beside.preferMunicipal());
    }

    @Test
    void spending_by_theme_stands_beside_what_the_voters_asked_for() {
        Outcome outcome = Greedy.mostVotesFirst(TIES).count(village());
        assertEquals(List.of("park", "fountain"), outcome.selected());
        List<Spending> spending = Spending.by(village(), outcome, id -> id.equals("lamps") ? Set.of("light") : Set.of("green"));
        assertEquals(new Spending("green", 2, 2, new BigDecimal("75"), Fraction.of(1, 1), 15, Fraction.of(15, 18)), spending.get(0));
        assertEquals(new Spending("light", 1, 0, BigDecimal.ZERO, Fraction.ZERO, 3, Fraction.of(3, 18)), spending.get(1));
    }

    @Test
    void who_moves_up_gets_the_money_of_the_winner_that_cannot_be_built_and_what_was_left() {
        Outcome outcome = Greedy.mostVotesFirst(TIES).count(village());
        assertEquals(new SecondChance(List.of("lamps"), new BigDecimal("26")), SecondChance.of(village(), outcome, Set.of("fountain"), TIES));
        Election apart = village().under(Conditions.NONE.withExclusive(List.of(Set.of("park", "lamps"))));
        assertEquals(List.of(), SecondChance.of(apart, Greedy.mostVotesFirst(TIES).count(apart), Set.of("fountain"), TIES).instead());
        assertThrows(IllegalArgumentException.class, () -> SecondChance.of(village(), outcome, Set.of("lamps"), TIES));
    }
}
