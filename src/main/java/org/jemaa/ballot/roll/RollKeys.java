package org.jemaa.ballot.roll;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.SigningKey;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Secrets;

/** The roll's secrets: whoever has its tables alone can read no address and try no code. */
@ApplicationScoped
class RollKeys {

    @Inject
    private Secrets secrets;
    private byte[] letterCode;
    private byte[] email;
    private byte[] token;
    private SigningKey permit;

    @PostConstruct
    void derive() {
        letterCode = secrets.keyFor("roll/letter-code");
        email = secrets.keyFor("roll/email");
        token = secrets.keyFor("roll/session-token");
        permit = new SigningKey(secrets.keyFor(PublicKeys.PERMIT));
    }

    /** A code belongs to one vote: the same symbols are worth nothing in another. */
    byte[] markOfCode(BudgetId vote, String symbols) {
        byte[] code = symbols.getBytes(StandardCharsets.US_ASCII);
        return Secrets.hmac(letterCode, ByteBuffer.allocate(8 + code.length).putLong(vote.value()).put(code).array());
    }

    byte[] markOfEmail(String address) {
        return Secrets.hmac(email, address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    byte[] token() {
        return token;
    }

    SigningKey permit() {
        return permit;
    }
}
