package org.jemaa.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.jemaa.shared.Secrets;

/**
 * A letter as an e-mail: plain text, and the same as simple HTML. Its number comes from the notice's key, so that a message that was
 * sent twice is the same message to every mail program. Whatever stands in a name, a subject or an address, it stays in its header.
 */
final class MimeLetter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final byte[] NUMBER_KEY = "notification/message-id".getBytes(StandardCharsets.US_ASCII);

    private final String number;

    /** @throws MessagingException where the address cannot be one */
    MimeLetter(Session session, Sender sender, String key, Letter letter, Instant now) throws MessagingException {
        super(session);
        number = "<" + HexFormat.of().formatHex(Secrets.hmac(NUMBER_KEY, key.getBytes(StandardCharsets.US_ASCII)), 0, 16) + "@" + domain(sender.address()) + ">";
        setFrom(sender.internetAddress());
        setRecipient(RecipientType.TO, address(letter.address()));
        setSubject(letter.message().subject(), UTF_8);
        setSentDate(Date.from(now));
        setContentLanguage(new String[] {letter.message().language()});
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setContent(alternatives(letter.message()));
        saveChanges();
    }

    /** Who sends: the municipality's name, at the address of the settings. */
    record Sender(String name, String address) {

        private InternetAddress internetAddress() throws MessagingException {
            try {
                return new InternetAddress(address, name.replaceAll("\\p{C}+", " "), UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new MessagingException("no UTF-8", e);
            }
        }
    }

    private static MimeMultipart alternatives(Message message) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(MessageText.plain(message), UTF_8);
        var html = new MimeBodyPart();
        html.setText(MessageText.html(message), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** One mailbox and nothing else; a name of a domain in any script goes in its letters for the network. */
    private static InternetAddress address(String typed) throws MessagingException {
        int at = typed.lastIndexOf('@');
        try {
            String ascii = typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1));
            InternetAddress[] all = InternetAddress.parse(ascii, true);
            if (at < 1 || all.length != 1 || all[0].isGroup() || !ascii.equals(all[0].getAddress())) {
                throw new AddressException("not one address");
            }
            return all[0];
        } catch (IllegalArgumentException notADomain) {
            throw new AddressException("not an address");
        }
    }

    private static String domain(String address) {
        return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", number);
    }
}
