package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jemaa.counting.pabulib.PabulibReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What must hold for every rule, on elections drawn from fixed seeds and on some real ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingPropertiesTest {

    private static final TieOrder LOT = TieOrder.byLot("12 34 5 17 23");
    private static final int SEEDS = Integer.getInteger("jemaa.seeds", 120);
    private static final List<String> REAL = List.of("mechanical-turk-threshold-8", "mechanical-turk-ranking-3", "czestochowa-2020-grabowka");

    private static void forEveryRule(BiConsumer<Draft, Rule> property) throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            Draft draft = Draws.any(seed);
            for (Rule rule : RulesUnderTest.of(draft.kind(), LOT)) {
                try {
                    property.accept(draft, rule);
                } catch (AssertionError | RuntimeException failed) {
                    throw new AssertionError(failed.getMessage() + ": seed " + seed + ", " + rule + ", " + draft, failed);
                }
            }
        }
    }

    private static void forEveryRuleOnRealElections(BiConsumer<Draft, Rule> property) throws Exception {
        for (String name : REAL) {
            Path pb = Path.of(CountingPropertiesTest.class.getResource("/counting/" + name + "/instance.pb").toURI());
            Draft draft = Draft.of(PabulibReader.read(pb).election());
            for (Rule rule : RulesUnderTest.of(draft.kind(), LOT)) {
                if (!RulesUnderTest.namesAnAmount(rule)) {
                    property.accept(draft, rule);
                }
            }
        }
    }

    @Test
    void the_order_of_ballots_and_of_project_lines_changes_nothing() throws Exception {
        BiConsumer<Draft, Rule> property = (draft, rule) ->
                assertEquals(rule.count(draft.election()), rule.count(draft.shuffled(new Random(draft.votes().size())).election()));
        forEveryRule(property);
        forEveryRuleOnRealElections(property);
    }

    @Test
    void money_is_never_overspent_and_the_account_is_right() throws Exception {
        BiConsumer<Draft, Rule> property = (draft, rule) -> {
            Outcome outcome = rule.count(draft.election());
            BigDecimal spent = BigDecimal.ZERO;
            for (Round round : outcome.rounds()) {
                spent = spent.add(draft.election().project(round.project()).cost());
                assertEquals(0, draft.budget().subtract(spent).compareTo(round.leftAfter()), round.toString());
            }
            assertTrue(spent.compareTo(draft.budget()) <= 0);
            assertEquals(0, spent.compareTo(outcome.cost()));
            assertEquals(0, draft.budget().compareTo(outcome.cost().add(outcome.left())));
        };
        forEveryRule(property);
        forEveryRuleOnRealElections(property);
    }

    @Test
    void costs_and_money_in_another_currency_elect_the_same() throws Exception {
        BigDecimal rate = new BigDecimal("3.37");
        BiConsumer<Draft, Rule> property = (draft, rule) -> {
            Rule other = RulesUnderTest.inCurrency(rule, rate);
            if (other != null) {
                Outcome here = rule.count(draft.election());
                Outcome there = other.count(draft.inCurrency(rate).election());
                assertEquals(here.selected(), there.selected());
                assertEquals(here.ties(), there.ties());
                assertEquals(reasons(here), reasons(there));
                assertEquals(here.rounds().stream().map(Round::effectiveVotes).toList(), there.rounds().stream().map(Round::effectiveVotes).toList());
            }
        };
        forEveryRule(property);
        forEveryRuleOnRealElections(property);
    }

    @Test
    void a_voter_of_weight_three_is_three_voters() throws Exception {
        forEveryRule((draft, rule) -> {
            if (draft.hasWholeWeights() || !RulesUnderTest.namesAnAmount(rule)) {
                Outcome weighted = rule.count(draft.election());
                Outcome split = rule.count(draft.withEqualVoters().election());
                assertEquals(weighted.selected(), split.selected());
                assertEquals(weighted.ties(), split.ties());
                assertEquals(reasons(weighted), reasons(split));
            }
        });
    }

    @Test
    void a_project_listed_twice_or_in_another_place_counts_the_same() throws Exception {
        forEveryRule((draft, rule) -> assertEquals(rule.count(draft.election()), rule.count(draft.carelesslyWritten(3))));
    }

    @Test
    void the_number_of_threads_changes_nothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int seed = 0; seed < 40; seed++) {
                Draft draft = Draws.any(seed);
                Election shared = draft.election();
                List<Future<List<Outcome>>> counted = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    counted.add(threads.submit(() -> RulesUnderTest.of(draft.kind(), LOT).stream().map(rule -> rule.count(shared)).toList()));
                }
                List<Outcome> alone = RulesUnderTest.of(draft.kind(), LOT).stream().map(rule -> rule.count(draft.election())).toList();
                for (Future<List<Outcome>> outcomes : counted) {
                    assertEquals(alone, outcomes.get(), "seed " + seed);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void conditions_are_kept() throws Exception {
        forEveryRule((draft, rule) -> {
            Election election = draft.election();
            Outcome outcome = rule.count(election);
            for (String winner : outcome.selected()) {
                assertTrue(!draft.conditions().withdrawn().contains(winner), winner + " was withdrawn");
                assertTrue(OutcomeChecks.reaches(draft, winner), winner + " is below the threshold");
            }
            for (Set<String> group : draft.conditions().exclusive()) {
                Set<String> winners = new HashSet<>(group);
                winners.retainAll(outcome.selected());
                assertTrue(winners.size() <= 1, "two winners of one group: " + winners);
            }
        });
    }

    @Test
    void every_fate_is_true() throws Exception {
        BiConsumer<Draft, Rule> property = (draft, rule) -> OutcomeChecks.check(draft, rule.count(draft.election()));
        forEveryRule(property);
        forEveryRuleOnRealElections(property);
    }

    private static Map<String, Fate.Reason> reasons(Outcome outcome) {
        Map<String, Fate.Reason> reasons = new TreeMap<>();
        outcome.fates().forEach((project, fate) -> reasons.put(project, fate.reason()));
        return reasons;
    }
}
