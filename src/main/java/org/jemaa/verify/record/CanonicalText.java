package org.jemaa.verify.record;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * The one form of a JSON text that RFC 8785 names canonical: names sorted by UTF-16 units, no space, the fewest escapes, UTF-8.
 * Of numbers only whole ones appear in what is hashed. Written anew here, so that the server's own writer is checked and not trusted.
 */
public final class CanonicalText {

    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {
    }

    public static boolean is(byte[] bytes, Doc read) {
        return Arrays.equals(bytes, of(read.json()));
    }

    static byte[] of(JsonValue value) {
        var canonical = new CanonicalText();
        canonical.write(value);
        return canonical.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonValue value) {
        if (value instanceof JsonObject object) {
            String before = "{";
            for (var field : new TreeMap<>(object).entrySet()) {
                text.append(before);
                quote(field.getKey());
                text.append(':');
                write(field.getValue());
                before = ",";
            }
            text.append(object.isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            String before = "[";
            for (JsonValue element : array) {
                text.append(before);
                write(element);
                before = ",";
            }
            text.append(array.isEmpty() ? "[]" : "]");
        } else if (value instanceof JsonString string) {
            quote(string.getString());
        } else if (value instanceof JsonNumber number && !number.toString().matches("0|-?[1-9][0-9]{0,15}")) {
            text.append("no whole number"); // never equal to what was read
        } else {
            text.append(value);
        }
    }

    private void quote(String string) {
        text.append('"');
        for (char c : string.toCharArray()) {
            int escape = "\b\t\n\f\r\"\\".indexOf(c);
            if (escape >= 0) {
                text.append('\\').append("btnfr\"\\".charAt(escape));
            } else if (c < ' ') {
                text.append("\\u00").append(c < 16 ? "0" : "1").append(Character.forDigit(c % 16, 16));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
