package org.jemaa.ballot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form that RFC 8785 gives to a value: names in ascending order of UTF-16 units, no spaces, the fewest escapes,
 * UTF-8. Values are maps, lists, strings, booleans, null and whole numbers of at most 2^53; money is written as a string.
 */
public final class CanonicalJson {

    private static final long LARGEST = 1L << 53;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {
    }

    public static byte[] of(Object value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof String string) {
            string(string);
        } else if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if ((value instanceof Integer || value instanceof Long) && Math.abs(((Number) value).longValue()) <= LARGEST) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("has no canonical form: " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
            text.append(before);
            string((String) entry.getKey());
            text.append(':');
            write(entry.getValue());
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void array(List<?> list) {
        char before = '[';
        for (Object element : list) {
            text.append(before);
            write(element);
            before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
