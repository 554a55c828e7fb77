package org.jemaa.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalTextTest {

    @Test
    void a_reader_gets_the_text_in_their_language_or_the_nearest_and_can_tell_which() {
        var text = new LocalText(Map.of("fr", " Arbres ", "ar", "أشجار"));
        assertEquals("أشجار", text.in("ar"));
        assertEquals("Arbres", text.in("en"));
        assertEquals("fr", text.languageFor("en"));
    }

    @Test
    void a_text_has_at_least_one_language_and_empty_ones_do_not_count() {
        assertThrows(IllegalArgumentException.class, () -> new LocalText(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new LocalText(Map.of("en", "  ")));
        assertThrows(IllegalArgumentException.class, () -> new LocalText(Map.of("english", "x")));
        assertEquals(Map.of("en", "x"), new LocalText(Map.of("en", "x", "fr", " ")).byLanguage());
    }
}
