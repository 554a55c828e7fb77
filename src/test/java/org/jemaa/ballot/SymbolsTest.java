package org.jemaa.ballot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SymbolsTest {

    @Test
    void a_code_is_read_back_however_it_is_typed() {
        String code = Symbols.write(new byte[] {(byte) 0xff, 0, 0x12, 0x34, 0x56, 0x78, (byte) 0x9a, (byte) 0xbc}, 12);
        assertEquals(14, code.length());
        String symbols = code.replace("-", "");
        assertEquals(symbols, Symbols.read(code, 12));
        assertEquals(symbols, Symbols.read("  " + code.toLowerCase() + "\t", 12));
        assertEquals(symbols, Symbols.read(code.replace("-", " – "), 12));
    }

    @Test
    void what_is_no_code_is_null() {
        for (String typed : new String[] {null, "", "ABCD", "ABCD-EFGH-JKLM-N", "ABCD-EFGH-JKL0", "ABCD-EFGH-JKL1", "ABCD-EFGH-JKLI", "ABCD-EFGH-JKLO",
            "ABCD-EFGH-JKLİ", "A".repeat(100_000)}) {
            assertNull(Symbols.read(typed, 12), typed);
        }
    }

    @Test
    void eighty_bits_come_back_as_they_went() {
        var random = new Random(3);
        var bits = new byte[10];
        for (int i = 0; i < 1_000; i++) {
            random.nextBytes(bits);
            assertArrayEquals(bits, Symbols.bits(Symbols.read(Symbols.write(bits, 16), 16)));
        }
    }

    @Test
    void sixty_bits_give_sixty_bits_of_code() {
        var seen = new HashSet<String>();
        for (int bit = 0; bit < 60; bit++) {
            var bits = new byte[8];
            bits[bit / 8] = (byte) (0x80 >> bit % 8);
            seen.add(Symbols.write(bits, 12));
        }
        assertEquals(60, seen.size(), "every bit of the code counts");
        assertEquals(Symbols.write(new byte[8], 12), Symbols.write(Arrays.copyOf(new byte[] {0, 0, 0, 0, 0, 0, 0, 0x0f}, 8), 12));
    }
}
