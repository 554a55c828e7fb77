package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jemaa.shared.Causes.assertCause;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BudgetIT extends InTheContainer {

    /** Far ahead, so that the server's own timer finds nothing to announce. */
    private static final Instant NOW = Instant.parse("2035-03-01T09:00:00Z");

    @Inject
    private Town town;
    @Inject
    private ABudget aBudget;
    @Inject
    private SetUpBudget setUp;
    @Inject
    private PublishBudget publish;
    @Inject
    private RescheduleBudget reschedule;
    @Inject
    private MoveVote moveVote;
    @Inject
    private BudgetBoard board;
    @Inject
    private BudgetDesk desk;
    @Inject
    private Budgets budgets;
    @Inject
    private QueryCount queries;
    private MunicipalityCard place;
    private AccountCard official;

    @BeforeEach
    void found() {
        place = town.found();
        official = town.somebody(Role.OFFICIAL, place);
    }

    private static List<String> reasons(Answer<?> answer) {
        return answer.refusals().stream().map(refusal -> refusal.code()).toList();
    }

    private BudgetCard draft() {
        return town.as(official, place, NOW, () -> setUp.begin(ABudget.form(place, NOW, Map.of(Phase.VOTE, new long[] {20, 30}))).orThrow());
    }

    @Test
    void a_draft_is_seen_on_the_desk_alone_until_it_is_published() {
        BudgetCard draft = draft();
        assertEquals(Optional.empty(), board.find(place.id(), draft.slug()));
        assertEquals(List.of(draft), town.as(official, place, () -> desk.list()));
        assertCause(AccessDenied.class, () -> town.asVisitor(place, () -> desk.list()));
        town.as(official, place, NOW, () -> publish.handle(draft.slug()).orThrow());
        assertEquals(draft.slug(), board.find(place.id(), draft.slug()).orElseThrow().slug());
        assertEquals(List.of("ALREADY_PUBLISHED"), reasons(town.as(official, place, NOW, () -> publish.handle(draft.slug()))));
    }

    @Test
    void parts_are_changed_one_by_one_and_the_others_stay() {
        BudgetCard draft = draft();
        BudgetCard shared = town.as(official, place, NOW, () -> setUp.change(draft.slug(), BudgetForm.ofEnvelopes(List.of(
            new BudgetForm.Share("a", null, "600"), new BudgetForm.Share("b", "port", "400")))).orThrow());
        assertEquals(List.of(Money.of("600", "EUR"), Money.of("400", "EUR")), shared.envelopes().stream().map(Envelope::sum).toList());
        BudgetCard ruled = town.as(official, place, NOW,
            () -> setUp.change(draft.slug(), BudgetForm.ofRules(new BudgetForm.Limits("1", "3", "900"), "EQUAL_SHARES")).orThrow());
        assertEquals(new BallotRules(1, 3, Money.of("900", "EUR")), ruled.ballotRules());
        assertEquals(CountingRule.EQUAL_SHARES, ruled.rule());
        assertEquals(shared.envelopes(), ruled.envelopes());
        assertEquals(draft.timetable(), ruled.timetable());
        BudgetCard moved = town.as(official, place, NOW, () -> setUp.change(draft.slug(), BudgetForm.ofEnvelopes(List.of(
            new BudgetForm.Share("b", "port", "700"), new BudgetForm.Share("c", "hill", "300")))).orThrow());
        assertEquals(shared.envelopes().get(1).id(), moved.envelopes().get(0).id());
        assertEquals(2, moved.envelopes().size());
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        BudgetCard draft = draft();
        var refused = town.as(official, place, NOW, () -> setUp.change(draft.slug(), new BudgetForm(null, LocalText.of("en", "New"),
            LocalText.of("en", "New"), "2000", null, List.of(new BudgetForm.Share("a", "port", "1")), null, null, null)));
        assertEquals(List.of("ENVELOPES_DO_NOT_ADD_UP"), reasons(refused));
        assertEquals(Optional.of(draft), town.as(official, place, () -> desk.find(draft.slug())));
        var form = new BudgetForm("x y", null, LocalText.of("en", "S"), "0", null, null, null, null, null);
        assertEquals(List.of("TITLE_MISSING", "SLUG_NOT_USABLE", "SUM_NOT_READABLE"), reasons(town.as(official, place, NOW, () -> setUp.beginAndPublish(form))));
    }

    @Test
    void an_address_is_taken_once_in_a_municipality_and_free_in_the_next() {
        BudgetForm form = ABudget.form(place, NOW, Map.of(Phase.VOTE, new long[] {20, 30}));
        town.as(official, place, NOW, () -> setUp.begin(form).orThrow());
        assertEquals(List.of("SLUG_TAKEN"), reasons(town.as(official, place, NOW, () -> setUp.begin(form))));
        MunicipalityCard next = town.found();
        AccountCard neighbour = town.somebody(Role.OFFICIAL, next);
        assertTrue(town.as(neighbour, next, NOW, () -> setUp.begin(form)).isAccepted());
    }

    @Test
    void an_official_of_another_municipality_does_not_find_it() {
        BudgetCard draft = draft();
        MunicipalityCard next = town.found();
        AccountCard neighbour = town.somebody(Role.OFFICIAL, next);
        assertCause(NotFound.class, () -> town.as(neighbour, next, NOW, () -> publish.handle(draft.slug())));
        assertCause(AccessDenied.class, () -> town.as(neighbour, place, NOW, () -> publish.handle(draft.slug())));
        AccountCard citizen = town.somebody(Role.CITIZEN, place);
        assertCause(AccessDenied.class, () -> town.as(citizen, place, NOW, () -> setUp.change(draft.slug(), BudgetForm.ofEnvelopes(List.of()))));
    }

    @Test
    void a_budget_without_a_vote_or_with_one_in_the_past_is_not_published() {
        var undated = town.as(official, place, NOW, () -> setUp.begin(ABudget.form(place, NOW, Map.of(Phase.RULES, new long[] {1, 2}))).orThrow());
        assertEquals(List.of("VOTE_MISSING"), reasons(town.as(official, place, NOW, () -> publish.handle(undated.slug()))));
        BudgetCard draft = draft();
        assertEquals(List.of("VOTE_NOT_AHEAD"), reasons(town.as(official, place, NOW.plus(Duration.ofDays(21)), () -> publish.handle(draft.slug()))));
    }

    @Test
    void money_and_rules_stay_from_the_moment_the_vote_has_opened() {
        BudgetCard budget = aBudget.published(place, official, NOW, Map.of(Phase.VOTE, new long[] {20, 30}));
        var rules = BudgetForm.ofRules(new BudgetForm.Limits("1", "2", null), "EQUAL_SHARES");
        assertTrue(town.as(official, place, NOW.plus(Duration.ofDays(19)), () -> setUp.change(budget.slug(), rules)).isAccepted());
        Instant open = budget.timetable().opens(Phase.VOTE);
        assertEquals(List.of("VOTE_HAS_OPENED"), reasons(town.as(official, place, open, () -> setUp.change(budget.slug(), rules))));
        assertEquals(List.of("VOTE_HAS_OPENED"), reasons(town.as(official, place, open, () -> setUp.change(budget.slug(),
            BudgetForm.ofText(null, LocalText.of("en", "T"), LocalText.of("en", "S"), "5")))));
    }

    @Test
    void published_dates_move_only_with_a_reason_that_is_kept() {
        BudgetCard budget = aBudget.published(place, official, NOW, Map.of(Phase.VOTE, new long[] {20, 30}));
        var later = ABudget.dates(place.zone(), NOW, Map.of(Phase.VOTE, new long[] {25, 40}));
        assertEquals(List.of("ALREADY_PUBLISHED"), reasons(town.as(official, place, NOW, () -> setUp.change(budget.slug(), BudgetForm.ofDates(later)))));
        assertEquals(List.of("REASON_MISSING"), reasons(town.as(official, place, NOW, () -> reschedule.handle(budget.slug(), later, null))));
        BudgetCard moved = town.as(official, place, NOW, () -> reschedule.handle(budget.slug(), later, LocalText.of("en", "Holidays")).orThrow());
        assertEquals(budget.timetable().opens(Phase.VOTE).plus(Duration.ofDays(5)), moved.timetable().opens(Phase.VOTE));
        assertEquals(new Rescheduling(NOW, LocalText.of("en", "Holidays")), board.find(place.id(), budget.slug()).orElseThrow().rescheduling());
    }

    @Test
    void a_server_that_does_not_rehearse_opens_no_vote_at_once() {
        BudgetCard budget = aBudget.published(place, official, NOW, Map.of(Phase.VOTE, new long[] {20, 30}));
        assertEquals(List.of("NOT_IN_REHEARSAL"), reasons(town.as(official, place, NOW, () -> moveVote.openNow(budget.slug()))));
        assertFalse(board.find(place.id(), budget.slug()).orElseThrow().timetable().isOpen(Phase.VOTE, NOW));
    }

    @Test
    void a_list_of_budgets_costs_five_queries_however_long_it_is() throws Exception {
        for (int i = 0; i < 5; i++) {
            draft();
        }
        assertEquals(5, queries.of(() -> budgets.list(place.id()).stream().map(Budget::card).toList()));
    }
}
