package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.Symbols;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/**
 * Somebody without a letter, whom an officer has identified, gets a code to vote online with: once, within a quarter of an hour. It has
 * the form of a letter's code, is in the answer and nowhere else, and a new one makes the last one void.
 */
@ApplicationScoped
@Right("ballot:serve-desk")
public class IssueDeskCode {

    public static final Duration VALID = Duration.ofMinutes(15);

    private static final int RANDOM_BYTES = 8;

    @Inject
    private RollDatabase database;
    @Inject
    private RollKeys keys;
    @Inject
    private Clock clock;
    private final SecureRandom random = new SecureRandom();

    public String handle(BudgetId vote, Slot slot, int desk, long officer) {
        var bits = new byte[RANDOM_BYTES];
        random.nextBytes(bits);
        String code = Symbols.write(bits, IssueLetterCodes.SYMBOLS);
        byte[] mark = keys.markOfCode(vote, Symbols.read(code, IssueLetterCodes.SYMBOLS));
        Instant until = clock.instant().plus(VALID);
        try {
            return database.commit(connection -> {
                try (PreparedStatement put = connection.prepareStatement("INSERT INTO desk_code (slot, vote, code_hmac, desk, officer, expires_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE code_hmac = VALUES(code_hmac), desk = VALUES(desk),"
                    + " officer = VALUES(officer), expires_at = VALUES(expires_at), used_at = NULL")) {
                    put.setBytes(1, slot.bytes());
                    put.setLong(2, vote.value());
                    put.setBytes(3, mark);
                    put.setInt(4, desk);
                    put.setLong(5, officer);
                    put.setObject(6, utc(until));
                    put.executeUpdate();
                    return code;
                }
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    /** Takes a code out of use. @return false where it is none, was used or has run out */
    static boolean use(Connection connection, BudgetId vote, byte[] markOfCode, Instant now) throws SQLException {
        try (PreparedStatement use = connection.prepareStatement(
            "UPDATE desk_code SET used_at = ? WHERE vote = ? AND code_hmac = ? AND used_at IS NULL AND expires_at > ?")) {
            use.setObject(1, utc(now));
            use.setLong(2, vote.value());
            use.setBytes(3, markOfCode);
            use.setObject(4, utc(now));
            return use.executeUpdate() == 1;
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
