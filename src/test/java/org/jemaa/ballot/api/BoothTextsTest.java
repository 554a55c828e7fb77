package org.jemaa.ballot.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoothTextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/jemaa/ballot");
    private static final Path PAGE = Path.of("src/main/webapp/booth/index.html");
    private static final Path SCRIPTS = Path.of("src/main/webapp/resources/booth");
    private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /** texts.of('key'…), parts, count, countParts, and data-text="key" in the page. */
    private static final Pattern USE = Pattern.compile("texts\\.(?:of|parts|count|countParts)\\('([\\w.]+)'|data-text=\"([\\w.]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void every_language_says_the_same_things(String language) throws IOException {
        assertEquals(bases(bundle("en")), bases(bundle(language)));
        var missing = new TreeSet<>(bundle("en").keySet());
        missing.removeAll(bundle(language).keySet());
        assertEquals(Set.of(), missing, "forms that English has would be spoken in English");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void a_counted_text_ends_in_other_and_Arabic_has_all_six_forms(String language) throws IOException {
        Set<String> keys = bundle(language).keySet();
        Set<String> forms = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
        for (String base : counted(keys)) {
            assertTrue(keys.contains(base + ".other"), base + " has no .other in " + language);
            if (language.equals("ar") && keys.contains(base + ".one")) {
                forms.forEach(form -> assertTrue(keys.contains(base + "." + form), base + "." + form + " is missing"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void no_translation_invents_or_forgets_a_placeholder(String language) throws IOException {
        Map<String, String> english = bundle("en");
        bundle(language).forEach((key, text) -> {
            String origin = english.get(key);
            if (origin != null && !FORM.matcher(key).find()) {
                assertEquals(placeholders(origin), placeholders(text), key);
            }
        });
    }

    @Test
    void every_text_that_the_page_and_its_modules_name_exists() throws IOException {
        Set<String> bases = bases(bundle("en"));
        var named = new TreeSet<String>();
        var sources = new StringBuilder(Files.readString(PAGE));
        try (var files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        var use = USE.matcher(sources);
        while (use.find()) {
            String key = use.group(1) == null ? use.group(2) : use.group(1);
            if (!key.endsWith(".")) {
                named.add("ballot.booth." + key);
            }
        }
        assertTrue(named.size() > 80, "the pattern finds the uses: " + named.size());
        named.removeAll(bases);
        assertEquals(Set.of(), named);
    }

    @Test
    void an_unknown_language_is_answered_in_English_and_each_language_has_its_own_tag() {
        assertEquals(BoothTexts.in("en"), BoothTexts.in("tlh"));
        assertEquals(BoothTexts.in("en"), BoothTexts.in(null));
        assertNotEquals(BoothTexts.in("fr").tag(), BoothTexts.in("ar").tag());
        JsonObject french = Json.createReader(new StringReader(BoothTexts.in("fr").json())).readObject();
        assertEquals("Votre code", french.getString("ballot.booth.identify.code"));
    }

    private static Map<String, String> bundle(String language) throws IOException {
        var properties = new java.util.Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve("booth" + (language.equals("en") ? "" : "_" + language) + ".properties"))) {
            properties.load(in);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Set<String> bases(Map<String, String> bundle) {
        return bundle.keySet().stream().map(key -> FORM.matcher(key).replaceFirst("")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> counted(Set<String> keys) {
        return keys.stream().filter(key -> FORM.matcher(key).find()).map(key -> FORM.matcher(key).replaceFirst("")).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
