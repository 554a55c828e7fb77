package org.jemaa.defences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@code mvn -Pdefences} takes out is there to be taken out, and no attack and no row of the list is forgotten. Trying it takes longer: see the list. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefencesTest {

    private static final Path PROJECT = Path.of("");
    private static final Path LIST = Path.of("src/site/markdown/attacks.md");
    private static final List<String> ATTACKS = List.of("T5", "T6", "T7", "T8", "T10", "T15", "T16", "T17", "T18", "T19", "T20", "T22", "T24", "T25", "T26", "T27");
    private static final Pattern NAMED = Pattern.compile("`(T\\d\\d-[a-z0-9-]*)(\\*?)`");

    private final Map<String, Defence> defences = Defence.all(PROJECT).stream().collect(Collectors.toMap(Defence::name, defence -> defence));

    @Test
    void every_attack_has_a_defence_that_is_taken_out() {
        Set<String> tried = defences.values().stream().map(Defence::attack).collect(Collectors.toSet());
        assertEquals(List.of(), ATTACKS.stream().filter(attack -> !tried.contains(attack)).toList());
        assertTrue(ATTACKS.containsAll(tried), tried::toString);
    }

    @Test
    void every_defence_is_once_in_its_source() throws Exception {
        for (Defence defence : defences.values()) {
            String text = Files.readString(PROJECT.resolve(defence.source()));
            assertNotEquals(text, defence.without(text), defence.name());
        }
    }

    @Test
    void every_defence_has_a_test_that_is_there() throws Exception {
        for (Defence defence : defences.values()) {
            Class<?> type = Class.forName(defence.type(), false, getClass().getClassLoader());
            assertTrue(Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.getName().equals(defence.method())
                && Stream.of(method.getAnnotations()).anyMatch(one -> one.annotationType().getSimpleName().endsWith("Test"))), defence.name());
        }
    }

    @Test
    void every_row_of_the_list_names_its_defences_and_every_defence_is_named() throws Exception {
        Set<String> named = new TreeSet<>();
        for (String row : Files.readAllLines(PROJECT.resolve(LIST)).stream().filter(line -> line.matches("\\| T\\d.*")).toList()) {
            String[] cells = row.split("\\|");
            Set<String> here = named(cells[3]);
            assertTrue(!here.isEmpty() || cells[3].contains("not by this suite:"), row);
            named.addAll(here);
        }
        assertEquals(new TreeSet<>(defences.keySet()), named);
    }

    private Set<String> named(String cell) {
        var found = new TreeSet<String>();
        for (Matcher one = NAMED.matcher(cell); one.find();) {
            String name = one.group(1);
            List<String> these = defences.keySet().stream().filter(known -> one.group(2).isEmpty() ? known.equals(name) : known.startsWith(name)).toList();
            assertTrue(!these.isEmpty(), name);
            found.addAll(these);
        }
        return found;
    }
}
