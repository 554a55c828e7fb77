package org.jemaa.result.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetForm.CollegeForm;
import org.jemaa.process.BudgetForm;
import org.jemaa.result.CountVote;
import org.jemaa.result.Disclosure;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ProjectResult;
import org.jemaa.result.PublishResult;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;
import org.jemaa.result.files.ResultAsJson;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Citizens, youth delegates with money of their own, and elders who decide together with the citizens: from papers to what is public. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollegesResultIT extends InTheContainer {

    @Inject
    private RunningVote running;
    @Inject
    private CountVote count;
    @Inject
    private PublishResult publish;
    @Inject
    private ResultBoard board;
    @Inject
    private BudgetBoard budgets;
    private RunningVote vote;

    /** With so many people in each college, one after the other. */
    private void begin(int citizens, int youth, int elders) {
        var form = new BudgetForm(RunningVote.SLUG, LocalText.of("en", "A budget"), LocalText.of("en", "For the test"), "100000", "EUR", null,
            new BudgetForm.Limits("1", "2", ""), "MUNICIPAL_GREEDY", List.of(new BudgetForm.Dates("VOTE", "2031-02-01T08:00", "2031-02-08T20:00")),
            List.of(new CollegeForm("y", "youth", LocalText.of("en", "Youth"), null, null, null, false, null, "25000", "c"),
                new CollegeForm("e", "elders", LocalText.of("en", "Elders"), null, null, null, true, null, null, null)), "20");
        var csv = new StringBuilder("number,college\n");
        for (int i = 0; i < citizens + youth + elders; i++) {
            csv.append('P').append(i).append(',').append(i < citizens ? "" : i < citizens + youth ? "youth" : "elders").append('\n');
        }
        vote = running.of(form, csv.toString());
    }

    private void cast(int from, int voters, int... chosen) {
        for (int voter = from; voter < from + voters; voter++) {
            vote.cast(voter, chosen).orThrow();
        }
    }

    private ResultCard published() {
        vote.office(RunningVote.AFTER, () -> count.handle(RunningVote.SLUG).orThrow());
        assertTrue(vote.office(RunningVote.AFTER, () -> count.handle(RunningVote.SLUG).orThrow()).again(), "a second count finds the same");
        vote.office(RunningVote.AFTER, () -> publish.handle(RunningVote.SLUG, true, null).orThrow());
        return board.published(vote.id()).orElseThrow();
    }

    private static List<String> winners(EnvelopeResult envelope) {
        return envelope.winners().stream().map(ProjectResult::reference).toList();
    }

    /** Everything that anybody may load, by its name. */
    private List<String> everythingPublic(ResultCard card) {
        var texts = new ArrayList<String>();
        card.files().forEach(file -> texts.add(file.name() + "\n" + new String(board.file(vote.id(), file.name()).orElseThrow().bytes(), StandardCharsets.UTF_8)));
        texts.add(ResultAsJson.of(budgets.byId(vote.id()).orElseThrow(), vote.town(), card, List.of()).toString());
        return texts;
    }

    @Test
    void binding_colleges_decide_together_indicative_ones_are_shown_beside_and_own_money_is_theirs_alone() {
        begin(22, 21, 20);
        cast(0, 22, 0);
        cast(22, 21, 2, 3);
        cast(43, 20, 1);
        ResultCard card = published();
        EnvelopeResult city = card.envelopes().get(0);
        assertEquals(List.of("a", "b"), winners(city));
        assertEquals(List.of(22, 20, 0), city.projects().stream().map(ProjectResult::votes).toList(), "of a, b and d: no vote of the youth");
        assertEquals(List.of("d"), city.apart().get(0).chosen().stream().filter("d"::equals).toList());
        EnvelopeResult own = card.envelopes().get(1);
        assertEquals(List.of("c"), winners(own));
        assertEquals(List.of(21, Money.of("25000", "EUR")), List.of(own.papers(), own.sum()));
        assertEquals(List.of(22, 21, 20), card.colleges().stream().map(college -> college.voters()).toList());
        assertEquals(List.of("budget-1.pb", "budget-2.pb", "budget-c0-1.pb", "budget-c1-1.pb", "budget-c2-1.pb", "budget.csv"),
            card.files().stream().map(ResultCard.FileCard::name).sorted().toList());
    }

    @Test
    void the_ballots_of_a_small_college_are_in_nothing_that_is_public() {
        begin(22, 19, 3);
        cast(0, 22, 0, 1);
        cast(22, 19, 2, 3);
        cast(41, 3, 0, 1);
        ResultCard card = published();
        assertEquals(List.of(Disclosure.TOTALS, Disclosure.OUTCOME), card.envelopes().stream().map(EnvelopeResult::disclosure).toList());
        assertEquals(25, card.envelopes().get(0).project("a").votes());
        assertEquals(List.of("c"), winners(card.envelopes().get(1)));
        assertEquals(List.of("budget.csv"), card.files().stream().map(ResultCard.FileCard::name).toList());
        for (String text : everythingPublic(card)) {
            assertFalse(text.contains("a,b") || text.contains("VOTES"), text);
            assertFalse(text.contains("\"votes\":19") || text.contains(",19,"), text);
            assertFalse(text.contains("\"votes\":3,") || text.contains("\"votes\":22,"), "neither they nor what they could be taken off from: " + text);
        }
    }
}
