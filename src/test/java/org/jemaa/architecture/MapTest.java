package org.jemaa.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The map in the README is what the imports say: no edge that is not drawn, none drawn that is not used, each line uses only lines above it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.jemaa");

    @Test
    void the_map_in_the_readme_is_the_map_of_the_imports() throws IOException {
        assertEquals(text(drawn(Files.readAllLines(Path.of("README.md")))), text(imported(CLASSES)));
    }

    @Test
    void each_line_of_the_map_uses_only_lines_above_it() throws IOException {
        assertEquals(List.of(), upward(drawn(Files.readAllLines(Path.of("README.md")))));
    }

    @Test
    void the_rules_bite() {
        var map = drawn(List.of("```map", "kernel  a  java.base only", "        b  a", "        c  a b", "```"));
        assertEquals(Set.of("a", "b"), map.get("c"));
        var crooked = drawn(List.of("```map", "        b  c", "        c  b", "```"));
        assertFalse(upward(crooked).isEmpty());
        assertTrue(imported(CLASSES).get("identity").contains("municipality"), "the importer sees an edge that is known to exist");
    }

    private static String text(Map<String, Set<String>> map) {
        var lines = new StringBuilder();
        new TreeMap<>(map).forEach((context, uses) -> lines.append(context).append(" -> ").append(new TreeSet<>(uses)).append('\n'));
        return lines.toString();
    }

    /** The lines between ```map and ```: an optional group, a context, then the contexts that it uses. */
    static Map<String, Set<String>> drawn(List<String> readme) {
        var map = new java.util.LinkedHashMap<String, Set<String>>();
        boolean inside = false;
        for (String line : readme) {
            if (line.startsWith("```")) {
                inside = line.equals("```map");
            } else if (inside && !line.isBlank()) {
                var words = new ArrayList<>(List.of(line.strip().split("\\s+")));
                if (!line.startsWith(" ")) {
                    words.remove(0);
                }
                String context = words.remove(0);
                map.put(context, words.contains("java.base") ? Set.of() : new TreeSet<>(words));
            }
        }
        return map;
    }

    private static List<String> upward(Map<String, Set<String>> map) {
        var seen = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        map.forEach((context, uses) -> {
            uses.stream().filter(used -> !seen.contains(used)).forEach(used -> wrong.add(context + " uses " + used + ", which is not above it"));
            seen.add(context);
        });
        return wrong;
    }

    private static Map<String, Set<String>> imported(JavaClasses classes) {
        var map = new TreeMap<String, Set<String>>();
        for (JavaClass type : classes) {
            String context = contextOf(type);
            map.computeIfAbsent(context, any -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("org.jemaa.")).map(MapTest::contextOf)
                .filter(target -> !target.equals(context)).forEach(map.get(context)::add);
        }
        return map;
    }

    private static String contextOf(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
