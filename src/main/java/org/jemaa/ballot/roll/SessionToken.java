package org.jemaa.ballot.roll;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jemaa.ballot.Slot;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Secrets;

/**
 * What a voter holds after they proved who they are: leave to ask for permits under one slot of one vote, for an hour. It is signed and
 * kept nowhere: not in a session, not in the database. It does not say who they are.
 */
record SessionToken(BudgetId vote, Slot slot, Instant until) {

    static final Duration VALID = Duration.ofHours(1);

    private static final int BODY = 8 + Slot.BYTES + 8;
    private static final int MARK = 32;

    String write(byte[] key) {
        byte[] body = body();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
            ByteBuffer.allocate(BODY + MARK).put(body).put(Secrets.hmac(key, body)).array());
    }

    /** The token, whether or not its time has run out; empty where we did not write it. */
    static Optional<SessionToken> read(String written, byte[] key) {
        if (written == null || written.length() != (BODY + MARK) * 4 / 3 + 1) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, BODY);
        if (!MessageDigest.isEqual(Secrets.hmac(key, body), Arrays.copyOfRange(bytes, BODY, bytes.length))) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(body);
        return Optional.of(new SessionToken(new BudgetId(fields.getLong()), new Slot(fields.getLong(), fields.getLong()),
            Instant.ofEpochSecond(fields.getLong())));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    private byte[] body() {
        return ByteBuffer.allocate(BODY).putLong(vote.value()).put(slot.bytes()).putLong(until.getEpochSecond()).array();
    }
}
