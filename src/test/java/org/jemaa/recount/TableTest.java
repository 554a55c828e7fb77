package org.jemaa.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableTest {

    @Test
    void words_stand_left_and_numbers_right() {
        Table table = new Table(60).words("Name").numbers("Cost");
        table.row("Shade", "60");
        table.row("Lamps in the park", "1,200");
        assertEquals("""
                  Name                Cost
                  Shade                 60
                  Lamps in the park  1,200
                """, table.text());
    }

    @Test
    void only_words_are_shortened_to_fit_and_by_whole_characters() {
        Table table = new Table(40).words("Name").numbers("Cost").sentence("Why");
        table.row("Łąki kwietne 🌻🌻🌻🌻🌻🌻🌻🌻", "60", "did not fit");
        assertEquals("""
                  Name                 Cost  Why
                  Łąki kwietne 🌻🌻🌻🌻🌻…    60  did not fit
                """, table.text());
    }

    @Test
    void a_file_cannot_move_the_cursor() {
        assertFalse(Table.visible("a\u001b[2Jb\u202Ec").contains("\u001b"));
        assertEquals("a [2Jb c", Table.visible("a\u001b[2Jb\u202Ec"));
    }
}
