package org.jemaa.ballot.roll;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.SigningKey;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.Symbols;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Sealing;
import org.jemaa.shared.Secrets;

/** The roll's secrets: whoever has its tables alone can read no address and try no code. */
@ApplicationScoped
class RollKeys {

    @Inject
    private Secrets secrets;
    private byte[] letterCode;
    private byte[] email;
    private byte[] token;
    private byte[] emailCode;
    private byte[] notice;
    private Sealing contacts;
    private SigningKey permit;

    @PostConstruct
    void derive() {
        letterCode = secrets.keyFor("roll/letter-code");
        email = secrets.keyFor("roll/email");
        token = secrets.keyFor("roll/session-token");
        emailCode = secrets.keyFor("roll/email-code");
        notice = secrets.keyFor("roll/notice");
        contacts = new Sealing(secrets.keyFor("roll/contact"));
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

    /** The code that a request brings to one slot: drawn from the request's random number, so that writing it a second time writes the same. */
    String emailCode(byte[] request, Slot slot) {
        byte[] drawn = Secrets.hmac(emailCode, ByteBuffer.allocate(1 + request.length + Slot.BYTES).put((byte) 1).put(request).put(slot.bytes()).array());
        return Symbols.write(drawn, IssueLetterCodes.SYMBOLS);
    }

    /** A code that was sent to an address is worth something only together with it. */
    byte[] markOfEmailCode(BudgetId vote, byte[] markOfEmail, String symbols) {
        byte[] code = symbols.getBytes(StandardCharsets.US_ASCII);
        return Secrets.hmac(emailCode, ByteBuffer.allocate(1 + 8 + markOfEmail.length + code.length).put((byte) 2).putLong(vote.value())
            .put(markOfEmail).put(code).array());
    }

    /** A notice's key says neither whose it is nor anything that the box knows. */
    String noticeKey(String kind, BudgetId vote, byte[]... what) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(ByteBuffer.allocate(9).put((byte) 0).putLong(vote.value()).array());
        for (byte[] one : what) {
            all.writeBytes(one);
        }
        return kind + "/" + HexFormat.of().formatHex(Secrets.hmac(notice, all.toByteArray()));
    }

    /** Seals addresses; each belongs to {@link #contactOf} its person and is opened nowhere else. */
    Sealing contacts() {
        return contacts;
    }

    static String contactOf(MunicipalityId municipality, String number) {
        return "person/" + municipality.value() + "/" + number;
    }

    byte[] token() {
        return token;
    }

    SigningKey permit() {
        return permit;
    }
}
