package org.jemaa.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A text that people wrote in one or more languages: the title of a budget, the name of a district.
 *
 * <p>Keys are language codes (ISO 639-1, lower case), values are plain text without mark-up, stripped and not empty.
 * At least one language is present. The order in which languages were given is kept.
 */
public record LocalText(Map<String, String> byLanguage) {

    public LocalText {
        var kept = new LinkedHashMap<String, String>();
        byLanguage.forEach((language, text) -> {
            if (!Objects.requireNonNull(language).matches("[a-z]{2}")) {
                throw new IllegalArgumentException("not a language code: " + language);
            }
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = java.util.Collections.unmodifiableMap(kept);
    }

    public static LocalText of(String language, String text) {
        return new LocalText(Map.of(language, text));
    }

    public static LocalText of(String en, String fr, String ar) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", en);
        texts.put("fr", fr);
        texts.put("ar", ar);
        return new LocalText(texts);
    }

    /** The text in that language or, where it is missing, in English, French, or the first language given. */
    public String in(String language) {
        return byLanguage.get(languageFor(language));
    }

    /** The language in which {@link #in} answers: it differs from the one asked for where a translation is missing. */
    public String languageFor(String language) {
        for (String candidate : new String[] {language, "en", "fr"}) {
            if (byLanguage.containsKey(candidate)) {
                return candidate;
            }
        }
        return byLanguage.keySet().iterator().next();
    }

    public int longest() {
        return byLanguage.values().stream().mapToInt(String::length).max().orElseThrow();
    }
}
