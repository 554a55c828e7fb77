package org.jemaa.ballot.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jemaa.ballot.Slot;
import org.jemaa.process.BudgetId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTokenTest {

    private static final byte[] KEY = new byte[32];
    private static final Instant UNTIL = Instant.parse("2026-11-01T12:00:00Z");
    private static final SessionToken TOKEN = new SessionToken(new BudgetId(7), new Slot(1, 2), UNTIL);

    @Test
    void a_token_comes_back_as_it_went() {
        assertEquals(Optional.of(TOKEN), SessionToken.read(TOKEN.write(KEY), KEY));
    }

    @Test
    void a_token_runs_out_at_its_instant() {
        assertFalse(TOKEN.isOver(UNTIL.minusMillis(1)));
        assertTrue(TOKEN.isOver(UNTIL));
    }

    @Test
    void a_token_with_any_byte_changed_is_none() {
        byte[] good = Base64.getUrlDecoder().decode(TOKEN.write(KEY));
        for (int i = 0; i < good.length; i++) {
            byte[] changed = good.clone();
            changed[i] ^= 1;
            assertEquals(Optional.empty(), SessionToken.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed), KEY), "byte " + i);
        }
    }

    @Test
    void a_token_of_another_key_and_what_is_no_token_are_none() {
        assertEquals(Optional.empty(), SessionToken.read(TOKEN.write(new byte[] {1}), KEY));
        for (String written : new String[] {null, "", "x", TOKEN.write(KEY) + "A", TOKEN.write(KEY).substring(1), "*".repeat(86), "ä".repeat(86)}) {
            assertEquals(Optional.empty(), SessionToken.read(written, KEY));
        }
    }
}
