package org.jemaa.counting.pabulib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {

    private static int add(Texts texts, String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return texts.add(bytes, 1, bytes.length - 1);
    }

    private static int find(Texts texts, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return texts.find(bytes, 0, bytes.length);
    }

    @Test
    void equal_texts_have_one_number_and_different_texts_have_different_ones() {
        Texts texts = new Texts();
        for (int i = 0; i < 100_000; i++) {
            assertEquals(i, add(texts, "Łódź " + i));
        }
        for (int i = 0; i < 100_000; i += 7) {
            assertEquals(i, add(texts, "Łódź " + i));
            assertEquals(i, find(texts, "Łódź " + i));
            assertEquals("Łódź " + i, texts.get(i));
        }
        assertEquals(100_000, texts.size());
        assertEquals(-1, find(texts, "Łódź"));
        assertEquals(-1, find(texts, ""));
        assertEquals(100_000, add(texts, ""));
        assertEquals(100_000, find(texts, ""));
    }

    @Test
    void texts_that_were_chosen_to_collide_are_found_after_a_short_search() {
        List<String> colliding = colliding(3000);
        Texts texts = new Texts();
        for (int i = 0; i < colliding.size(); i++) {
            assertEquals(i, add(texts, colliding.get(i)));
        }
        for (int i = 0; i < colliding.size(); i++) {
            assertEquals(i, find(texts, colliding.get(i)));
            assertTrue(texts.searched() <= 400, "searched " + texts.searched());
        }
    }

    /** Texts whose places at first are the same, as an attacker would find them: by trying. */
    private static List<String> colliding(int number) {
        List<String> colliding = new ArrayList<>();
        for (int i = 0; colliding.size() < number; i++) {
            byte[] text = Integer.toString(i, 36).getBytes(StandardCharsets.UTF_8);
            int hash = 0x01000193;
            for (byte b : text) {
                hash = (hash ^ b) * 0x01000193;
            }
            hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
            if (((hash ^ hash >>> 13) & 8191) == 5) {
                colliding.add(new String(text, StandardCharsets.UTF_8));
            }
        }
        return colliding;
    }
}
