package org.jemaa.counting.pabulib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jemaa.counting.pabulib.Finding.Severity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good files with some bytes lost, doubled, moved or replaced, always the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamagedFilesTest {

    private static final byte[] PIECES = ";;;,,\"\"\n\n\r 01a-.\u00ff\u00c5\u0000#MV".getBytes(StandardCharsets.ISO_8859_1);

    /** Gives a few bytes at a time, so that cells and lines lie across the reader's buffers. */
    private static InputStream slowly(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return super.read(to, offset, Math.min(length, 3));
            }
        };
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> bytes = joined(bytes, at, new byte[0], at + length);
                case 1 -> bytes = joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
                case 2 -> bytes = joined(bytes, at, new byte[] {PIECES[random.nextInt(PIECES.length)]}, at);
                default -> bytes[at] = PIECES[random.nextInt(PIECES.length)];
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(bytes, to + middle.length + bytes.length - from);
        System.arraycopy(middle, 0, joined, to, middle.length);
        System.arraycopy(bytes, from, joined, to + middle.length, bytes.length - from);
        return joined;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatever_is_broken_ends_in_a_file_or_a_clear_error_and_the_checker_sees_it_too(int which) throws Exception {
        byte[] good = List.of(CheckedExamples.APPROVAL, CheckedExamples.CUMULATIVE).get(which).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = damaged(good, random);
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<Finding> findings = new PabulibChecker().check(new ByteArrayInputStream(bytes));
            assertEquals(findings, new PabulibChecker().check(slowly(bytes)), text);
            try {
                PabulibFile file = PabulibReader.read(new ByteArrayInputStream(bytes));
                assertEquals(file, PabulibReader.read(slowly(bytes)), text);
                file.election();
            } catch (PabulibError error) {
                refused++;
                assertTrue(findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR), () -> error.getMessage() + "\n"
                        + text);
                assertTrue(error.line() > 0 && error.column() > 0 || error.line() == 0 && error.column() == 0, error::getMessage);
            }
        }
        assertTrue(refused > 500 && refused < 1400, "refused " + refused);
    }

    @Test
    void a_file_that_ends_anywhere_is_no_file() throws Exception {
        byte[] good = CheckedExamples.APPROVAL.getBytes(StandardCharsets.UTF_8);
        String read = "";
        for (int length = 0; length < good.length - 1; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            try {
                PabulibReader.read(new ByteArrayInputStream(cut));
                read += " " + (good.length - length);
            } catch (PabulibError refused) {
                assertTrue(new PabulibChecker().check(new ByteArrayInputStream(cut)).stream().anyMatch(f -> f.severity() == Severity.ERROR));
            }
        }
        // in the last line, behind the voter, nobody can tell: a vote may be empty
        assertEquals(" 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2", read);
    }
}
