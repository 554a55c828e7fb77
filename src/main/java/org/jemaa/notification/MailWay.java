package org.jemaa.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which way letters leave, by the settings: over a mail server, in the demonstration without one into the post box, else not at all. */
@ApplicationScoped
class MailWay {

    @Inject
    @ConfigProperty(name = "jemaa.mail.host")
    private Optional<String> host;
    @Inject
    @ConfigProperty(name = "jemaa.mail.port")
    private Optional<Integer> port;
    @Inject
    @ConfigProperty(name = "jemaa.mail.user")
    private Optional<String> user;
    @Inject
    @ConfigProperty(name = "jemaa.mail.password")
    private Optional<String> password;
    @Inject
    @ConfigProperty(name = "jemaa.mail.from")
    private Optional<String> from;
    @Inject
    @ConfigProperty(name = "jemaa.mail.tls")
    private Optional<String> tls;
    @Inject
    @ConfigProperty(name = "jemaa.mail.per-second", defaultValue = "10")
    private int perSecond;
    @Inject
    @ConfigProperty(name = "jemaa.demonstration", defaultValue = "false")
    private boolean demonstration;
    private MailSettings settings;
    private Carrier carrier;

    @PostConstruct
    void choose() {
        settings = MailSettings.of(host, port, user, password, from, tls);
        if (settings.isSetUp()) {
            carrier = new SmtpCarrier(settings, demonstration);
        } else if (demonstration) {
            carrier = new PostBoxCarrier();
        }
    }

    /** Empty: letters wait. */
    Optional<Carrier> carrier() {
        return Optional.ofNullable(carrier);
    }

    /** The address that letters come from. */
    String from() {
        return settings.isSetUp() ? settings.from() : "demonstration@jemaa.invalid";
    }

    int perSecond() {
        return Math.max(1, perSecond);
    }

    boolean isDemonstration() {
        return demonstration;
    }
}
