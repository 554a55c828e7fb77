package org.jemaa.counting.pabulib;

import java.math.BigDecimal;

/**
 * Numbers as Pabulib writes them: digits, a point, digits; nothing else. At most 15 digits before the point and 6 after it, not
 * counting zeros at the end.
 */
final class Numbers {

    static final String EXPECTED = "a number such as 1200 or 1200.50, with at most 15 digits before and 6 after the point";
    static final long NONE = Long.MIN_VALUE;
    private static final int PLACES = 6;
    private static final int LONGEST = 60;

    private Numbers() {
    }

    /** The number, or null if the text is none. */
    static BigDecimal decimal(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        if (whole == from || whole - from > 15 || point == text.length() - 1 || text.length() > LONGEST) {
            return null;
        }
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean digit = c == '0' || c > '0' && c <= '9' && at - whole <= PLACES;
            if (!digit && at != point) {
                return null;
            }
        }
        return new BigDecimal(text.substring(0, point < 0 ? whole : Math.min(text.length(), point + 1 + PLACES)));
    }

    /** A whole number of 0 or more within the bounds of an int; -1 if the text is none. */
    static int whole(String text) {
        BigDecimal number = text.length() > 9 || text.indexOf('.') >= 0 ? null : decimal(text);
        return number == null ? -1 : number.intValueExact();
    }

    /**
     * Points in millionths, without making a text of them; {@link #NONE} if they are no number, or have more than 12 digits before
     * the point or 6 after it.
     */
    static long millionths(byte[] text, int from, int to) {
        int at = from < to && text[from] == '-' ? from + 1 : from;
        long value = 0;
        int digits = 0;
        int places = -1;
        for (int i = at; i < to; i++) {
            byte b = text[i];
            if (b >= '0' && b <= '9') {
                value = value * 10 + b - '0';
                digits++;
                places += places >= 0 ? 1 : 0;
            } else if (b == '.' && places < 0 && digits > 0) {
                places = 0;
            } else {
                return NONE;
            }
            if (places > PLACES || digits - Math.max(0, places) > 12) {
                return NONE;
            }
        }
        if (digits == 0 || places == 0) {
            return NONE;
        }
        for (int i = Math.max(0, places); i < PLACES; i++) {
            value *= 10;
        }
        return at > from ? -value : value;
    }

    /** What so many millionths are, without zeros at the end. */
    static BigDecimal ofMillionths(long millionths) {
        if (millionths % 1_000_000 == 0) {
            return BigDecimal.valueOf(millionths / 1_000_000);
        }
        return BigDecimal.valueOf(millionths, PLACES).stripTrailingZeros();
    }
}
