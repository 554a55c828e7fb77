package org.jemaa.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessagePattern;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every word exists in English, French and Arabic, is used, and is used where it exists. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

    private static final List<String> LANGUAGES = List.of("", "_fr", "_ar");
    private static final Set<String> ARABIC_CASES = Set.of("zero", "one", "two", "few", "many", "other");
    private static final Pattern KEY = Pattern.compile("(?:words\\.of|words\\.has|notices\\.done|Page\\.word)\\(\\s*['\"]([a-z]+\\.[A-Za-z0-9._-]+)['\"]\\s*[,)]");

    @Test
    void the_three_languages_hold_the_same_keys_and_arguments() {
        var differences = new ArrayList<String>();
        for (String context : contexts()) {
            Map<String, String> english = bundle(context, "");
            for (String language : LANGUAGES) {
                Map<String, String> other = bundle(context, language);
                difference(english.keySet(), other.keySet()).forEach(key -> differences.add(context + language + " lacks " + key));
                difference(other.keySet(), english.keySet()).forEach(key -> differences.add(context + " lacks " + key));
                english.forEach((key, text) -> {
                    if (other.containsKey(key) && !arguments(text).equals(arguments(other.get(key)))) {
                        differences.add(context + language + " has other arguments in " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void every_message_can_be_read_and_arabic_counts_in_six_cases() {
        var faults = new ArrayList<String>();
        for (String context : contexts()) {
            for (String language : LANGUAGES) {
                bundle(context, language).forEach((key, text) -> faults(language, text).forEach(fault -> faults.add(key + language + ": " + fault)));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void the_rule_about_readable_messages_bites() {
        assertFalse(faults("", "").isEmpty());
        assertFalse(faults("", "{0, plural, one {#}").isEmpty());
        assertFalse(faults("_ar", "{0, plural, one {#} other {#}}").isEmpty());
        assertEquals(List.of(), faults("", "{0, plural, one {# vote} other {# votes}}"));
    }

    @Test
    void no_key_is_written_twice_and_every_key_starts_with_its_context() {
        var faults = new ArrayList<String>();
        for (String context : contexts()) {
            for (String language : LANGUAGES) {
                var seen = new TreeSet<String>();
                keys(context, language).forEach(key -> {
                    if (!seen.add(key) || !key.startsWith(context + ".")) {
                        faults.add(context + language + ": " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void every_key_that_pages_and_classes_name_exists() {
        Set<String> known = allKeys();
        var missing = new TreeSet<String>();
        sources().forEach(source -> KEY.matcher(PageFiles.read(source)).results().map(found -> found.group(1))
            .filter(key -> !known.contains(key) && !key.endsWith(".")).forEach(key -> missing.add(source.getFileName() + ": " + key)));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_reason_of_a_refusal_has_words() {
        Set<String> known = allKeys();
        var missing = new TreeSet<String>();
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.jemaa")) {
            if (type.isEnum() && type.getSimpleName().endsWith("Refusal")) {
                String context = type.getPackageName().split("\\.")[2];
                type.getFields().stream().filter(field -> field.getModifiers().contains(JavaModifier.ENUM)).map(JavaField::getName)
                    .map(name -> context + ".refusal." + name).filter(key -> !known.contains(key)).forEach(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_key_is_used() {
        String everything = sources().map(PageFiles::read).collect(Collectors.joining("\n"));
        assertEquals(List.of(), allKeys().stream().filter(key -> !isUsed(key, everything)).toList());
    }

    @Test
    void the_rule_about_unused_keys_bites() {
        assertFalse(isUsed("shared.never", "words.of('shared.always')"));
        assertFalse(isUsed("shared.phase", "words.of('shared.phase.open')"));
    }

    /** Named in full, or by a beginning to which a page or a class adds a name: {@code 'process.phase.'.concat(…)}. */
    private static boolean isUsed(String key, String everything) {
        if (everything.contains("'" + key + "'") || everything.contains("\"" + key + "\"") || key.contains(".refusal.")) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > key.indexOf('.'); dot = key.lastIndexOf('.', dot - 1)) {
            String beginning = key.substring(0, dot + 1);
            if (everything.contains("'" + beginning + "'") || everything.contains("\"" + beginning + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> faults(String language, String text) {
        if (text.isBlank()) {
            return List.of("is empty");
        }
        try {
            MessagePattern pattern = new MessagePattern(text);
            var faults = new ArrayList<String>();
            for (int i = 0; i < pattern.countParts(); i++) {
                MessagePattern.Part part = pattern.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_START && part.getArgType() == MessagePattern.ArgType.PLURAL
                    && language.equals("_ar") && !cases(pattern, i).containsAll(ARABIC_CASES)) {
                    faults.add("needs all six cases, has " + cases(pattern, i));
                }
            }
            return faults;
        } catch (RuntimeException e) {
            return List.of(e.getMessage());
        }
    }

    private static Set<String> cases(MessagePattern pattern, int start) {
        var cases = new TreeSet<String>();
        for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                cases.add(pattern.getSubstring(pattern.getPart(i)));
            } else if (pattern.getPartType(i) == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return cases;
    }

    private static Set<String> arguments(String text) {
        try {
            MessagePattern pattern = new MessagePattern(text);
            var arguments = new TreeSet<String>();
            for (int i = 0; i < pattern.countParts(); i++) {
                MessagePattern.Part.Type type = pattern.getPartType(i);
                if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
                    arguments.add(pattern.getSubstring(pattern.getPart(i)));
                }
            }
            return arguments;
        } catch (RuntimeException e) {
            return Set.of("not readable");
        }
    }

    private static Stream<Path> sources() {
        return Stream.of(PageFiles.pages(), PageFiles.below(PageFiles.JAVA, ".java"), PageFiles.below(PageFiles.WEBAPP, ".js")).flatMap(List::stream);
    }

    private static Set<String> allKeys() {
        return contexts().stream().flatMap(context -> bundle(context, "").keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> contexts() {
        return PageFiles.below(PageFiles.RESOURCES, "messages.properties").stream().map(file -> file.getParent().getFileName().toString()).toList();
    }

    private static Map<String, String> bundle(String context, String language) {
        var bundle = new TreeMap<String, String>();
        lines(context, language).forEach(line -> bundle.put(line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip()));
        return bundle;
    }

    private static List<String> keys(String context, String language) {
        return lines(context, language).stream().map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
    }

    private static List<String> lines(String context, String language) {
        Path file = PageFiles.RESOURCES.resolve(context).resolve("messages" + language + ".properties");
        if (!Files.exists(file)) {
            return List.of();
        }
        String joined = PageFiles.read(file).replaceAll("\\\\\\r?\\n\\s*", "");
        return joined.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#") && line.indexOf('=') > 0).toList();
    }

    private static Set<String> difference(Set<String> from, Set<String> without) {
        var rest = new TreeSet<>(from);
        rest.removeAll(without);
        return rest;
    }
}
