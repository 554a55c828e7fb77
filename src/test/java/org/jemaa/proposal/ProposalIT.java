package org.jemaa.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jemaa.shared.Causes.assertCause;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.ABudget;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalIT extends InTheContainer {

    private static final Instant NOW = Instant.parse("2035-03-01T09:00:00Z");

    @Inject
    private Town town;
    @Inject
    private ABudget aBudget;
    @Inject
    private SubmitProposal submit;
    @Inject
    private WithdrawProposal withdraw;
    @Inject
    private EnterProposals enter;
    @Inject
    private ProposalBoard board;
    @Inject
    private QueryCount queries;
    private MunicipalityCard place;
    private AccountCard official;
    private AccountCard lina;
    private BudgetCard budget;

    @BeforeEach
    void found() {
        place = town.found();
        official = town.somebody(Role.OFFICIAL, place);
        lina = town.somebody(Role.CITIZEN, place);
        budget = aBudget.takingProposals(place, official, NOW);
    }

    private static SubmitProposal.Form form(String title, String district, String cost) {
        return new SubmitProposal.Form(title == null ? null : LocalText.of("en", title), LocalText.of("en", "For everybody"), district, cost);
    }

    private Answer<ProposalCard> submit(Instant when, SubmitProposal.Form form) {
        return town.as(lina, place, when, () -> submit.handle(budget.slug(), form));
    }

    private static EnterProposals.Entry entry(String reference, String cost) {
        return new EnterProposals.Entry(reference, LocalText.of("en", "P"), LocalText.of("en", "S"), cost, null);
    }

    private static List<String> reasons(Answer<?> answer) {
        return answer.refusals().stream().map(refusal -> refusal.field() + " " + refusal.code()).toList();
    }

    @Test
    void a_citizen_proposes_while_ideas_are_taken_and_at_no_other_time() {
        ProposalCard card = submit(NOW, form("Benches", "port", "250.50")).orThrow();
        assertEquals("1", card.reference());
        assertEquals(Optional.of(card), board.find(place.id(), card.id()));
        assertEquals(List.of("null PROPOSALS_NOT_OPEN"), reasons(submit(NOW.plus(Duration.ofDays(11)), form("Late", null, null))));
        assertCause(AccessDenied.class, () -> town.asVisitor(place, NOW, () -> submit.handle(budget.slug(), form("X", null, null))));
    }

    @Test
    void everything_wrong_is_named_with_its_field_and_nothing_is_filed() {
        assertEquals(List.of("title TITLE_MISSING", "district DISTRICT_NOT_KNOWN", "cost COST_NOT_READABLE"), reasons(submit(NOW, form(null, "moon", "1e9"))));
        assertEquals(List.of("title TITLE_TOO_LONG"), reasons(submit(NOW, form("x".repeat(201), null, null))));
        assertEquals(List.of("title NOT_PLAIN_TEXT"), reasons(submit(NOW, form("bell\u0007bell", null, null))));
        assertEquals(0, board.list(budget.id(), ProposalBoard.Choice.ALL, 1).total());
    }

    @Test
    void one_person_has_at_most_ten_and_a_withdrawn_one_makes_room() {
        ProposalCard first = submit(NOW, form("0", null, null)).orThrow();
        for (int i = 1; i < SubmitProposal.MOST_PER_PERSON; i++) {
            submit(NOW, form("" + i, null, null)).orThrow();
        }
        assertEquals(List.of("null TOO_MANY_OF_YOURS"), reasons(submit(NOW, form("11", null, null))));
        town.as(lina, place, NOW, () -> withdraw.handle(first.id()).orThrow());
        assertTrue(submit(NOW, form("11", null, null)).isAccepted());
    }

    @Test
    void only_its_author_withdraws_it_and_only_before_the_vote() {
        ProposalCard card = submit(NOW, form("Benches", null, null)).orThrow();
        AccountCard other = town.somebody(Role.CITIZEN, place);
        assertEquals(List.of("null NOT_YOURS"), reasons(town.as(other, place, NOW, () -> withdraw.handle(card.id()))));
        assertEquals(List.of("null VOTE_HAS_OPENED"), reasons(town.as(lina, place, NOW.plus(Duration.ofDays(21)), () -> withdraw.handle(card.id()))));
        MunicipalityCard next = town.found();
        AccountCard stranger = town.somebody(Role.CITIZEN, next);
        assertCause(NotFound.class, () -> town.as(stranger, next, NOW, () -> withdraw.handle(card.id())));
        assertEquals(Optional.empty(), board.find(next.id(), card.id()));
    }

    @Test
    void the_office_enters_all_or_nothing_and_is_told_index_and_field() {
        var wrong = List.of(entry("a", "1"), entry("a", "2"), entry("b;c", "x"), entry("d", null));
        assertEquals(List.of("[1].reference REFERENCE_TWICE", "[2].cost COST_NOT_READABLE", "[2].reference REFERENCE_NOT_USABLE", "[3].cost COST_MISSING"),
            reasons(town.as(official, place, NOW, () -> enter.handle(budget.slug(), wrong))));
        assertEquals(0, board.list(budget.id(), ProposalBoard.Choice.ALL, 1).total());
        town.as(official, place, NOW, () -> enter.handle(budget.slug(), List.of(entry("a", "1"), entry("A", "2"))).orThrow());
        assertEquals(List.of("[0].reference REFERENCE_TAKEN"), reasons(town.as(official, place, NOW, () -> enter.handle(budget.slug(), List.of(entry("a", "1"))))));
        assertCause(AccessDenied.class, () -> town.as(lina, place, NOW, () -> enter.handle(budget.slug(), List.of(entry("z", "1")))));
    }

    @Test
    void a_list_costs_two_queries_however_many_it_shows() throws Exception {
        town.as(official, place, NOW, () -> enter.handle(budget.slug(), java.util.stream.IntStream.range(0, 30).mapToObj(i -> entry("r" + i, "1")).toList()).orThrow());
        var choice = new ProposalBoard.Choice(Set.of(), ProposalBoard.ANYWHERE);
        assertEquals(ProposalBoard.PAGE, board.list(budget.id(), choice, 1).cards().size());
        assertEquals(2, queries.of(() -> board.list(budget.id(), choice, 1)));
    }
}
