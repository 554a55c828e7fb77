package org.jemaa.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Derives a 256-bit key for each purpose from the installation's one secret, with HMAC-SHA-256 over the purpose's label. */
@ApplicationScoped
public class Secrets {

    @Inject
    @ConfigProperty(name = "jemaa.secret")
    private String secret;

    public byte[] keyFor(String purpose) {
        if (!secret.matches("[0-9a-fA-F]{64,}")) {
            throw new IllegalStateException("jemaa.secret needs at least 64 hexadecimal digits");
        }
        return hmac(HexFormat.of().parseHex(secret), purpose.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
