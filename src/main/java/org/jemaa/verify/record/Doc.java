package org.jemaa.verify.record;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON object that is read strictly: each field has its one type and its bounds, and what is wrong is said with its place. */
public final class Doc {

    public static final long LARGEST = 1L << 53;

    private static final JsonReaderFactory READERS = JsonProvider.provider()
        .createReaderFactory(Map.of("jakarta.json.JsonConfig.keyStrategy", jakarta.json.JsonConfig.KeyStrategy.NONE));
    private static final int LONGEST_NUMBER = 20;

    private final String where;
    private final JsonObject json;

    private Doc(String where, JsonObject json) {
        this.where = where;
        this.json = json;
    }

    /** @param where what a complaint calls it, such as “line 3 of leaves.ndjson” */
    public static Doc parse(String where, byte[] text) throws Unreadable {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8)) {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return new Doc(where, reader.readObject());
        } catch (JsonException | IllegalArgumentException | IllegalStateException | ClassCastException | CharacterCodingException | StackOverflowError e) {
            throw new Unreadable(where + " is no JSON object that can be read");
        }
    }

    public JsonObject json() {
        return json;
    }

    public String where() {
        return where;
    }

    public boolean has(String name) {
        return json.containsKey(name) && json.get(name) != JsonValue.NULL;
    }

    public Set<String> names() {
        return json.keySet();
    }

    /** @throws Unreadable where there is any other field */
    public Doc only(String... names) throws Unreadable {
        Set<String> known = Set.of(names);
        for (String name : json.keySet()) {
            if (!known.contains(name)) {
                throw new Unreadable(where + " has an unknown field " + Words.quoted(name));
            }
        }
        return this;
    }

    public String text(String name) throws Unreadable {
        if (json.get(name) instanceof JsonString string) {
            return string.getString();
        }
        throw missing(name, "a text");
    }

    /** A whole number from 0 to 2^53. */
    public long number(String name) throws Unreadable {
        if (json.get(name) instanceof JsonNumber number && number.toString().length() <= LONGEST_NUMBER && number.toString().matches("[0-9]+")) {
            long value = new java.math.BigInteger(number.toString()).min(java.math.BigInteger.valueOf(Long.MAX_VALUE)).longValue();
            if (value <= LARGEST) {
                return value;
            }
        }
        throw missing(name, "a whole number up to 2^53");
    }

    public int number(String name, int most) throws Unreadable {
        long number = number(name);
        if (number > most) {
            throw missing(name, "a whole number up to " + most);
        }
        return (int) number;
    }

    public boolean truth(String name) throws Unreadable {
        JsonValue value = json.get(name);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw missing(name, "true or false");
    }

    /** Hexadecimal digits for exactly so many bytes. */
    public byte[] bytes(String name, int count) throws Unreadable {
        byte[] bytes = upTo(name, count);
        if (bytes.length != count) {
            throw missing(name, 2 * count + " hexadecimal digits");
        }
        return bytes;
    }

    public byte[] upTo(String name, int most) throws Unreadable {
        if (json.get(name) instanceof JsonString string && string.getString().length() <= 2 * most && string.getString().length() % 2 == 0
            && string.getString().matches("[0-9a-f]*")) {
            return HexFormat.of().parseHex(string.getString());
        }
        throw missing(name, "at most " + 2 * most + " hexadecimal digits");
    }

    public Doc doc(String name) throws Unreadable {
        if (json.get(name) instanceof JsonObject object) {
            return new Doc("“" + name + "” of " + where, object);
        }
        throw missing(name, "an object");
    }

    public List<Doc> docs(String name) throws Unreadable {
        var docs = new ArrayList<Doc>();
        for (JsonValue value : array(name)) {
            if (!(value instanceof JsonObject object)) {
                throw missing(name, "a list of objects");
            }
            docs.add(new Doc("entry " + (docs.size() + 1) + " of “" + name + "” of " + where, object));
        }
        return docs;
    }

    public List<String> texts(String name) throws Unreadable {
        var texts = new ArrayList<String>();
        for (JsonValue value : array(name)) {
            if (!(value instanceof JsonString string)) {
                throw missing(name, "a list of texts");
            }
            texts.add(string.getString());
        }
        return texts;
    }

    public int[] numbers(String name, int most) throws Unreadable {
        JsonArray array = array(name);
        var numbers = new int[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            String digits = String.valueOf(array.get(i));
            if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) > most) {
                throw missing(name, "a list of whole numbers up to " + most);
            }
            numbers[i] = Integer.parseInt(digits);
        }
        return numbers;
    }

    private JsonArray array(String name) throws Unreadable {
        if (json.get(name) instanceof JsonArray array) {
            return array;
        }
        throw missing(name, "a list");
    }

    private Unreadable missing(String name, String expected) {
        return new Unreadable(where + ": “" + name + "” is not " + expected);
    }
}
