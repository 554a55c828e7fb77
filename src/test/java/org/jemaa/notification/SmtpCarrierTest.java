package org.jemaa.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jemaa.notification.Carrier.NotDelivered;
import org.jemaa.notification.Message.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Letters over SMTP to a real mail server, as they arrive. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpCarrierTest {

    private static final Instant NOW = Instant.parse("2031-02-03T08:00:00Z");
    private static final MimeLetter.Sender TOWN = new MimeLetter.Sender("Ville de Tamaris – تمارس", "votes@town.example");
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Carrier carrier;

    @BeforeEach
    void start() {
        mail.start();
        carrier = carrier(mail.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_letter_arrives_as_text_and_as_html_in_its_language_and_says_that_a_machine_wrote_it() throws Exception {
        deliver("key-1", new Letter("amal@example.org", arabic("رمزكم للتصويت")));
        MimeMessage got = only();
        assertEquals("رمزكم للتصويت", got.getSubject());
        assertTrue(got.getHeader("From", ",").contains("votes@town.example"));
        assertEquals("amal@example.org", got.getHeader("To", ","));
        assertEquals("auto-generated", got.getHeader("Auto-Submitted", ","));
        assertEquals("ar", got.getHeader("Content-Language", ","));
        MimeMultipart body = (MimeMultipart) got.getContent();
        assertTrue(body.getContentType().startsWith("multipart/alternative"));
        String plain = (String) body.getBodyPart(0).getContent();
        String html = (String) body.getBodyPart(1).getContent();
        assertTrue(body.getBodyPart(0).isMimeType("text/plain") && body.getBodyPart(1).isMimeType("text/html"));
        assertTrue(plain.contains("أمل، تفضّلوا رمزكم.") && plain.contains("ABCD-EFGH-JKLM") && plain.contains("https://votes.example/tamaris/booth/b"), plain);
        assertTrue(html.contains("<html lang=\"ar\" dir=\"rtl\">") && html.contains("<bdi dir=\"ltr\"") && html.contains("ABCD-EFGH-JKLM"), html);
    }

    @Test
    void a_letter_that_is_sent_twice_is_the_same_letter_and_another_is_not() throws Exception {
        deliver("key-1", new Letter("amal@example.org", arabic("x")));
        deliver("key-1", new Letter("amal@example.org", arabic("x")));
        deliver("key-2", new Letter("amal@example.org", arabic("x")));
        List<String> numbers = Arrays.stream(mail.getReceivedMessages()).map(SmtpCarrierTest::number).toList();
        assertEquals(numbers.get(0), numbers.get(1));
        assertFalse(numbers.get(0).equals(numbers.get(2)));
        assertTrue(numbers.get(0).endsWith("@town.example>") && !numbers.get(0).contains("key"), numbers.get(0));
    }

    @Test
    void no_name_subject_or_text_can_add_a_header_or_a_receiver_or_mark_up() throws Exception {
        String nasty = "Parks\r\nBcc: thief@example.org\r\nX-Evil: 1\r\n\r\nbody";
        var sender = new MimeLetter.Sender(nasty, "votes@town.example");
        var message = new Message("en", nasty, List.of(new Part.Text("<script>alert(1)</script>\r\n.\r\nMAIL FROM:<x>"), new Part.Link("x", "https://e.example/?a=\"><b>")));
        deliver(sender, "key-1", new Letter("amal@example.org", message));
        MimeMessage got = only();
        assertNull(got.getHeader("Bcc"));
        assertNull(got.getHeader("X-Evil"));
        assertEquals(1, got.getAllRecipients().length);
        assertEquals("Parks Bcc: thief@example.org X-Evil: 1 body", got.getSubject());
        assertEquals("Parks Bcc: thief@example.org X-Evil: 1 body", ((InternetAddress) got.getFrom()[0]).getPersonal());
        assertEquals("Parks Bcc: thief@example.org X-Evil: 1 body", message.subject(), "before it is in any header");
        String html = (String) ((MimeMultipart) got.getContent()).getBodyPart(1).getContent();
        assertFalse(html.contains("<script") || html.contains("\"><b>"), html);
    }

    @Test
    void what_is_not_one_address_is_given_up_and_nothing_is_sent() {
        for (String address : List.of("a@b.example, c@d.example", "a@b.example\r\nRCPT TO:<thief@example.org>", "undisclosed: a@b.example;", "@b.example", "nobody")) {
            NotDelivered no = assertThrows(NotDelivered.class, () -> deliver("key-1", new Letter(address, arabic("x"))), address);
            assertEquals(NotDelivered.Kind.NEVER, no.kind(), address);
        }
        assertEquals(0, mail.getReceivedMessages().length);
    }

    @Test
    void a_domain_in_any_script_goes_by_its_letters_for_the_network() throws Exception {
        deliver("key-1", new Letter("amal@مثال.تونس", arabic("x")));
        assertEquals("amal@xn--mgbh0fb.xn--pgbs0dh", only().getRecipients(RecipientType.TO)[0].toString());
    }

    @Test
    void a_server_that_does_not_answer_or_offers_no_encryption_where_it_must_takes_nothing() {
        int port = mail.getSmtp().getPort();
        Carrier demanding = new SmtpCarrier(new MailSettings("127.0.0.1", port, null, "", "votes@town.example", MailSettings.Tls.STARTTLS), false);
        assertEquals(NotDelivered.Kind.NOBODYS, assertThrows(NotDelivered.class, demanding::set).kind());
        mail.stop();
        assertEquals(NotDelivered.Kind.NOBODYS, assertThrows(NotDelivered.class, carrier(port)::set).kind());
    }

    @Test
    void settings_that_cannot_work_are_refused_with_a_sentence() {
        assertEquals("jemaa.mail.tls must be starttls, implicit or none", refused(Optional.of("h"), Optional.of("a@b.c"), Optional.of("ssl")));
        assertTrue(refused(Optional.of("h"), Optional.empty(), Optional.empty()).startsWith("jemaa.mail.from must be"));
        MailSettings usual = MailSettings.of(Optional.of("h"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("a@b.c"), Optional.empty());
        assertEquals(587, usual.port());
        assertEquals(MailSettings.Tls.STARTTLS, usual.tls());
        assertFalse(MailSettings.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()).isSetUp());
    }

    private static String refused(Optional<String> host, Optional<String> from, Optional<String> tls) {
        return assertThrows(IllegalArgumentException.class,
            () -> MailSettings.of(host, Optional.empty(), Optional.empty(), Optional.empty(), from, tls)).getMessage();
    }

    private static Carrier carrier(int port) {
        return new SmtpCarrier(new MailSettings("127.0.0.1", port, null, "", "votes@town.example", MailSettings.Tls.NONE), false);
    }

    private static Message arabic(String subject) {
        return new Message("ar", subject, List.of(new Part.Text("أمل، تفضّلوا رمزكم."), new Part.Code("لرقم القائمة 7", "ABCD-EFGH-JKLM"),
            new Part.Link("إلى المقصورة", "https://votes.example/tamaris/booth/b")));
    }

    private void deliver(String key, Letter letter) throws NotDelivered {
        deliver(TOWN, key, letter);
    }

    private void deliver(MimeLetter.Sender sender, String key, Letter letter) throws NotDelivered {
        try (Carrier.Errand errand = carrier.set()) {
            errand.deliver(sender, new Outbox.Taken(1, key, 1, 1, letter), NOW);
        }
    }

    private MimeMessage only() {
        assertEquals(1, mail.getReceivedMessages().length, () -> Arrays.stream(mail.getReceivedMessages()).map(SmtpCarrierTest::number).collect(Collectors.joining()));
        return mail.getReceivedMessages()[0];
    }

    private static String number(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
