package org.jemaa.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.notification.Message.Part;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The outbox on the real database, its letters over SMTP from the real server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxIT extends InTheContainer {

    @Inject
    private WriteNotices write;
    @Inject
    private Outbox outbox;
    @Inject
    private DeliverNotices deliver;
    @Inject
    private OutboxBoard board;
    @Inject
    private ReadPostBox postBox;
    @Inject
    private Town towns;
    @Inject
    private Crowd crowd;
    @Inject
    private Clock clock;
    @Resource
    private UserTransaction transaction;
    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource database;
    private GreenMail mail;
    private MunicipalityCard town;
    private String mine;

    @BeforeEach
    void start() throws SQLException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        town = towns.found();
        mine = UUID.randomUUID().toString();
        run("UPDATE notification_notice SET state = 'FAILED' WHERE state = 'WAITING'"); // what other tests have left
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_notice_that_was_committed_reaches_the_mail_server_and_its_text_is_gone_then() throws Exception {
        assertEquals(1, write.handle(List.of(notice("a", false, null))));
        assertEquals(1, deliver.round(carrier()));
        MimeMessage got = mail.getReceivedMessages()[0];
        assertEquals("Subject a", got.getSubject());
        assertTrue(got.getHeader("From", ",").contains(town.name().in("en")), "the town's own name stands before the address");
        assertEquals(new OutboxBoard.Figures(0, 1, 0), board.of("test.topic", town.id().value()));
        assertEquals("SENT/gone", state("a"));
        assertEquals(0, deliver.round(carrier()));
    }

    @Test
    void a_notice_of_a_transaction_that_failed_was_never_there() throws Exception {
        transaction.begin();
        write.handle(List.of(notice("a", false, null)));
        transaction.rollback();
        assertEquals(OutboxBoard.Figures.NONE, board.of("test.topic", town.id().value()));
    }

    @Test
    void the_same_key_is_written_once_also_by_many_at_once() throws Exception {
        var all = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 8; i++) {
            all.add(crowd.does(() -> write.handle(List.of(notice("a", false, null), notice("b", false, null)))));
        }
        int written = 0;
        for (Future<Integer> one : all) {
            written += one.get();
        }
        assertEquals(2, written);
        assertEquals(2, board.waiting(town.id()));
    }

    @Test
    void who_has_the_database_alone_reads_neither_address_nor_text() throws SQLException {
        write.handle(List.of(notice("a", false, null)));
        String everything = query("SELECT CONCAT_WS('|', notice_key, topic, problem, CONVERT(letter USING latin1)) FROM notification_notice WHERE municipality_id = "
            + town.id().value());
        assertFalse(everything.contains(mine.substring(0, 8) + "-to") || everything.contains("@tests.example") || everything.contains("Subject")
            || everything.contains("Words"), everything);
    }

    @Test
    void two_servers_send_each_notice_once() throws Exception {
        write.handle(IntStream.range(0, 60).mapToObj(i -> notice("n" + i, false, null)).toList());
        Instant now = clock.instant();
        var taken = new ArrayList<Future<List<Outbox.Taken>>>();
        for (int i = 0; i < 6; i++) {
            taken.add(crowd.does(() -> outbox.take(20, now)));
        }
        var ids = new ArrayList<Long>();
        for (Future<List<Outbox.Taken>> some : taken) {
            some.get().forEach(one -> ids.add(one.id()));
        }
        while (ids.size() < 60) {
            List<Outbox.Taken> rest = outbox.take(20, now);
            assertFalse(rest.isEmpty(), "what was locked for a moment is there afterwards");
            rest.forEach(one -> ids.add(one.id()));
        }
        assertEquals(60, new HashSet<>(ids).size(), "none was taken by two");
    }

    @Test
    void what_a_server_had_in_hand_when_it_died_is_sent_by_the_next_under_the_same_number() throws Exception {
        write.handle(List.of(notice("a", false, null)));
        Instant now = clock.instant();
        Outbox.Taken first = outbox.take(10, now).get(0);
        try (Carrier.Errand errand = carrier().set()) {
            errand.deliver(deliver.sender(first), first, now);
        } // and it dies before it can write that down
        assertEquals(List.of(), outbox.take(10, now.plus(Outbox.IN_HAND).minusSeconds(1)));
        assertEquals(1, towns.asVisitor(town, now.plus(Outbox.IN_HAND), () -> deliver.round(carrier())));
        assertEquals(2, mail.getReceivedMessages().length, "at least once");
        assertEquals(number(mail.getReceivedMessages()[0]), number(mail.getReceivedMessages()[1]), "and the same to every mail program");
        assertEquals("SENT/gone", state("a"));
    }

    @Test
    void a_mail_server_that_is_away_costs_no_notice_a_try_and_gets_all_when_it_is_back() throws Exception {
        write.handle(List.of(notice("a", false, null)));
        Carrier away = carrier();
        mail.stop();
        Instant now = clock.instant();
        assertEquals(0, deliver.round(away));
        assertEquals("0", query("SELECT tries FROM notification_notice WHERE notice_key = '" + key("a") + "'"));
        assertFalse(deliver.trouble() == null, "the desk can say why");
        mail.start();
        assertEquals(0, deliver.round(carrier()), "not at once again");
        assertEquals(1, towns.asVisitor(town, now.plusSeconds(10), () -> deliver.round(carrier())));
        assertEquals(null, deliver.trouble());
    }

    @Test
    void a_letter_that_is_not_taken_is_tried_later_and_later_and_given_up_at_last() throws SQLException {
        write.handle(List.of(notice("a", false, null)));
        Instant now = clock.instant();
        for (int i = 1; i < Outbox.MOST_TRIES; i++) {
            Outbox.Taken taken = outbox.take(10, now).get(0);
            outbox.postpone(taken, "450 busy, ask amal@example.org", now);
            assertEquals(List.of(), outbox.take(10, now.plus(Outbox.delay(i)).minusSeconds(1)));
            now = now.plus(Outbox.delay(i));
        }
        assertEquals("450 busy, ask …", query("SELECT problem FROM notification_notice WHERE notice_key = '" + key("a") + "'"), "without the address");
        outbox.postpone(outbox.take(10, now).get(0), "450 busy", now);
        assertEquals("FAILED/gone", state("a"));
        assertTrue(Duration.between(clock.instant(), now).toHours() >= 48, "two days and more");
    }

    @Test
    void one_wrong_address_stops_nobody_elses_letter() throws Exception {
        write.handle(List.of(new Notice(subject(), key("bad"), "nobody", message("bad"), false, null), notice("good", false, null)));
        assertEquals(1, deliver.round(carrier()));
        assertEquals("FAILED/gone", state("bad"));
        assertEquals("SENT/gone", state("good"));
    }

    @Test
    void a_code_goes_before_a_thousand_reminders_and_not_at_all_once_it_is_of_no_use() throws SQLException {
        Instant now = clock.instant();
        write.handle(List.of(notice("slow1", false, null), notice("slow2", false, null), notice("urgent", true, now.plusSeconds(900)),
            notice("late", true, now.plusSeconds(1))));
        assertEquals(List.of(key("urgent"), key("slow1")), outbox.take(2, now.plusSeconds(2)).stream().map(Outbox.Taken::key).toList());
        assertEquals("FAILED/gone", state("late"));
    }

    @Test
    void nobody_but_the_demonstration_has_a_post_box() {
        AccountCard official = towns.somebody(Role.OFFICIAL, town);
        assertThrows(NotFound.class, () -> towns.as(official, town, () -> postBox.handle()));
        assertThrows(AccessDenied.class, () -> towns.asVisitor(town, () -> postBox.handle()));
    }

    private Notice.Subject subject() {
        return new Notice.Subject(town.id(), "test.topic", town.id().value());
    }

    private Notice notice(String name, boolean urgent, Instant until) {
        return new Notice(subject(), key(name), mine.substring(0, 8) + "-to-" + name + "@tests.example", message(name), urgent, until);
    }

    private static Message message(String name) {
        return new Message("en", "Subject " + name, List.of(new Part.Text("Words of " + name)));
    }

    private String key(String name) {
        return mine + "/" + name;
    }

    private Carrier carrier() {
        return new SmtpCarrier(new MailSettings("127.0.0.1", mail.getSmtp().getPort(), null, "", "votes@town.example", MailSettings.Tls.NONE), false);
    }

    private static String number(MimeMessage message) throws MessagingException {
        return message.getMessageID();
    }

    private String state(String name) throws SQLException {
        return query("SELECT CONCAT(state, IF(letter IS NULL, '/gone', '/kept')) FROM notification_notice WHERE notice_key = '" + key(name) + "'");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return String.join("\n", all);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
