package org.jemaa.ballot;

import java.util.Locale;

/**
 * Codes that people read from paper and type: 32 symbols without 0, 1, I and O, five bits each, in groups of four.
 * Case, spaces and dashes do not matter when one is read back.
 */
public final class Symbols {

    public static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUP = 4;

    private Symbols() {
    }

    /** The first {@code count} times five bits of these bytes. */
    public static String write(byte[] bytes, int count) {
        var code = new StringBuilder(count + count / GROUP);
        for (int i = 0; i < count; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(fiveBits(bytes, i * 5)));
        }
        return code.toString();
    }

    /** The symbols alone, in capitals; null where there are not exactly {@code count} of them or one is unknown. */
    public static String read(String typed, int count) {
        if (typed == null || typed.length() > 4 * count) {
            return null;
        }
        String symbols = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return symbols.length() == count && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0) ? symbols : null;
    }

    /** The bits that these symbols stand for, the last byte filled up with zeros. */
    public static byte[] bits(String symbols) {
        var bytes = new byte[(symbols.length() * 5 + 7) / 8];
        for (int i = 0; i < symbols.length(); i++) {
            int value = ALPHABET.indexOf(symbols.charAt(i)) << 11; // five bits at the top of sixteen
            int at = i * 5;
            int shifted = value >> at % 8;
            bytes[at / 8] |= (byte) (shifted >> 8);
            if (at / 8 + 1 < bytes.length) {
                bytes[at / 8 + 1] |= (byte) shifted;
            }
        }
        return bytes;
    }

    private static int fiveBits(byte[] bytes, int at) {
        int two = (bytes[at / 8] & 0xff) << 8 | (at / 8 + 1 < bytes.length ? bytes[at / 8 + 1] & 0xff : 0);
        return two >> 11 - at % 8 & 31;
    }
}
