package org.jemaa.counting.pabulib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jemaa.counting.pabulib.PabulibError.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files that are made to exhaust memory or time end in a clear error. They are made while they are read, and never exist as a whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {

    private static final String META = """
            META
            key;value
            num_projects;2
            num_votes;1
            budget;1000
            vote_type;approval
            rule;greedy
            """;
    private static final String PROJECTS = "PROJECTS\nproject_id;cost\na;1\nb;2\n";
    private static final int GIGA = 1 << 30;

    /** The texts one after the other. */
    private static final class Generated extends InputStream {

        private final Iterator<Stream<String>> parts;
        private Iterator<String> texts = Collections.emptyIterator();
        private byte[] text = {};
        private int at;

        Generated(List<Stream<String>> parts) {
            this.parts = parts.iterator();
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            while (at == text.length) {
                while (!texts.hasNext()) {
                    if (!parts.hasNext()) {
                        return -1;
                    }
                    texts = parts.next().iterator();
                }
                text = texts.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int copied = Math.min(length, text.length - at);
            System.arraycopy(text, at, to, offset, copied);
            at += copied;
            return copied;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }
    }

    private static Stream<String> repeated(String text, long length) {
        String block = text.repeat(Math.max(1, 10_000 / text.length()));
        return Stream.generate(() -> block).limit(length / block.length());
    }

    private static void refuses(Kind kind, int line, List<Stream<String>> parts) {
        PabulibError error = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(PabulibError.class,
                () -> PabulibReader.read(new Generated(parts))));
        assertEquals(kind + " " + line, error.kind() + " " + error.line(), error.getMessage());
    }

    @Test
    void a_line_of_a_gigabyte() {
        refuses(Kind.LINE_TOO_LONG, 1, List.of(repeated("x", GIGA)));
        refuses(Kind.LINE_TOO_LONG, 14, List.of(Stream.of(META, PROJECTS, "VOTES\nvoter_id;vote\n1;"), repeated("a,", GIGA)));
    }

    @Test
    void a_vote_of_a_million_entries() {
        refuses(Kind.LINE_TOO_LONG, 14, List.of(Stream.of(META, PROJECTS, "VOTES\nvoter_id;vote\n1;"), repeated("a,", 2_000_000)));
    }

    @Test
    void a_quote_that_is_never_closed() {
        refuses(Kind.QUOTE_NOT_CLOSED, 3, List.of(Stream.of("META\nkey;value\nunit;\""), repeated("x\n", GIGA)));
        refuses(Kind.QUOTE_NOT_CLOSED, 14, List.of(Stream.of(META, PROJECTS, "VOTES\nvoter_id;vote\n1;\"a\n"), repeated("2;a\n", GIGA)));
    }

    @Test
    void a_million_cells_on_a_line() {
        refuses(Kind.LINE_TOO_LONG, 2, List.of(Stream.of("META\n"), repeated(";", 1_000_000)));
    }

    @Test
    void a_million_projects() {
        refuses(Kind.TOO_MANY_PROJECTS, 10_010, List.of(Stream.of(META, "PROJECTS\nproject_id;cost\n"),
                IntStream.range(0, 1_000_000).mapToObj(i -> "p" + i + ";1\n")));
    }

    @Test
    void a_million_keys() {
        refuses(Kind.OUT_OF_BOUNDS, 1003, List.of(Stream.of("META\nkey;value\n"),
                IntStream.range(0, 1_000_000).mapToObj(i -> "k" + i + ";1\n")));
    }

    @Test
    void a_file_of_blank_lines_without_end() {
        refuses(Kind.OUT_OF_BOUNDS, 10_001, List.of(repeated("\n", 2L * GIGA)));
    }

    @Test
    void more_votes_than_it_claims() {
        refuses(Kind.COUNT_DIFFERS, 4, List.of(Stream.of(META, PROJECTS, "VOTES\nvoter_id;vote;age;sex\n"),
                IntStream.range(0, 300_000).mapToObj(i -> i + ";a,b;" + i + ";" + -i + "\n")));
    }

    @Test
    void the_checker_tells_of_them_too_in_time() {
        String spaced = " ;".repeat(190) + "\n";
        List<List<Stream<String>>> files = List.of(
                List.of(repeated("x", GIGA)),
                List.of(Stream.of(META, PROJECTS, "VOTES\nvoter_id;vote\n1;"), repeated("z,", 1_000_000), Stream.of("\n")),
                List.of(Stream.of(META, "PROJECTS\nproject_id;cost\n"), IntStream.range(0, 1_000_000).mapToObj(i -> "p" + i + ";1\n")),
                List.of(Stream.of(META, PROJECTS, "VOTES\nvoter_id;vote\n"), IntStream.range(0, 20_000).mapToObj(i -> i + spaced)));
        for (List<Stream<String>> file : files) {
            List<Finding> found = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new PabulibChecker().check(new Generated(file)));
            assertTrue(found.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR), found::toString);
        }
    }

    @Test
    void claims_of_more_than_there_is_cost_no_memory() {
        refuses(Kind.COUNT_DIFFERS, 4, List.of(Stream.of(META.replace("num_votes;1", "num_votes;999999999999"), PROJECTS,
                "VOTES\nvoter_id;vote\n1;a\n")));
    }
}
