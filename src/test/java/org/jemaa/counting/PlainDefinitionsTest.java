package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.counting.rule.Phragmen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The rules against their definitions, computed voter by voter with fractions, on elections drawn from fixed seeds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainDefinitionsTest {

    private static final TieOrder TIES = TieOrder.byIdentifier();
    private static final int SEEDS = Integer.getInteger("jemaa.seeds", 240);

    private static void forEveryUtility(int seeds, BiConsumer<Draft, Utility> property) {
        for (int seed = 0; seed < seeds; seed++) {
            Draft draft = Draws.any(seed);
            for (Utility utility : Utility.values()) {
                if (utility.suits(draft.kind())) {
                    try {
                        property.accept(draft, utility);
                    } catch (AssertionError | RuntimeException failed) {
                        throw new AssertionError(failed.getMessage() + ": seed " + seed + ", " + utility + ", " + draft, failed);
                    }
                }
            }
        }
    }

    @Test
    void equal_shares_selects_at_the_price_that_the_definition_gives() {
        forEveryUtility(SEEDS, (draft, utility) -> {
            PlainEqualShares plain = new PlainEqualShares(draft, utility);
            assertSame(plain.count(plain.share()), new EqualShares(TIES, utility, null, false).count(draft.election()));
        });
    }

    @Test
    void add1_stops_where_the_definition_stops_with_every_option() {
        forEveryUtility(SEEDS / 4, (draft, utility) -> {
            PlainEqualShares plain = new PlainEqualShares(draft, utility);
            for (String step : List.of("1", "0.25")) {
                for (int options = 0; options < 4; options++) {
                    Add1 add1 = new Add1((options & 1) > 0, (options & 2) > 0, new BigDecimal(step));
                    assertSame(plain.raised(add1), new EqualShares(TIES, utility, add1, false).count(draft.election()));
                }
            }
        });
    }

    @Test
    void near_ties_and_extreme_numbers_are_decided_exactly() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Draft draft = HardDraws.draw(seed, 2 + seed % 9, 1 + seed % 7);
            for (Utility utility : Utility.values()) {
                if (utility.suits(draft.kind())) {
                    PlainEqualShares plain = new PlainEqualShares(draft, utility);
                    assertSame(plain.count(plain.share()), new EqualShares(TIES, utility, null, false).count(draft.election()));
                }
            }
            assertEquals(PlainPhragmen.selected(draft), new Phragmen(TIES).count(draft.election()).selected(), "seed " + seed);
        }
    }

    /** They have exactly what the last project costs, which the bounds of money alone cannot tell. */
    @Test
    void voters_who_agree_on_everything_can_spend_the_last_cent() {
        for (int voters = 1; voters < 60; voters++) {
            List<Project> projects = new ArrayList<>();
            for (int i = 0; i < 3 + voters % 17; i++) {
                projects.add(new Project("p" + i, BigDecimal.valueOf(1 + i * i * 7919L % 101, voters % 7)));
            }
            BigDecimal budget = projects.stream().map(Project::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
            Ballot everything = Ballot.of(projects.stream().map(Project::id).toList());
            Election election = Election.of(budget, projects, Map.of(everything, voters));
            assertEquals(projects.size(), new EqualShares(TIES, Utility.COST, null, false).count(election).selected().size(), voters + " voters");
            assertEquals(projects.size(), new EqualShares(TIES, Utility.CARDINALITY, null, false).count(election).selected().size(), voters + " voters");
        }
    }

    @Test
    void a_hundred_rounds_are_as_exact_as_one() {
        for (int seed : List.of(3, 5, 8)) {
            Draft draft = HardDraws.draw(seed, 130, 5);
            PlainEqualShares plain = new PlainEqualShares(draft, Utility.CARDINALITY);
            assertSame(plain.count(plain.share()), new EqualShares(TIES, Utility.CARDINALITY, null, false).count(draft.election()));
        }
    }

    private static void assertSame(PlainEqualShares.Result expected, Outcome outcome) {
        assertEquals(expected.selected(), outcome.selected());
        assertEquals(expected.rhos(), outcome.rounds().stream().map(Round::price).filter(price -> price != null).map(Round.Price::rho).toList());
        assertEquals(expected.ties(), outcome.ties().stream().map(Tie::projects).toList());
        assertEquals(expected.endowment(), outcome.endowments().last());
    }

    @Test
    void the_municipal_rule_goes_by_utility_for_the_cost() {
        forEveryUtility(SEEDS, (draft, utility) -> {
            assertEquals(PlainGreedy.selected(draft, utility, true), new Greedy(TIES, utility, true).count(draft.election()).selected());
            assertEquals(PlainGreedy.selected(draft, utility, false), new Greedy(TIES, utility, false).count(draft.election()).selected());
        });
    }

    @Test
    void phragmen_spreads_the_cost_as_the_definition_says() {
        forEveryUtility(SEEDS, (draft, utility) -> {
            if (utility == Utility.CARDINALITY) {
                assertEquals(PlainPhragmen.selected(draft), new Phragmen(TIES).count(draft.election()).selected());
            }
        });
    }
}
