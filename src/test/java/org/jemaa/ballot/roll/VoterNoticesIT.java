package org.jemaa.ballot.roll;

import static org.jemaa.container.RunningVote.AFTER;
import static org.jemaa.container.RunningVote.BEFORE;
import static org.jemaa.container.RunningVote.DURING;
import static org.jemaa.container.RunningVote.SLUG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.PaperMark;
import org.jemaa.ballot.Permit;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.box.CancelPaper;
import org.jemaa.ballot.box.CastBallot;
import org.jemaa.ballot.box.Paper;
import org.jemaa.ballot.box.SentPaper;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.notification.MailSack;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What voters hear from the roll, on the real database: that a ballot was cast in their name, and once that they can still vote. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoterNoticesIT extends InTheContainer {

    private static final HexFormat HEX = HexFormat.of();
    private static final int ABSTAINERS = 20;
    private static final String ROLL = IntStream.range(0, ABSTAINERS).mapToObj(i -> "A" + i + ",a" + i + "@example.org," + (i % 2 == 0 ? "ar" : ""))
        .collect(Collectors.joining("\n", "number,email,language\nN1,,\n", "\n"));

    @Inject
    private RunningVote vote;
    @Inject
    private Town towns;
    @Inject
    private Identify identify;
    @Inject
    private GrantPermit grantPermit;
    @Inject
    private CastBallot castBallot;
    @Inject
    private CancelPaper cancel;
    @Inject
    private RollKeys keys;
    @Inject
    private NoticePlans plans;
    @Inject
    private ConfirmBallots confirm;
    @Inject
    private RemindVoters remind;
    @Inject
    private PlanNotices plan;
    @Inject
    private NoticeBoard board;
    @Inject
    private AuditNotices audit;
    @Inject
    private EraseContacts erase;
    @Inject
    private MailSack sack;
    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource roll;

    @BeforeEach
    void begin() {
        vote.of(ROLL);
        plans.begin(vote.id());
    }

    @Test
    void who_has_an_address_hears_once_of_each_ballot_in_their_name_when_and_not_what() throws SQLException {
        cast("A0", 1);
        cast("A0", 2);
        cast("A1", 0);
        cast("N1", 3);
        confirmed();
        run("UPDATE notice_plan SET confirmed_to = 0 WHERE vote = " + vote.id().value()); // as if it had died before it noted how far it was
        confirmed();
        List<MailSack.Waiting> letters = confirmations();
        assertEquals(List.of("a0@example.org", "a0@example.org", "a1@example.org"), letters.stream().map(MailSack.Waiting::address).sorted().toList());
        MailSack.Waiting english = letters.stream().filter(letter -> letter.address().startsWith("a1")).findFirst().orElseThrow();
        assertEquals("en", english.message().language());
        assertTrue(english.plain().contains("09:00"), "the minute in the town's time: " + english.plain());
        assertTrue(english.plain().contains("A1") && english.plain().contains("vote again"), english.plain());
        for (MailSack.Waiting letter : letters) {
            assertFalse(letter.plain().contains("Project"), letter.plain());
        }
    }

    @Test
    void a_vote_without_confirmations_sends_none_and_none_later_for_what_was_cast_meanwhile() {
        assertTrue(office(DURING, () -> plan.confirm(SLUG, false)).isAccepted());
        cast("A0", 1);
        confirmed();
        assertTrue(office(DURING, () -> plan.confirm(SLUG, true)).isAccepted());
        cast("A1", 1);
        confirmed();
        assertEquals(List.of("a1@example.org"), confirmations().stream().map(MailSack.Waiting::address).toList());
    }

    /** T7: who holds the roll's key votes for people who stay at home. */
    @Test
    void twenty_abstainers_in_whose_name_permits_are_signed_behind_the_rolls_back_all_hear_of_it_and_the_audit_counts_them() throws SQLException {
        for (int i = 0; i < ABSTAINERS; i++) {
            Slot slot = slotOf("A" + i);
            var body = new Paper(vote.ballot().projects().size(), BitSet.valueOf(new long[] {1})).encode();
            var salt = new byte[Paper.SALT_BYTES];
            Hash hash = Paper.hash(vote.ballot().fingerprint(), slot, 1, salt, body);
            var permit = new Permit(slot, 0, 1, hash, DURING.getEpochSecond() + 600);
            byte[] signature = keys.permit().sign(permit.statement(vote.ballot().fingerprint()));
            assertTrue(visit(DURING, () -> castBallot.handle(SLUG, new SentPaper(slot.hex(), 0, 1, HEX.formatHex(salt), HEX.formatHex(body), permit.expiresAt(),
                HEX.formatHex(signature)))).isAccepted());
        }
        confirmed();
        assertEquals(ABSTAINERS, confirmations().stream().map(MailSack.Waiting::address).distinct().count());
        AuditNotices.Report report = office(DURING, () -> audit.of(SLUG));
        assertEquals(ABSTAINERS, report.withoutPermit(), "no permit of theirs is on the roll's books");
        assertEquals(0, report.permits());
        assertEquals(ABSTAINERS, report.days().stream().mapToLong(day -> day.confirmations().written()).sum());
    }

    @Test
    void the_audit_sets_permits_beside_confirmations_and_counts_who_got_a_permit_and_cast_nothing() {
        cast("A0", 1);
        cast("N1", 1);
        visit(DURING, () -> {
            Identified me = identify.byCode(SLUG, vote.codeOf("A2")).orThrow();
            return grantPermit.handle(SLUG, me.token(), 1, "ab".repeat(32)).orThrow();
        });
        confirmed();
        AuditNotices.Report report = office(DURING, () -> audit.of(SLUG));
        assertEquals(3, report.permits());
        assertEquals(3, report.people());
        assertEquals(1, report.withoutPaper());
        assertEquals(0, report.withoutPermit());
        assertEquals(1, report.days().stream().mapToLong(AuditNotices.Day::withoutContact).sum());
        assertEquals(3, report.days().stream().filter(day -> day.day().toString().equals("2031-02-03")).mapToLong(AuditNotices.Day::permits).sum());
        AccountCard observer = towns.somebody(Role.OBSERVER, vote.town());
        assertEquals(report.permits(), towns.as(observer, vote.town(), DURING, () -> audit.of(SLUG)).permits());
        assertThrows(AccessDenied.class, () -> visit(DURING, () -> audit.of(SLUG)));
    }

    @Test
    void who_has_not_voted_is_reminded_once_at_the_moment_that_the_office_set_and_who_voted_online_or_on_paper_is_not() {
        cast("A0", 1);
        Slot onPaper = slotOf("A1");
        cancel.handle(vote.id(), onPaper, keys.permit().sign(new PaperMark(onPaper).statement(vote.ballot().fingerprint())));
        assertEquals(new NoticeBoard.Reach(ABSTAINERS, ABSTAINERS - 2), office(DURING, () -> board.reach(vote.id())));
        assertTrue(office(DURING, () -> plan.remindAt(SLUG, "2031-02-05T10:00")).isAccepted());
        assertTrue(office(DURING, () -> plan.remindAt(SLUG, "2031-02-04T10:00")).isAccepted(), "it can be changed until it begins");
        reminded("2031-02-04T08:59:00Z");
        assertEquals(0, reminders().size());
        reminded("2031-02-04T09:00:00Z");
        assertEquals(NoticeBoard.State.RUNNING, state());
        assertEquals(List.of("REMINDER_HAS_BEGUN"), codes(office(DURING, () -> plan.remindAt(SLUG, "2031-02-06T10:00"))));
        assertEquals(List.of("REMINDER_HAS_BEGUN"), codes(office(DURING, () -> plan.doNotRemind(SLUG))));
        reminded("2031-02-04T09:00:02Z");
        assertEquals(NoticeBoard.State.DONE, state());
        reminded("2031-02-04T09:00:04Z");
        List<MailSack.Waiting> letters = reminders();
        assertEquals(ABSTAINERS - 2, letters.size());
        assertEquals(ABSTAINERS - 2, letters.stream().map(MailSack.Waiting::address).distinct().count());
        assertFalse(letters.stream().anyMatch(letter -> letter.address().matches("a[01]@.*")));
    }

    @Test
    void a_reminder_that_died_half_way_goes_on_and_reminds_nobody_twice() throws SQLException {
        assertTrue(office(DURING, () -> plan.remindAt(SLUG, "2031-02-04T10:00")).isAccepted());
        reminded("2031-02-04T09:00:00Z");
        run("UPDATE notice_plan SET remind_behind = NULL, reminded = 0 WHERE vote = " + vote.id().value()); // as if it had not noted how far it was
        reminded("2031-02-04T09:00:02Z");
        reminded("2031-02-04T09:00:04Z");
        assertEquals(ABSTAINERS, reminders().size());
        assertEquals(NoticeBoard.State.DONE, state());
    }

    @Test
    void a_reminder_is_set_within_the_vote_and_the_future_by_the_office_of_the_town_and_is_missed_rather_than_late() {
        assertEquals(List.of("REMINDER_OUTSIDE_THE_VOTE"), codes(office(DURING, () -> plan.remindAt(SLUG, "2031-02-09T10:00"))));
        assertEquals(List.of("REMINDER_OUTSIDE_THE_VOTE"), codes(office(DURING, () -> plan.remindAt(SLUG, "2031-02-02T10:00"))));
        assertEquals(List.of("REMINDER_NOT_A_MOMENT"), codes(office(DURING, () -> plan.remindAt(SLUG, "tomorrow"))));
        MunicipalityCard elsewhere = towns.found();
        AccountCard stranger = towns.somebody(Role.OFFICIAL, elsewhere);
        assertThrows(NotFound.class, () -> towns.as(stranger, elsewhere, DURING, () -> plan.remindAt(SLUG, "2031-02-04T10:00")));
        assertThrows(AccessDenied.class, () -> towns.as(stranger, vote.town(), DURING, () -> plan.remindAt(SLUG, "2031-02-04T10:00")));
        assertTrue(office(BEFORE, () -> plan.remindAt(SLUG, "2031-02-04T10:00")).isAccepted(), "also before the vote opens");
        reminded("2031-02-09T08:00:00Z");
        assertEquals(NoticeBoard.State.MISSED, state());
        assertEquals(0, reminders().size());
    }

    @Test
    void addresses_are_erased_after_the_vote_and_not_before() {
        assertEquals(List.of("CONTACTS_STILL_NEEDED"), codes(office(DURING, () -> erase.handle(SLUG))));
        assertEquals(ABSTAINERS, office(AFTER, () -> erase.left(SLUG)));
        assertEquals(ABSTAINERS, office(AFTER, () -> erase.handle(SLUG)).orThrow());
        assertEquals(0, office(AFTER, () -> erase.left(SLUG)));
    }

    private void cast(String number, int... chosen) {
        visit(DURING, () -> vote.cast(identify.byCode(SLUG, vote.codeOf(number)).orThrow(), chosen).orThrow());
    }

    private void confirmed() {
        visit(DURING, () -> {
            confirm.round();
            return null;
        });
    }

    private void reminded(String moment) {
        visit(Instant.parse(moment), () -> {
            remind.round();
            return null;
        });
    }

    private NoticeBoard.State state() {
        return office(DURING, () -> board.reminder(vote.id())).state();
    }

    private List<MailSack.Waiting> confirmations() {
        return sack.of(ConfirmBallots.TOPIC, vote.id().value());
    }

    private List<MailSack.Waiting> reminders() {
        return sack.of(RemindVoters.TOPIC, vote.id().value());
    }

    private Slot slotOf(String number) {
        try (Connection connection = roll.getConnection(); PreparedStatement query = connection.prepareStatement(
            "SELECT s.slot FROM slot s JOIN person p ON p.id = s.person_id WHERE s.vote = ? AND p.number = ?")) {
            query.setLong(1, vote.id().value());
            query.setString(2, number);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return Slot.of(rows.getBytes(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = roll.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private <T> T office(Instant moment, Callable<T> what) {
        return vote.office(moment, what);
    }

    private <T> T visit(Instant moment, Callable<T> what) {
        return vote.visit(moment, what);
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }
}
