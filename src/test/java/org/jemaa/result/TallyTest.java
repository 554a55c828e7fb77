package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.TieOrder.Criterion;
import org.jemaa.process.CountingRule;
import org.jemaa.shared.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TallyTest {

    @Test
    void the_municipal_rule_takes_most_votes_first_and_says_what_was_left() {
        var result = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("100", "a", "60", "b", "50", "c", "30")
            .papers(5, "a").papers(4, "b").papers(3, "c").papers(2).counted().get(0);
        assertEquals(List.of("a", "b", "c"), result.projects().stream().map(ProjectResult::reference).toList());
        assertEquals(List.of("a", "c"), result.winners().stream().map(ProjectResult::reference).toList());
        assertEquals(Money.of("40", "EUR"), result.project("a").left());
        assertEquals(Money.of("40", "EUR"), result.project("b").left());
        assertEquals(Reason.DID_NOT_FIT, result.project("b").reason());
        assertEquals(Money.of("10", "EUR"), result.left());
        assertEquals(14, result.papers(), "blank papers are papers");
    }

    @Test
    void a_project_dearer_than_the_money_is_told_that_no_vote_would_have_helped() {
        var result = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("100", "a", "60", "b", "100.01").papers(5, "b").papers(1, "a").counted().get(0);
        assertEquals(Reason.DEARER_THAN_THE_BUDGET, result.project("b").reason());
        assertNull(result.project("b").votesMissing());
    }

    @Test
    void beyond_the_work_that_is_allowed_the_votes_that_were_missing_are_not_told_and_all_else_is() {
        VoteToCount vote = AVote.real("toulouse-2022-trois-cocus", CountingRule.EQUAL_SHARES).done();
        var all = new Tally(vote, new CountProgress()).count().get(0);
        var within = new Tally(vote, new CountProgress(), 1).count().get(0);
        var unknown = within.projects().stream().filter(ProjectResult::isNotComputed).toList();
        assertFalse(unknown.isEmpty());
        assertTrue(unknown.stream().noneMatch(project -> project.won() || project.hasVotesMissing()));
        assertTrue(all.projects().stream().noneMatch(ProjectResult::isNotComputed));
        assertEquals(all.winners().stream().map(ProjectResult::reference).toList(), within.winners().stream().map(ProjectResult::reference).toList());
        assertEquals(within, new Tally(vote, new CountProgress(), 1).count().get(0), "the same on every server");
    }

    @ParameterizedTest
    @CsvSource({"MUNICIPAL_GREEDY,toulouse-2022-trois-cocus", "MUNICIPAL_GREEDY,dieppe-2018", "EQUAL_SHARES,toulouse-2022-trois-cocus"})
    void with_the_votes_that_were_missing_a_project_wins_and_with_one_less_it_does_not(CountingRule rule, String election) {
        var losers = AVote.real(election, rule).counted().get(0).projects().stream()
            .filter(project -> !project.won() && project.votesMissing() != null).toList();
        assertFalse(losers.isEmpty());
        for (ProjectResult loser : losers) {
            var enough = AVote.real(election, rule).papers(loser.votesMissing(), loser.reference());
            assertTrue(enough.counted().get(0).project(loser.reference()).won(), loser + " with " + loser.votesMissing());
            if (loser.votesMissing() > 1) {
                var oneLess = AVote.real(election, rule).papers(loser.votesMissing() - 1, loser.reference());
                assertFalse(oneLess.counted().get(0).project(loser.reference()).won(), loser.reference());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CountingRule.class)
    void a_real_election_has_the_winners_of_the_rule(CountingRule rule) throws Exception {
        for (String election : List.of("warszawa-2017-grochow", "zurich-s5", "chicago-2021-ward-33")) {
            VoteToCount vote = AVote.real(election, rule).done();
            Outcome outcome = Tally.ruleOf(rule, TieOrder.byLot(vote.seed())).count(AVote.file(election).election());
            EnvelopeResult result = new Tally(vote, new CountProgress()).count().get(0);
            assertEquals(outcome.selected(), result.winners().stream().map(ProjectResult::reference).toList(), election);
            assertEquals(0, outcome.left().compareTo(result.left().amount()), election);
            assertEquals(outcome.voters(), result.papers());
        }
    }

    @Test
    void an_envelope_of_a_district_counts_the_papers_that_chose_there_and_one_of_the_city_all() {
        var results = AVote.by(CountingRule.EQUAL_SHARES).city("90", "c1", "90").district("Old Town", "10", "o1", "10", "o2", "10")
            .papers(3, "c1", "o1").papers(4, "c1").papers(1, "o2").papers(2).counted();
        assertEquals(10, results.get(0).papers());
        assertEquals(4, results.get(1).papers());
        assertEquals(List.of("o1"), results.get(1).winners().stream().map(ProjectResult::reference).toList());
        assertEquals(7, results.get(0).project("c1").votes());
    }

    @Test
    void a_tie_says_who_was_equal_and_what_decided() {
        var result = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("10", "a", "10", "b", "10", "c", "9").papers(2, "a", "b").counted().get(0);
        assertEquals(1, result.decisiveTies().size());
        var tie = result.decisiveTies().get(0);
        assertEquals(Criterion.LOT, tie.decidedBy());
        var lots = TieOrder.byLot("seed of the test");
        assertEquals(tie.projects().get(0), lots.lot("a").compareTo(lots.lot("b")) < 0 ? "a" : "b");
        assertEquals(tie.projects().get(0), result.projects().get(0).reference(), "the list stands in the order of the lot");
        assertTrue(result.projects().get(0).won());
    }

    @Test
    void equal_shares_lists_winners_in_the_order_in_which_they_were_taken_and_marks_what_the_rest_of_the_money_bought() {
        var result = AVote.by(CountingRule.EQUAL_SHARES).city("100", "a", "50", "b", "40", "c", "80")
            .papers(6, "a").papers(3, "b").papers(1, "c").counted().get(0);
        assertEquals(Reason.WON, result.project("a").reason());
        assertEquals("6", result.project("a").effectiveVotes());
        assertEquals(Reason.WON_BY_COMPLETION, result.project("b").reason());
        assertEquals(Money.of("30", "EUR"), result.project("b").supportersHad());
        assertEquals(List.of("a", "b", "c"), result.projects().stream().map(ProjectResult::reference).toList());
    }

    @Test
    void money_of_supporters_is_rounded_down_so_that_too_little_never_looks_like_enough() {
        var result = AVote.by(CountingRule.EQUAL_SHARES).city("100", "a", "66.67", "b", "90").papers(2, "a").papers(1, "b").counted().get(0);
        assertEquals(Money.of("66.66", "EUR"), result.project("a").supportersHad());
    }

    @Test
    void a_vote_without_papers_has_a_result_too() {
        for (CountingRule rule : CountingRule.values()) {
            var result = AVote.by(rule).city("100", "a", "60", "b", "0").counted().get(0);
            assertEquals(0, result.papers());
            assertEquals(2, result.projects().size());
        }
    }

    @Test
    void equal_papers_have_equal_digests_and_one_vote_more_another() {
        var one = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("100", "a", "60", "b", "50").papers(2, "a").papers(1, "b", "a");
        var same = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("100", "a", "60", "b", "50").papers(1, "a", "b").papers(1, "a").papers(1, "a");
        var other = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("100", "a", "60", "b", "50").papers(2, "a").papers(2, "b", "a");
        assertEquals(Digest.of(one.done(), one.counted()), Digest.of(same.done(), same.counted()));
        assertNotEquals(Digest.of(one.done(), one.counted()), Digest.of(other.done(), other.counted()));
    }

    @Test
    void what_is_kept_is_what_was_counted() {
        assertKept(AVote.real("zurich-s5", CountingRule.EQUAL_SHARES));
        assertKept(AVote.by(CountingRule.MUNICIPAL_GREEDY).city("9", "a", "5", "b", "6").at("Port", "b").papers(1, "a"));
        assertKept( AVote.by(CountingRule.EQUAL_SHARES).city("100", "a", "50", "b", "40", "c", "80").district("Port", "9", "d", "9", "e", "9")
            .papers(6, "a", "d").papers(3, "b", "e").papers(3, "c", "e"));
    }

    private static void assertKept(AVote vote) {
        for (EnvelopeResult counted : vote.counted()) {
            assertEquals(counted, new CountedEnvelope(counted).card(counted.sum().currency()));
            assertEquals(counted.withoutFigures().figures(), new CountedEnvelope(counted.withoutFigures()).card(counted.sum().currency()).figures());
        }
    }
}
