package org.jemaa.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingTest {

    private final Sealing sealing = new Sealing(new byte[32]);

    @Test
    void what_was_sealed_is_opened_by_the_same_key_for_the_same_purpose_and_never_looks_the_same_twice() {
        byte[] sealed = sealing.seal("بريد@مثال.تونس", "person 7");
        assertEquals("بريد@مثال.تونس", sealing.open(sealed, "person 7"));
        assertNotEquals(HexFormat.of().formatHex(sealed), HexFormat.of().formatHex(sealing.seal("بريد@مثال.تونس", "person 7")));
        assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("مثال"));
    }

    @Test
    void a_sealed_text_that_was_moved_changed_cut_or_sealed_by_others_is_not_opened() {
        byte[] sealed = sealing.seal("amal@example.org", "person 7");
        assertThrows(IllegalStateException.class, () -> sealing.open(sealed, "person 8"));
        assertThrows(IllegalStateException.class, () -> new Sealing("another key, thirty-two bytes ok!".substring(0, 32).getBytes()).open(sealed, "person 7"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> sealing.open(changed, "person 7"));
        }
        assertThrows(IllegalStateException.class, () -> sealing.open(new byte[3], "person 7"));
    }
}
