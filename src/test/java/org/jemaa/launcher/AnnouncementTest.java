package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnouncementTest {

    @Test
    void it_is_one_line_with_the_address_and_every_account() {
        assertEquals("Jemaa is ready: http://127.0.0.1:8080/  Demonstration accounts: amina / a \"b\" c (official),"
                + " lina / three words (citizen)", Announcement.line("http://127.0.0.1:8080/", """
                {"accounts": [
                  {"name": "amina", "role": "official", "password": "a \\"b\\" c"},
                  {"password": "three words", "role": "citizen", "name": "lina"}]}"""));
    }

    @Test
    void without_a_demonstration_it_is_the_address_alone() {
        assertEquals("Jemaa is ready: http://127.0.0.1:8080/", Announcement.line("http://127.0.0.1:8080/", ""));
    }
}
