package org.jemaa.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.Map;

/**
 * Builders and readers of JSON. {@code jakarta.json.Json} searches the server's whole class path for its provider at each call, which
 * costs milliseconds; this asks once.
 */
public final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {
    }

    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonObjectBuilder createObjectBuilder(Map<String, ?> values) {
        return PROVIDER.createObjectBuilder(values);
    }

    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    public static JsonReader createReader(Reader text) {
        return PROVIDER.createReader(text);
    }

    public static JsonReader createReader(InputStream text) {
        return PROVIDER.createReader(text);
    }

    public static JsonString createValue(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonNumber createValue(int number) {
        return PROVIDER.createValue(number);
    }
}
