package org.jemaa.ballot.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.SigningKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimedHeadTest {

    private static final SigningKey SECRET = new SigningKey(new byte[32]);
    private static final LogKey KEY = new LogKey(HexFormat.of().parseHex(SECRET.publicKey().hex()));
    private static final TreeHead HEAD = new TreeHead(new Hash("01".repeat(32)), 258, new Hash("02".repeat(32)));

    @Test
    void the_bytes_that_are_signed_stay_as_they_are_written_down() {
        assertEquals("6a656d61612f74696d65642d686561642f3100" + "01".repeat(32) + "0000000000000102" + "02".repeat(32) + "000000000000003c",
            HexFormat.of().formatHex(new TimedHead(HEAD, 60).statement()));
    }

    @Test
    void a_head_whose_minute_or_size_is_changed_or_that_was_signed_without_a_minute_is_refused() {
        byte[] signature = SECRET.sign(new TimedHead(HEAD, 120).statement());
        assertTrue(new TimedHead(HEAD, 120).signedBy(KEY, signature));
        assertFalse(new TimedHead(HEAD, 180).signedBy(KEY, signature));
        assertFalse(new TimedHead(new TreeHead(HEAD.fingerprint(), 259, HEAD.root()), 120).signedBy(KEY, signature));
        assertFalse(new TimedHead(HEAD, 120).signedBy(KEY, SECRET.sign(HEAD.statement())), "a head without a time is another promise");
    }

    @Test
    void nothing_finer_than_a_minute_is_ever_signed() {
        assertThrows(IllegalArgumentException.class, () -> new TimedHead(HEAD, 61));
        assertThrows(IllegalArgumentException.class, () -> new TimedHead(HEAD, -60));
    }
}
