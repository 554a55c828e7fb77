package org.jemaa.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Money and counts never touch a binary fraction. ArchUnit does not see local variables, so this reads the source. One class may: it compares
 * bounds whose distance from the exact value is proved in its comment, and decides exactly where they do not suffice.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsInCountingTest {

    private static final Pattern BINARY_FRACTION = Pattern.compile("\\b(double|float|Double|Float|doubleValue|floatValue)\\b");
    private static final Path CERTIFIED = Path.of("src/main/java/org/jemaa/counting/rule/SharesCount.java");
    /** Places on a printed page are measured in fractions of a millimetre, as the PDF library does; sums reach it as text. */
    private static final Path PAGES = Path.of("src/main/java/org/jemaa/ballot/print");
    private static final List<String> EXACT = List.of("counting", "result", "ballot", "process", "assessment", "proposal");

    @Test
    void no_binary_fraction_in_counting_and_wherever_money_goes() throws IOException {
        for (String context : EXACT) {
            Path root = Path.of("src/main/java/org/jemaa", context);
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.equals(CERTIFIED) && !path.startsWith(PAGES)).toList()) {
                        assertEquals(List.of(), offending(Files.readString(file)), file.toString());
                    }
                }
            }
        }
    }

    @Test
    void the_rule_bites() {
        assertEquals(List.of("double"), offending("class A { void b() { double c = 1; } }"));
        assertEquals(List.of(), offending("// a double vote\n/* float */ class A { }"));
    }

    private static List<String> offending(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "").replaceAll("\"(\\\\.|[^\"\\\\])*\"", "");
        return BINARY_FRACTION.matcher(code).results().map(match -> match.group()).toList();
    }
}
