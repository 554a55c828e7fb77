package org.jemaa.launcher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's secret, and the passwords of the database accounts derived from it: HMAC-SHA-256 over a purpose, so
 * that several servers with the same secret agree on them and none has to be written down.
 */
record Keys(String secret) {

    Keys {
        if (!secret.matches("[0-9a-fA-F]{64}")) {
            throw new CannotStart("jemaa.secret must be 64 hexadecimal digits (JEMAA_SECRET, or the file 'secret' in the data"
                    + " folder).");
        }
    }

    String databasePassword(String user) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            // The beginning satisfies servers that want capitals, digits and signs in every password.
            return "Jm1-" + HexFormat.of().formatHex(mac.doFinal(("launcher/database/" + user)
                    .getBytes(StandardCharsets.UTF_8)), 0, 24);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Keys[…]";
    }
}
