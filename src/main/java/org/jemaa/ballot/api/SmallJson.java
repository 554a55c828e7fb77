package org.jemaa.ballot.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jemaa.shared.Json;

/** The few fields that a booth sends, read with a bound on their size. A field of the wrong kind counts as missing. */
public final class SmallJson {

    private static final int MOST_BYTES = 32 * 1024;
    private static final Pattern UP_TO_15_DIGITS = Pattern.compile("[0-9]{1,15}");

    private final JsonObject json;

    private SmallJson(JsonObject json) {
        this.json = json;
    }

    /** @throws WebApplicationException 413 where it is too large */
    public static SmallJson read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new WebApplicationException(413);
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return new SmallJson(reader.readObject());
        }
    }

    public String text(String name) {
        JsonValue value = json.get(name);
        return value instanceof JsonString string ? string.getString() : null;
    }

    /** A whole number, or 0. */
    public long number(String name) {
        JsonValue value = json.get(name);
        return value instanceof JsonNumber number && UP_TO_15_DIGITS.matcher(number.toString()).matches() ? number.longValueExact() : 0;
    }
}
