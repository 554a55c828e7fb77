package org.jemaa.process;

import static org.jemaa.shared.Causes.assertCause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ConfirmAct;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Moment;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A vote that runs is made longer by two officials, in public, before it closes; nobody does it alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtendVoteIT extends InTheContainer {

    private static final Instant NOW = Instant.parse("2033-03-01T09:00:00Z");
    private static final Instant DURING = NOW.plus(Duration.ofDays(25));
    private static final LocalText WHY = LocalText.of("The post was late", "La poste avait du retard", "تأخر البريد");

    @Inject
    private Town town;
    @Inject
    private ABudget aBudget;
    @Inject
    private ProposeExtension propose;
    @Inject
    private ConfirmAct confirm;
    @Inject
    private ActBoard acts;
    @Inject
    private BudgetBoard board;
    @Inject
    private PhaseTimer timer;
    @Inject
    private Heard heard;
    @Inject
    private RescheduleBudget reschedule;

    private MunicipalityCard place;
    private AccountCard amina;
    private AccountCard bilel;
    private BudgetCard budget;
    private Instant closes;

    @BeforeEach
    void a_vote_from_day_20_to_day_30_and_a_count_behind_it() {
        place = town.found();
        amina = town.somebody(Role.OFFICIAL, place);
        bilel = town.somebody(Role.OFFICIAL, place);
        budget = aBudget.published(place, amina, NOW, Map.of(Phase.VOTE, new long[] {20, 30}, Phase.COUNT, new long[] {31, 33}));
        closes = budget.timetable().closes(Phase.VOTE);
    }

    @Test
    void two_officials_make_it_longer_and_everybody_reads_when_it_would_have_closed_and_why() {
        ActId act = proposed(2).orThrow();
        assertEquals(closes, now().timetable().closes(Phase.VOTE), "one official changes nothing");
        assertTrue(confirmed(bilel, act, DURING).isAccepted());
        assertEquals(closes.plus(Duration.ofDays(2)), now().timetable().closes(Phase.VOTE));
        assertEquals(closes.plus(Duration.ofDays(2)), now().timetable().opens(Phase.COUNT), "the count moves along");
        assertEquals(List.of(new Extension(closes, closes.plus(Duration.ofDays(2)), WHY, DURING)), now().extensions());
        assertTrue(now().timetable().isOpen(Phase.VOTE, closes));
        assertFalse(now().timetable().isOpen(Phase.VOTE, closes.plus(Duration.ofDays(2))));
    }

    @Test
    void it_is_announced_once_and_before_the_close() {
        look(DURING);
        confirmed(bilel, proposed(2).orThrow(), DURING).orThrow();
        look(DURING);
        look(DURING);
        assertEquals(List.of("VOTE opened", "extended"), heard.withExtensions(budget.id()));
        look(closes);
        assertEquals(2, heard.withExtensions(budget.id()).size(), "it does not close when it would have");
        look(closes.plus(Duration.ofDays(2)));
        assertEquals("VOTE closed", heard.withExtensions(budget.id()).get(2));
    }

    @Test
    void whoever_proposed_it_cannot_confirm_it_and_one_official_cannot_move_the_date() {
        ActId act = proposed(2).orThrow();
        assertEquals(List.of("OWN_PROPOSAL"), codes(confirmed(amina, act, DURING)));
        var later = ABudget.dates(place.zone(), NOW, Map.of(Phase.VOTE, new long[] {20, 32}, Phase.COUNT, new long[] {33, 34}));
        assertEquals(List.of("VOTE_LONGER_TAKES_TWO"), codes(town.as(amina, place, DURING, () -> reschedule.handle(budget.slug(), later, WHY))));
        assertEquals(closes, now().timetable().closes(Phase.VOTE));
        assertEquals(List.of(), now().extensions());
    }

    @Test
    void proposed_before_the_close_but_confirmed_after_it_is_too_late() {
        Instant lastMinute = closes.minusSeconds(60);
        ActId act = town.as(amina, place, lastMinute, () -> propose.handle(budget.slug(), typed(2), WHY)).orThrow();
        assertEquals(List.of("EXPIRED"), codes(confirmed(bilel, act, closes)));
        assertEquals(closes, now().timetable().closes(Phase.VOTE));
        assertEquals(List.of("VOTE_ALREADY_CLOSED"), codes(town.as(amina, place, closes, () -> propose.handle(budget.slug(), typed(2), WHY))));
        assertEquals(List.of("VOTE_NOT_OPEN"), codes(town.as(amina, place, NOW, () -> propose.handle(budget.slug(), typed(2), WHY))));
    }

    @Test
    void an_extension_that_speaks_of_another_close_is_outdated() {
        ActId first = proposed(2).orThrow();
        confirmed(bilel, first, DURING).orThrow();
        assertEquals(List.of("DECIDED_ALREADY"), codes(confirmed(bilel, first, DURING)), "and the same one is not carried out again");
        assertEquals(List.of("VOTE_ONLY_LONGER"), codes(proposed(2)));
        assertEquals(List.of("EXTENSION_TOO_LONG"), codes(proposed(33)));
        confirmed(bilel, proposed(3).orThrow(), DURING).orThrow();
        assertEquals(2, now().extensions().size());
    }

    @Test
    void the_reason_is_public_and_in_each_language() {
        var refused = town.as(amina, place, DURING, () -> propose.handle(budget.slug(), typed(2), LocalText.of("en", "The post was late")));
        assertEquals(List.of("reason-fr REASON_MISSING", "reason-ar REASON_MISSING"),
            refused.refusals().stream().map(refusal -> refusal.field() + " " + refusal.code()).toList());
        AccountCard citizen = town.somebody(Role.CITIZEN, place);
        assertCause(AccessDenied.class, () -> town.as(citizen, place, DURING, () -> propose.handle(budget.slug(), typed(2), WHY)));
    }

    private Answer<ActId> proposed(long days) {
        return town.as(amina, place, DURING, () -> propose.handle(budget.slug(), typed(days), WHY));
    }

    /** So many days after the first close, as typed in the town. */
    private String typed(long days) {
        return LocalDateTime.ofInstant(closes.plus(Duration.ofDays(days)), place.zone()).toString();
    }

    private Answer<ActCard> confirmed(AccountCard official, ActId act, Instant moment) {
        return town.as(official, place, moment, () -> confirm.handle(act, acts.find(act).orElseThrow().seal(), Town.PASSWORD));
    }

    private BudgetCard now() {
        return board.find(place.id(), budget.slug()).orElseThrow();
    }

    private void look(Instant moment) {
        Moment.at(moment, () -> {
            timer.announceWhatIsDue();
            return null;
        });
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }
}
