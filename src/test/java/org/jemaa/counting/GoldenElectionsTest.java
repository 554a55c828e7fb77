package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.counting.pabulib.VoteType;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.EqualShares;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real elections: all that an independent exact program found for them is found here. Any other folder: {@code mvn verify -Pelections}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenElectionsTest {

    static List<Golden> elections() throws Exception {
        List<Golden> all = Golden.in(Path.of(GoldenElectionsTest.class.getResource("/counting").toURI()));
        assertTrue(all.size() >= 25, "only " + all.size() + " elections");
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elections")
    void every_rule_selects_the_same_projects_in_the_same_order_for_the_same_price(Golden golden) throws Exception {
        Election election = golden.election();
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String key : golden.keys()) {
            Rule rule = golden.rule(key);
            if (rule != null) {
                differences.addAll(golden.differences(key, election, rule.count(election)));
                compared++;
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(compared >= 22, compared + " outcomes");
    }

    @Test
    void the_elections_vary_in_ballots_rules_and_ties() throws Exception {
        Set<VoteType> types = EnumSet.noneOf(VoteType.class);
        Set<String> kinds = new TreeSet<>();
        for (Golden golden : elections()) {
            types.add(PabulibReader.read(golden.pb()).voteType());
            golden.keys().forEach(key -> kinds.add(GoldenKey.kind(key)));
        }
        // no real election with scoring ballots is known; they count like cumulative ones
        assertEquals(EnumSet.complementOf(EnumSet.of(VoteType.SCORING)), types);
        assertTrue(kinds.containsAll(List.of("greedy", "knap", "mes", "mes u", "mes add1", "mes add1ixu", "phragmen")), kinds.toString());
    }

    @Test
    void an_outcome_that_is_not_the_expected_one_is_noticed() throws Exception {
        Golden golden = elections().stream().filter(some -> some.name().equals("amsterdam-179")).findFirst().orElseThrow();
        Election election = golden.election();
        Outcome greedy = golden.rule("greedy_cost").count(election);
        assertEquals(List.of(), golden.differences("greedy_cost", election, greedy));
        assertEquals(4, golden.differences("mes_cost", election, greedy).size(), "winners, cost, ties and rho are others");
        assertFalse(golden.differences("greedy_cost", election, golden.rule("greedy_card").count(election)).isEmpty());
    }

    static Stream<Golden> withOfficialWinners() throws Exception {
        return elections().stream().filter(golden -> OfficialWinners.whySkipped(file(golden)) == null);
    }

    private static PabulibFile file(Golden golden) {
        try {
            return PabulibReader.read(golden.pb());
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withOfficialWinners")
    void the_municipal_rule_gives_the_winners_that_the_city_announced(Golden golden) throws Exception {
        OfficialWinners.Verdict verdict = OfficialWinners.compare(file(golden));
        assertTrue(verdict.kind() == OfficialWinners.Kind.AGREES || verdict.kind() == OfficialWinners.Kind.TIE, verdict.toString());
    }

    /** With the threshold that the city set: no project whose share of the votes is below a third of its share of the budget. */
    @Test
    void equal_shares_gives_the_winners_that_swiecie_announced_in_2023() throws Exception {
        Golden swiecie = elections().stream().filter(some -> some.name().equals("swiecie-2023")).findFirst().orElseThrow();
        Set<String> announced = OfficialWinners.selected(file(swiecie));
        Conditions conditions = Conditions.NONE.with(Threshold.ofCostShare(Fraction.of(1, 3)));
        Rule rule = new EqualShares(TieOrder.byIdentifier(), Utility.COST, new Add1(true, false, BigDecimal.ONE), false);
        Outcome outcome = rule.count(swiecie.election().under(conditions));
        assertEquals(announced, new TreeSet<>(outcome.selected()));
    }
}
