package org.jemaa.ballot.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jemaa.shared.Json;

/** One language's bundle {@code booth[_lang].properties} as a JSON object of key and text; a key that it lacks speaks English. */
record BoothTexts(String json, String tag) {

    private static final Map<String, BoothTexts> BY_LANGUAGE = Stream.of("en", "fr", "ar").collect(Collectors.toUnmodifiableMap(
        Function.identity(), BoothTexts::read));

    /** An unknown language, or none, is answered in English. */
    static BoothTexts in(String language) {
        return BY_LANGUAGE.getOrDefault(language == null ? "en" : language, BY_LANGUAGE.get("en"));
    }

    private static BoothTexts read(String language) {
        var texts = new TreeMap<String, Object>();
        load("booth.properties", texts);
        if (!language.equals("en")) {
            load("booth_" + language + ".properties", texts);
        }
        String json = Json.createObjectBuilder(texts).build().toString();
        return new BoothTexts(json, fingerprint(json));
    }

    private static void load(String bundle, Map<String, Object> texts) {
        try (InputStream in = BoothTexts.class.getResourceAsStream("/org/jemaa/ballot/" + bundle)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
