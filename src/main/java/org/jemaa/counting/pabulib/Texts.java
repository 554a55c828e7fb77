package org.jemaa.counting.pabulib;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Different texts, numbered from 0 in the order in which they came, as bytes in one array: a million voters' identifiers take little
 * more room than in the file. Equal texts have one number.
 */
final class Texts {

    private static final int LONG_SEARCH = 400;

    private byte[] bytes = new byte[1024];
    private int[] ends = new int[64];
    private int size;
    /** Open addressing: the number + 1 at each place, 0 for none. */
    private int[] table = new int[256];
    private int multiplier = 0x01000193;
    private int searched;

    int size() {
        return size;
    }

    /** The number of this text; -1 if it is not here. */
    int find(byte[] text, int from, int to) {
        return table[place(text, from, to)] - 1;
    }

    /** The number of this text, which is new if it is the former size. */
    int add(byte[] text, int from, int to) {
        int place = place(text, from, to);
        if (table[place] != 0) {
            return table[place] - 1;
        }
        int start = start(size);
        int end = Math.addExact(start, to - from);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, grown(end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size + 1));
        }
        System.arraycopy(text, from, bytes, start, to - from);
        ends[size++] = end;
        table[place] = size;
        if (searched > LONG_SEARCH) {
            // texts that were chosen to collide: with another multiplier they do not
            multiplier = multiplier * 31 + 2 * size;
            spread(table.length);
        } else if (size * 2 > table.length) {
            spread(table.length * 2);
        }
        return size - 1;
    }

    /** How many other texts the last search has met. */
    int searched() {
        return searched;
    }

    static int grown(int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, needed + (needed >> 1) + 16L));
    }

    String get(int number) {
        return new String(bytes, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int place(byte[] text, int from, int to) {
        int place = hash(text, from, to) & table.length - 1;
        searched = 0;
        while (table[place] != 0 && !isSame(table[place] - 1, text, from, to)) {
            place = place + 1 & table.length - 1;
            searched++;
        }
        return place;
    }

    private boolean isSame(int number, byte[] text, int from, int to) {
        int start = start(number);
        if (ends[number] - start != to - from) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (bytes[start++] != text[at]) {
                return false;
            }
        }
        return true;
    }

    private int hash(byte[] text, int from, int to) {
        int hash = multiplier;
        for (int at = from; at < to; at++) {
            hash = (hash ^ text[at]) * multiplier;
        }
        hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        return hash ^ hash >>> 13;
    }

    private void spread(int places) {
        table = new int[places];
        for (int number = 0; number < size; number++) {
            int place = hash(bytes, start(number), ends[number]) & places - 1;
            while (table[place] != 0) {
                place = place + 1 & places - 1;
            }
            table[place] = number + 1;
        }
    }
}
