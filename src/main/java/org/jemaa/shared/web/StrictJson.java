package org.jemaa.shared.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import org.jemaa.shared.LocalText;

/** Reads JSON strictly: a value of another kind than expected is named by its path and refused, never guessed. What is missing or null is null. */
public final class StrictJson {

    /** A value of the wrong kind; {@link ProblemMapper} answers 422 with its path as the field. */
    public static final class NotReadable extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String field;

        NotReadable(String field) {
            super(field);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    private StrictJson() {
    }

    public static boolean isAbsent(JsonObject json, String name) {
        return !json.containsKey(name) || json.isNull(name);
    }

    public static JsonArray array(JsonObject json, String name) {
        if (isAbsent(json, name)) {
            return null;
        }
        if (json.get(name) instanceof JsonArray array) {
            return array;
        }
        throw new NotReadable(name);
    }

    public static JsonArray array(JsonValue value, String path) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new NotReadable(path);
    }

    public static JsonObject object(JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new NotReadable(path);
    }

    /** A string, or a number as it was written. */
    public static String text(JsonObject json, String name, String path) {
        if (isAbsent(json, name)) {
            return null;
        }
        JsonValue value = json.get(name);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        throw new NotReadable(path);
    }

    public static Boolean truth(JsonObject json, String name, String path) {
        if (isAbsent(json, name)) {
            return null;
        }
        if (json.get(name) == JsonValue.TRUE || json.get(name) == JsonValue.FALSE) {
            return json.getBoolean(name);
        }
        throw new NotReadable(path);
    }

    /** {"en":"…","fr":"…"}; null where no language has a text. */
    public static LocalText localText(JsonObject json, String name, String path) {
        if (isAbsent(json, name)) {
            return null;
        }
        var texts = new LinkedHashMap<String, String>();
        object(json.get(name), path).forEach((language, text) -> {
            if (!(text instanceof JsonString string) || !language.matches("[a-z]{2}")) {
                throw new NotReadable(path + "." + (language.length() > 20 ? language.substring(0, 20) : language));
            }
            texts.put(language, string.getString());
        });
        return texts.values().stream().allMatch(String::isBlank) ? null : new LocalText(texts);
    }
}
