package org.jemaa.foureyes;

import static org.jemaa.shared.Causes.assertCause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Security checklist 19: an act is proposed by one official and confirmed by another; self-approval, replay and what changed are refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FourEyesIT extends InTheContainer {

    private static final Instant NOW = Instant.parse("2034-06-01T09:00:00Z");
    private static final LocalText WHY = LocalText.of("It is time", "C’est l’heure", "حان الوقت");

    @Inject
    private Town town;
    @Inject
    private Crowd crowd;
    @Inject
    private ProposeAct propose;
    @Inject
    private ConfirmAct confirm;
    @Inject
    private DropAct drop;
    @Inject
    private ActBoard board;
    @Inject
    private RingTheBell bell;
    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource database;

    private final String subject = UUID.randomUUID().toString();
    private MunicipalityCard place;
    private AccountCard amina;
    private AccountCard bilel;
    private AccountCard chedi;

    @BeforeEach
    void two_officials_and_a_third() {
        place = town.found();
        amina = town.somebody(Role.OFFICIAL, place);
        bilel = town.somebody(Role.OFFICIAL, place);
        chedi = town.somebody(Role.OFFICIAL, place);
    }

    @Test
    void nothing_is_done_until_another_official_confirms_and_then_both_stand_on_record() {
        ActId act = proposed();
        assertEquals(List.of(), bell.rung(subject));
        ActCard done = confirmed(bilel, act).orThrow();
        assertEquals(List.of(subject + " loud"), bell.rung(subject));
        assertEquals(ActCard.State.CONFIRMED, done.state());
        ActCard kept = town.as(chedi, place, NOW, () -> board.find(act).orElseThrow());
        assertEquals(amina.id().value(), kept.proposed().account());
        assertEquals(new ActCard.By(bilel.id().value(), bilel.displayName(), NOW.plusSeconds(60)), kept.decision());
        assertEquals(List.of(), town.as(chedi, place, NOW, () -> board.waiting()));
    }

    @Test
    void nobody_confirms_an_act_of_their_own() throws SQLException {
        ActId act = proposed();
        assertEquals(List.of("OWN_PROPOSAL"), codes(confirmed(amina, act)));
        assertEquals(List.of(), bell.rung(subject));
        assertThrows(SQLException.class, () -> run("UPDATE foureyes_act SET state = 'CONFIRMED', waiting = NULL, decided_by = proposed_by WHERE id = "
            + act.value()), "and the database refuses it too");
    }

    @Test
    void an_act_is_carried_out_once_however_often_it_is_confirmed() {
        ActId act = proposed();
        assertTrue(confirmed(bilel, act).isAccepted());
        assertEquals(List.of("DECIDED_ALREADY"), codes(confirmed(bilel, act)));
        assertEquals(List.of("DECIDED_ALREADY"), codes(confirmed(chedi, act)));
        assertEquals(List.of("DECIDED_ALREADY"), codes(town.as(amina, place, NOW, () -> drop.handle(act))));
        assertEquals(1, bell.rung(subject).size());
    }

    @Test
    void two_who_confirm_at_the_same_moment_carry_it_out_once() throws Exception {
        ActId act = proposed();
        List<Future<Answer<ActCard>>> both = new ArrayList<>();
        for (AccountCard official : List.of(bilel, chedi, bilel, chedi)) {
            both.add(crowd.does(() -> confirmed(official, act)));
        }
        int accepted = 0;
        for (Future<Answer<ActCard>> one : both) {
            accepted += one.get().isAccepted() ? 1 : 0;
        }
        assertEquals(1, accepted);
        assertEquals(1, bell.rung(subject).size());
    }

    @Test
    void what_is_confirmed_is_what_was_seen_and_what_was_proposed() throws SQLException {
        ActId act = proposed();
        assertEquals(List.of("NOT_WHAT_YOU_SAW"), codes(town.as(bilel, place, NOW, () -> confirm.handle(act, "0".repeat(64), Town.PASSWORD))));
        assertEquals(List.of("NOT_WHAT_YOU_SAW"), codes(town.as(bilel, place, NOW, () -> confirm.handle(act, null, Town.PASSWORD))));
        assertThrows(SQLException.class, () -> run("UPDATE foureyes_act SET content = 'louder' WHERE id = " + act.value()));
        run("UPDATE foureyes_act SET expires_at = expires_at + INTERVAL 30 DAY WHERE id = " + act.value());
        assertEquals(List.of("CHANGED"), codes(confirmed(bilel, act)));
        assertEquals(List.of(), bell.rung(subject));
    }

    @Test
    void after_24_hours_or_its_own_last_moment_it_is_too_late_and_it_may_be_proposed_anew() {
        ActId act = proposed();
        assertEquals(List.of("EXPIRED"), codes(confirmed(bilel, act, NOW.plus(Duration.ofHours(24)))));
        assertEquals(List.of("ALREADY_PROPOSED"), codes(proposal(NOW.plus(Duration.ofHours(23)), null)));
        ActId soon = proposal(NOW.plus(Duration.ofHours(25)), NOW.plus(Duration.ofHours(26))).orThrow();
        assertEquals(ActCard.State.EXPIRED, town.as(bilel, place, NOW, () -> board.find(act).orElseThrow()).state());
        assertEquals(List.of("EXPIRED"), codes(confirmed(bilel, soon, NOW.plus(Duration.ofHours(26)))));
        assertTrue(confirmed(bilel, soon, NOW.plus(Duration.ofHours(26)).minusNanos(1_000)).isAccepted());
        assertEquals(1, bell.rung(subject).size());
    }

    @Test
    void whoever_proposed_withdraws_and_another_declines_and_nothing_is_done() {
        ActId first = proposed();
        assertEquals(ActCard.State.WITHDRAWN, town.as(amina, place, NOW, () -> drop.handle(first)).orThrow().state());
        assertEquals(List.of("DECIDED_ALREADY"), codes(confirmed(bilel, first)));
        ActId second = proposed();
        assertEquals(ActCard.State.DECLINED, town.as(bilel, place, NOW, () -> drop.handle(second)).orThrow().state());
        assertEquals(List.of(), bell.rung(subject));
    }

    @Test
    void where_it_cannot_be_carried_out_it_goes_on_waiting() {
        ActId act = proposed();
        bell.refuseOnce(subject);
        assertEquals(List.of("EXPIRED"), codes(confirmed(bilel, act)));
        assertEquals(ActCard.State.PROPOSED, town.as(bilel, place, NOW, () -> board.find(act).orElseThrow()).state());
        assertTrue(confirmed(chedi, act).isAccepted());
    }

    @Test
    void confirming_takes_the_right_the_municipality_and_the_password() {
        ActId act = proposed();
        AccountCard citizen = town.somebody(Role.CITIZEN, place);
        assertCause(AccessDenied.class, () -> confirmed(citizen, act));
        assertCause(AccessDenied.class, () -> town.as(citizen, place, NOW, () -> board.waiting()));
        MunicipalityCard next = town.found();
        AccountCard neighbour = town.somebody(Role.OFFICIAL, next);
        assertCause(NotFound.class, () -> town.as(neighbour, next, NOW, () -> confirm.handle(act, "", Town.PASSWORD)));
        assertEquals(List.of("PASSWORD_WRONG"), codes(town.as(bilel, place, NOW, () -> confirm.handle(act, seal(act), "another password"))));
        assertEquals(List.of("PASSWORD_WRONG"), codes(town.as(bilel, place, NOW, () -> confirm.handle(act, seal(act), null))));
        assertEquals(List.of(), bell.rung(subject));
    }

    @Test
    void a_reason_that_citizens_read_is_given_in_each_language_of_the_municipality() {
        Answer<ActId> answer = town.as(amina, place, NOW,
            () -> propose.handle(new ProposeAct.Proposal(RingTheBell.KIND, subject, "loud", LocalText.of("en", "It is time"), null)));
        assertEquals(List.of("reason-fr", "reason-ar"), answer.refusals().stream().map(Refusal::field).toList());
        Answer<ActId> long501 = town.as(amina, place, NOW,
            () -> propose.handle(new ProposeAct.Proposal(RingTheBell.KIND, subject, "loud", LocalText.of("x".repeat(501), "y", "z"), null)));
        assertEquals(List.of("REASON_TOO_LONG"), codes(long501));
    }

    private ActId proposed() {
        return proposal(NOW, null).orThrow();
    }

    private Answer<ActId> proposal(Instant moment, Instant until) {
        return town.as(amina, place, moment, () -> propose.handle(new ProposeAct.Proposal(RingTheBell.KIND, subject, "loud", WHY, until)));
    }

    private Answer<ActCard> confirmed(AccountCard official, ActId act) {
        return confirmed(official, act, NOW.plusSeconds(60));
    }

    private Answer<ActCard> confirmed(AccountCard official, ActId act, Instant moment) {
        return town.as(official, place, moment, () -> confirm.handle(act, seal(act), Town.PASSWORD));
    }

    private String seal(ActId act) {
        return town.as(chedi, place, NOW, () -> board.find(act).orElseThrow().seal());
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
