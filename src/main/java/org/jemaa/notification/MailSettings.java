package org.jemaa.notification;

import java.util.Optional;

/**
 * How mail leaves this machine.
 *
 * @param host null: it does not
 * @param tls  {@code starttls} (asked for, and nothing is sent without it), {@code implicit} (from the first byte) or {@code none}
 */
record MailSettings(String host, int port, String user, String password, String from, Tls tls) {

    enum Tls { STARTTLS, IMPLICIT, NONE }

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final int RELAY = 25;

    /** @throws IllegalArgumentException with a sentence where a setting cannot be used */
    static MailSettings of(Optional<String> host, Optional<Integer> port, Optional<String> user, Optional<String> password, Optional<String> from,
            Optional<String> tls) {
        Tls how = switch (tls.orElse("starttls")) {
            case "starttls" -> Tls.STARTTLS;
            case "implicit" -> Tls.IMPLICIT;
            case "none" -> Tls.NONE;
            default -> throw new IllegalArgumentException("jemaa.mail.tls must be starttls, implicit or none");
        };
        if (host.isPresent() && !from.orElse("").matches("[^@\\s<>,;]+@[^@\\s<>,;]+")) {
            throw new IllegalArgumentException("jemaa.mail.from must be an address of e-mail, such as votes@town.example");
        }
        int usual = how == Tls.STARTTLS ? SUBMISSION : how == Tls.IMPLICIT ? SUBMISSION_OVER_TLS : RELAY;
        return new MailSettings(host.orElse(null), port.orElse(usual), user.orElse(null), password.orElse(""), from.orElse(null), how);
    }

    boolean isSetUp() {
        return host != null;
    }
}
