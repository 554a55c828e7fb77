package org.jemaa.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    @Test
    void the_same_sum_is_equal_however_it_was_written() {
        assertEquals(Money.of("45000", "EUR"), Money.of("45000.00", "EUR"));
        assertEquals("45000.00 EUR", Money.of("45000", "EUR").toString());
        assertEquals("45000.000 TND", Money.of("45000", "TND").toString());
    }

    @Test
    void nothing_is_rounded() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("0.005", "EUR"));
        assertEquals("0.005 TND", Money.of("0.005", "TND").toString());
        assertThrows(IllegalArgumentException.class, () -> Money.of("1.5", "JPY"));
    }

    @Test
    void a_sum_is_never_negative_and_has_a_bound() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("-1", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1000000000000000", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", "EUR").minus(Money.of("2", "EUR")));
    }

    @Test
    void two_currencies_do_not_mix() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", "EUR").plus(Money.of("1", "TND")));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", "EUR").compareTo(Money.of("1", "TND")));
        assertTrue(Money.of("2", "EUR").isMoreThan(Money.of("1.99", "EUR")));
    }

    @Test
    void what_people_type_is_read_and_what_is_no_sum_is_not() {
        Currency euro = Currency.getInstance("EUR");
        assertEquals(Optional.of(Money.of("12500.5", "EUR")), Money.read(" 12 500,50 ", euro));
        assertEquals(Optional.of(Money.of("12500", "EUR")), Money.read("١٢٥٠٠", euro));
        for (String wrong : new String[] {"", "-3", "1.234", "1e9", "12,500,000", "abc", "9".repeat(16), "٫", null}) {
            assertEquals(Optional.empty(), Money.read(wrong, euro), () -> "read: " + wrong);
        }
    }
}
