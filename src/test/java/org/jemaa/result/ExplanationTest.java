package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.explain.Statistics;
import org.jemaa.process.CountingRule;
import org.jemaa.result.MoneyWent.Payment;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationTest {

    /** Six voters want two dear projects, four want a cheap one; there is money for the first two, or for one of each. */
    private static AVote divided() {
        return AVote.by(CountingRule.EQUAL_SHARES).city("100", "a", "49", "b", "50", "c", "30").papers(6, "a", "b").papers(4, "c");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void voters_are_counted_by_how_many_of_their_projects_won() {
        EnvelopeFigures figures = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("100", "a", "60", "b", "50", "c", "30")
            .papers(5, "a").papers(4, "b").papers(3, "a", "c").papers(2).counted().get(0).figures();
        VotersFared fared = figures.fared();
        assertEquals(List.of(6, 5, 3), fared.winnersPerVoter());
        assertEquals(14, fared.voters());
        assertEquals(8, fared.satisfied());
        assertEquals(Fraction.of(11, 14), fared.averageWinners());
        assertEquals(eur("40.71"), fared.averageCost(), "570 for 14 voters");
        assertEquals(8, fared.withAtLeast(1));
        assertEquals(0, fared.with(9));
        assertNull(figures.municipal(), "there is nothing to lay beside the municipal rule");
    }

    @Test
    void equal_shares_is_laid_beside_the_municipal_rule() {
        EnvelopeFigures figures = divided().counted().get(0).figures();
        assertEquals(List.of(0, 10), figures.fared().winnersPerVoter());
        assertEquals(List.of(4, 0, 6), figures.municipal().fared().winnersPerVoter());
        assertEquals(4, figures.municipal().preferThis());
        assertEquals(6, figures.municipal().preferMunicipal());
        assertEquals(0, figures.municipal().indifferent());
    }

    @ParameterizedTest
    @EnumSource(CountingRule.class)
    void real_elections_have_the_figures_of_their_outcome(CountingRule rule) throws Exception {
        for (String name : List.of("warszawa-2017-grochow", "zurich-s5")) {
            AVote vote = AVote.real(name, rule);
            Election election = AVote.file(name).election();
            TieOrder ties = TieOrder.byLot(vote.done().seed());
            Outcome outcome = Tally.ruleOf(rule, ties).count(election);
            Statistics expected = Statistics.of(election, outcome);
            EnvelopeFigures figures = vote.counted().get(0).figures();
            assertEquals(expected.winnersPerVoter(), figures.fared().winnersPerVoter());
            assertEquals(expected.satisfied(), figures.fared().satisfied());
            assertEquals(expected.averageWinners(), figures.fared().averageWinners());
            assertEquals(expected.averageCost().toDecimal(2), figures.fared().averageCost().amount());
            if (rule == CountingRule.EQUAL_SHARES) {
                assertEquals(AVote.real(name, CountingRule.MUNICIPAL_GREEDY).counted().get(0).figures().fared(), figures.municipal().fared());
            }
        }
    }

    @Test
    void the_money_behind_a_lost_project_is_followed_to_the_winners_that_it_bought() {
        EnvelopeResult result = divided().counted().get(0);
        assertEquals(new MoneyWent(List.of(new Payment("a", eur("49"))), 0), result.project("b").moneyWent());
        assertNull(result.project("a").moneyWent(), "a winner");
    }

    @Test
    void three_winners_are_named_by_amount_and_the_others_counted() {
        EnvelopeResult result = AVote.by(CountingRule.EQUAL_SHARES).city("100", "p", "10", "q", "12", "r", "14", "s", "16", "t", "18", "lost", "40")
            .papers(10, "p", "q", "r", "s", "t", "lost").counted().get(0);
        assertEquals(new MoneyWent(List.of(new Payment("t", eur("18")), new Payment("s", eur("16")), new Payment("r", eur("14"))), 2),
            result.project("lost").moneyWent());
    }

    @Test
    void amounts_are_rounded_down_and_what_is_less_than_a_cent_is_not_named() {
        EnvelopeResult result = AVote.by(CountingRule.EQUAL_SHARES).city("30", "a", "10", "b", "0.02", "lost", "25")
            .papers(2, "a", "b").papers(1, "a", "b", "lost").counted().get(0);
        assertEquals(new MoneyWent(List.of(new Payment("a", eur("3.33"))), 1), result.project("lost").moneyWent());
    }

    @Test
    void money_is_followed_only_where_voters_pay_and_only_for_what_lost() {
        EnvelopeResult result = AVote.by(CountingRule.EQUAL_SHARES).city("100", "a", "50", "b", "40", "c", "80", "d", "5")
            .papers(6, "a", "b").papers(3, "b").papers(1, "c").counted().get(0);
        assertTrue(result.projects().stream().filter(ProjectResult::won).allMatch(project -> project.moneyWent() == null));
        assertEquals(new MoneyWent(List.of(), 0), result.project("c").moneyWent(), "its supporter spent nothing");
        var greedy = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("100", "a", "60", "b", "50").papers(2, "a", "b").counted().get(0);
        assertNull(greedy.project("b").moneyWent());
    }

    @Test
    void places_stand_in_the_order_of_their_votes_with_what_they_received() {
        EnvelopeResult result = AVote.by(CountingRule.MUNICIPAL_GREEDY).city("100", "a", "60", "b", "50", "c", "30", "d", "10")
            .at("Port", "a").at("Hill", "b", "c").papers(5, "a").papers(4, "b", "c").papers(3, "d").counted().get(0);
        assertEquals(List.of(new PlaceFigures(LocalText.of("en", "Hill"), 2, 1, eur("30"), 8), new PlaceFigures(LocalText.of("en", "Port"), 1, 1, eur("60"), 5),
            new PlaceFigures(null, 1, 1, eur("10"), 3)), result.figures().places());
    }

    @Test
    void one_place_alone_is_not_compared_with_itself() {
        assertEquals(List.of(), AVote.by(CountingRule.MUNICIPAL_GREEDY).city("9", "a", "6", "b", "5").papers(1, "a").counted().get(0).figures().places());
    }

    @Test
    void a_second_count_with_other_figures_has_another_digest() {
        AVote vote = divided();
        EnvelopeResult counted = vote.counted().get(0);
        EnvelopeFigures figures = counted.figures();
        var other = new EnvelopeFigures(figures.fared(), new EnvelopeFigures.Municipal(figures.municipal().fared(), 5, 5), figures.places());
        var changed = new EnvelopeResult(counted.number(), counted.envelopeId(), null, null, counted.sum(), counted.papers(), counted.projects(),
            counted.ties(), other);
        assertNotEquals(Digest.of(vote.done(), List.of(counted)), Digest.of(vote.done(), List.of(changed)));
    }

    @Test
    void a_result_from_before_figures_were_kept_has_the_digest_that_it_had_then() {
        assertEquals("9780472821e7400b7a269e077d4ecc3c00167ffd7902d58b5ffe85d1cbabc1b1", Digest.of(divided().done(), List.of(divided().counted().get(0).withoutFigures())));
    }
}
