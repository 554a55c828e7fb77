package org.jemaa.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccentColourTest {

    @Test
    void a_colour_on_which_white_can_be_read_is_taken() {
        assertTrue(AccentColour.check("#08554b").isEmpty());
        assertTrue(AccentColour.check("#7A1F5C").isEmpty());
        assertTrue(AccentColour.check(null).isEmpty());
    }

    @Test
    void a_pale_one_is_refused_with_its_contrast() {
        assertEquals("ACCENT_TOO_PALE", AccentColour.check("#ffcc00").orElseThrow().code());
        assertEquals("ACCENT_NOT_READABLE", AccentColour.check("green").orElseThrow().code());
    }

    @Test
    void contrast_is_that_of_the_accessibility_guidelines() {
        assertEquals(new BigDecimal("21.0"), AccentColour.contrastWithWhite("#000000").setScale(1, RoundingMode.HALF_UP));
        assertEquals(new BigDecimal("1.0"), AccentColour.contrastWithWhite("#ffffff").setScale(1, RoundingMode.HALF_UP));
        assertEquals(new BigDecimal("4.54"), AccentColour.contrastWithWhite("#767676").setScale(2, RoundingMode.HALF_UP));
    }
}
