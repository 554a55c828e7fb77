package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jemaa.counting.explain.VotesMissing;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingRulesTest {

    private static final TieOrder TIES = TieOrder.byIdentifier();
    private static final Rule GREEDY = Greedy.mostVotesFirst(TIES);
    private static final Rule SHARES = EqualShares.plain(TIES);

    private static Project project(String id, String cost) {
        return new Project(id, new BigDecimal(cost));
    }

    /** Park 60, school 50, lamps 40, bench 5, tower 200, shed 30; 100 to spend; ten voters. */
    private static Election village() {
        return Election.of(new BigDecimal("100"),
                List.of(project("park", "60"), project("school", "50"), project("lamps", "40"), project("bench", "5"),
                        project("tower", "200"), project("shed", "30")),
                Map.of(Ballot.of("park", "tower"), 6, Ballot.of("school", "lamps", "tower"), 3, Ballot.of("bench"), 1));
    }

    @Test
    void the_municipal_rule_skips_what_does_not_fit_and_says_how_much_was_left() {
        Outcome outcome = GREEDY.count(village());
        assertEquals(List.of("park", "lamps"), outcome.selected());
        assertEquals(Fate.Reason.DEARER_THAN_THE_BUDGET, outcome.fate("tower").reason());
        assertEquals(Fate.Reason.DID_NOT_FIT, outcome.fate("school").reason());
        assertEquals(BigDecimal.ZERO, outcome.fate("school").leftAtItsTurn());
        assertEquals(List.of(new Tie(List.of("lamps", "school"), TieOrder.Criterion.COST)), outcome.ties());
        assertEquals(outcome.ties(), outcome.decisiveTies());
        assertEquals(new BigDecimal("40"), outcome.rounds().get(0).leftAfter());
    }

    @Test
    void equal_shares_leaves_every_group_its_share_and_says_why_a_project_lost() {
        Outcome outcome = SHARES.count(village());
        assertEquals(List.of("park", "bench"), outcome.selected());
        assertEquals(Fraction.of(6, 1), outcome.rounds().get(0).effectiveVotes());
        assertEquals(new BigDecimal("35"), outcome.left());
        assertEquals(Fate.Reason.TOO_DEAR_FOR_ITS_SUPPORTERS, outcome.fate("school").reason());
        assertEquals(Fraction.of(30, 1), outcome.fate("school").supportersHad());
        assertEquals(Fate.Reason.NO_VOTES, outcome.fate("shed").reason());
        assertEquals(Fate.Reason.DEARER_THAN_THE_BUDGET, outcome.fate("tower").reason());
    }

    @Test
    void the_completion_spends_what_equal_shares_left() {
        Outcome outcome = EqualShares.completed(TIES).count(village());
        assertEquals(List.of("park", "bench", "shed"), outcome.selected());
        assertTrue(outcome.rounds().get(2).completion());
        assertEquals(Fate.Reason.DID_NOT_FIT, outcome.fate("lamps").reason());
        assertEquals(new BigDecimal("35"), outcome.fate("lamps").leftAtItsTurn());
    }

    @Test
    void supporters_who_spent_their_shares_elsewhere_are_told_apart_from_too_few_supporters() {
        Election election = Election.of(BigDecimal.TEN, List.of(project("a", "5"), project("b", "6")),
                Map.of(Ballot.of("a", "b"), 1));
        Fate fate = SHARES.count(election).fate("b");
        assertEquals(Fate.Reason.SUPPORTERS_SPENT_THEIR_SHARES, fate.reason());
        assertEquals(Fraction.of(5, 1), fate.supportersLeft());
    }

    @Test
    void votes_missing_is_the_boundary_between_losing_and_winning() {
        for (Rule rule : List.of(GREEDY, SHARES, EqualShares.completed(TIES))) {
            for (Project project : village().projects()) {
                OptionalInt missing = VotesMissing.of(rule, village(), rule.count(village()), project.id());
                if (project.id().equals("tower")) {
                    assertTrue(missing.isEmpty());
                    continue;
                }
                int k = missing.getAsInt();
                Election enough = k == 0 ? village() : village().plus(project.id(), k);
                assertTrue(rule.count(enough).won(project.id()));
                if (k > 0) {
                    Election oneLess = k == 1 ? village() : village().plus(project.id(), k - 1);
                    assertFalse(rule.count(oneLess).won(project.id()), project.id() + " " + k);
                }
            }
        }
        // with three more, the school has as many votes as the park and is cheaper
        assertEquals(OptionalInt.of(3), VotesMissing.of(GREEDY, village(), GREEDY.count(village()), "school"));
    }

    @Test
    void an_election_without_voters_elects_nobody_by_equal_shares() {
        Election empty = Election.of(BigDecimal.TEN, List.of(project("a", "5")), List.of());
        assertEquals(List.of(), SHARES.count(empty).selected());
        assertEquals(List.of("a"), GREEDY.count(empty).selected());
    }

    @Test
    void a_free_project_wins_if_anybody_wants_it() {
        Election election = Election.of(BigDecimal.ZERO, List.of(project("a", "0"), project("b", "0")),
                List.of(Ballot.of("b"), Ballot.BLANK));
        assertEquals(List.of("b"), SHARES.count(election).selected());
    }

    @Test
    void the_lot_can_be_replayed_with_any_sha_256() {
        // printf '2026-11-15: 4 8 15 16 23 42\nschool' | sha256sum
        TieOrder lot = TieOrder.byLot("2026-11-15: 4 8 15 16 23 42");
        assertEquals("7d1529a41a449f236d39e6e7431adec8469ba25c5ecac320c567270fc1d82102", lot.lot("school"));
        Election election = Election.of(BigDecimal.TEN, List.of(project("10", "6"), project("9", "6")),
                List.of(Ballot.of("10", "9")));
        String first = lot.lot("10").compareTo(lot.lot("9")) < 0 ? "10" : "9";
        assertEquals(List.of(first), Greedy.mostVotesFirst(lot).count(election).selected());
        assertEquals(List.of("10"), GREEDY.count(election).selected());
        assertEquals(TieOrder.Criterion.LOT, Greedy.mostVotesFirst(lot).count(election).ties().get(0).decidedBy());
    }

    @Test
    void what_is_out_of_bounds_is_refused_by_name() {
        assertThrows(IllegalArgumentException.class, () -> project("a,b", "1"));
        assertThrows(IllegalArgumentException.class, () -> project("a", "-1"));
        assertThrows(IllegalArgumentException.class, () -> project("a", "1e15"));
        assertThrows(IllegalArgumentException.class, () -> project("a", "0.0000001"));
        assertThrows(IllegalArgumentException.class, () -> project("a", "1e2000000000"));
        assertThrows(IllegalArgumentException.class,
                () -> Election.of(BigDecimal.TEN, List.of(project("a", "1"), project("a", "2")), List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> Election.of(BigDecimal.TEN, List.of(project("a", "1")), List.of(Ballot.of("b"))));
        assertThrows(IllegalArgumentException.class, () -> TieOrder.byLot(" "));
    }
}
