package org.jemaa.counting.pabulib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the golden elections; with {@code -Djemaa.elections=FOLDER} every file of that folder. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PabulibRoundTripTest {

    static List<Path> files() throws Exception {
        Path own = Path.of(PabulibRoundTripTest.class.getResource("/counting").toURI());
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("jemaa.elections", own.toString())))) {
            return files.filter(file -> file.toString().endsWith(".pb")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void what_is_read_and_written_is_read_as_the_same(Path path) throws Exception {
        PabulibFile first = PabulibReader.read(path);
        byte[] written = bytes(first);
        PabulibFile second = PabulibReader.read(new ByteArrayInputStream(written));
        assertEquals(first, second);
        assertEquals(new String(written, StandardCharsets.UTF_8), new String(bytes(second), StandardCharsets.UTF_8));
        assertFalse(new String(written, StandardCharsets.UTF_8).contains("\r"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void the_quick_way_to_an_election_and_the_way_over_lists_lead_to_the_same(Path path) throws Exception {
        PabulibFile file = PabulibReader.read(path);
        PabulibFile listed = new PabulibFile(file.meta(), file.projects(), new ArrayList<>(file.votes()));
        assertEquals(file, listed);
        assertEquals(listed.election(), file.election());
    }

    private static byte[] bytes(PabulibFile file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PabulibWriter.write(file, out);
        return out.toByteArray();
    }
}
