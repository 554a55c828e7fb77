package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadFormTest {

    private static final MunicipalityCard TOWN = new MunicipalityCard(new MunicipalityId(1), "town", LocalText.of("en", "Town"), List.of("en"),
        Currency.getInstance("EUR"), ZoneId.of("Africa/Tunis"), null, null, false, List.of(new DistrictCard(7, "port", LocalText.of("en", "Port"))));

    private final ReadForm reading = new ReadForm(TOWN, null, null);

    private List<String> reasons() {
        return reading.refusals().stream().map(refusal -> refusal.field() + " " + refusal.code()).toList();
    }

    private static BudgetForm.Share share(String field, String district, String sum) {
        return new BudgetForm.Share(field, district, sum);
    }

    @Test
    void envelopes_are_read_in_their_order_and_empty_ones_are_left_out() {
        Map<Long, Money> sums = reading.envelopes(List.of(share("a", null, "60"), share("b", "port", "40.00"), share("c", null, " "))).orElseThrow();
        assertEquals(Money.of("60", "EUR"), sums.get(null));
        assertEquals(Money.of("40", "EUR"), sums.get(7L));
        assertTrue(reading.refusals().isEmpty());
    }

    @Test
    void an_envelope_for_nobody_of_nothing_or_twice_is_named_with_its_field() {
        assertEquals(Optional.empty(), reading.envelopes(List.of(share("a", "moon", "1"), share("b", null, "x"), share("c", "port", "1"), share("d", "port", "1"))));
        assertEquals(List.of("a DISTRICT_NOT_KNOWN", "b ENVELOPE_NOT_READABLE", "d DISTRICT_TWICE"), reasons());
        reading.refusals().clear();
        assertEquals(Optional.empty(), reading.envelopes(List.of(share("a", null, "0"))));
        assertEquals(List.of("envelopes ENVELOPES_MISSING"), reasons());
    }

    @Test
    void a_ballot_limit_is_a_bounded_number() {
        assertEquals(Optional.of(new BallotRules(0, 3, Money.of("10", "EUR"))), reading.limits(new BudgetForm.Limits("0", " 3 ", "10")));
        assertEquals(Optional.of(new BallotRules(1, null, null)), reading.limits(new BudgetForm.Limits(null, "", null)));
        assertEquals(Optional.empty(), reading.limits(new BudgetForm.Limits("-1", "0", "0")));
        assertEquals(List.of("minProjects PROJECTS_OUT_OF_BOUNDS", "maxProjects PROJECTS_OUT_OF_BOUNDS", "maxCost COST_LIMIT_NOT_READABLE"), reasons());
        reading.refusals().clear();
        reading.limits(new BudgetForm.Limits("4", "3", null));
        assertEquals(List.of("maxProjects FEWER_THAN_LEAST"), reasons());
        reading.refusals().clear();
        reading.limits(new BudgetForm.Limits("99999999999", "3", null));
        assertEquals(List.of("minProjects PROJECTS_OUT_OF_BOUNDS"), reasons());
    }

    @Test
    void a_sum_of_nothing_and_a_currency_that_is_none_are_refused() {
        var other = new ReadForm(TOWN, null, "XXQ");
        other.sum("0");
        assertEquals(List.of("currency", "sum"), other.refusals().stream().map(refusal -> refusal.field()).toList());
        assertEquals(Optional.of(Money.of("5.001", "TND")), new ReadForm(TOWN, null, "TND").sum("5,001"));
    }

    @Test
    void texts_are_there_bounded_and_in_a_known_language() {
        reading.checkTexts(null, LocalText.of("en", "x".repeat(1001)));
        reading.checkTexts(LocalText.of("de", "Haushalt"), LocalText.of("en", "x"));
        assertEquals(List.of("title TITLE_MISSING", "summary SUMMARY_TOO_LONG", "title LANGUAGE_NOT_KNOWN"), reasons());
    }

    @Test
    void an_undivided_sum_is_the_whole_citys_and_envelopes_have_to_add_up() {
        var budget = new Budget(new MunicipalityId(1), "b");
        budget.holdAndShare(Money.of("100", "EUR"));
        assertEquals(List.of(), budget.envelopesDoNotAddUp());
        budget.holdAndShare(Money.of("120", "EUR"));
        assertEquals(List.of(), budget.envelopesDoNotAddUp());
        budget.share(Map.of(7L, Money.of("119.99", "EUR")));
        assertEquals(List.of("envelopes"), budget.envelopesDoNotAddUp().stream().map(refusal -> refusal.field()).toList());
        budget.holdAndShare(Money.of("119.99", "EUR"));
        assertEquals(List.of(), budget.envelopesDoNotAddUp());
    }
}
