package org.jemaa.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.util.Properties;
import org.jemaa.notification.Carrier.NotDelivered.Kind;

/** Gives letters to the mail server of the settings, by Jakarta Mail. */
final class SmtpCarrier implements Carrier {

    private static final String PATIENCE = "15000";

    private final MailSettings settings;
    private final boolean keepsLetters;
    private final Session session;

    SmtpCarrier(MailSettings settings, boolean keepsLetters) {
        this.settings = settings;
        this.keepsLetters = keepsLetters;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var all = new Properties();
        boolean implicit = settings.tls() == MailSettings.Tls.IMPLICIT;
        String protocol = implicit ? "smtps" : "smtp";
        all.setProperty("mail.transport.protocol", protocol);
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            all.setProperty("mail." + protocol + "." + timeout, PATIENCE);
        }
        boolean startTls = settings.tls() == MailSettings.Tls.STARTTLS;
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        all.setProperty("mail." + protocol + ".auth", Boolean.toString(settings.user() != null));
        all.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        all.setProperty("mail." + protocol + ".allow8bitmime", "true");
        all.setProperty("mail.mime.allowutf8", "true");
        return all;
    }

    @Override
    public boolean keepsLetters() {
        return keepsLetters;
    }

    @Override
    public Errand set() throws NotDelivered {
        try {
            Transport transport = session.getTransport();
            transport.connect(settings.host(), settings.port(), settings.user(), settings.user() == null ? null : settings.password());
            return new OverSmtp(transport);
        } catch (MessagingException e) {
            throw new NotDelivered(Kind.NOBODYS, e);
        }
    }

    private final class OverSmtp implements Errand {

        private final Transport transport;

        private OverSmtp(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void deliver(MimeLetter.Sender sender, Outbox.Taken taken, Instant now) throws NotDelivered {
            try {
                var message = new MimeLetter(session, sender, taken.key(), taken.letter(), now);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (AddressException e) {
                throw new NotDelivered(Kind.NEVER, e);
            } catch (SendFailedException e) {
                throw new NotDelivered(isInvalid(e) ? Kind.NEVER : Kind.LATER, e);
            } catch (MessagingException e) {
                throw new NotDelivered(transport.isConnected() ? Kind.LATER : Kind.NOBODYS, e);
            }
        }

        /** Refused for good (550 and its like), rather than for now. */
        private static boolean isInvalid(SendFailedException e) {
            Address[] invalid = e.getInvalidAddresses();
            return invalid != null && invalid.length > 0;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // what was delivered is delivered; the server closes its end by itself
            }
        }
    }
}
