package org.jemaa.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jemaa.verify.check.Check;
import org.jemaa.verify.check.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, the answer is red and never a crash, and what was not checked is never green (T24). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest extends RecordChecks {

    private static final List<String> OBSERVERS_FILES = List.of("record.json", "manifest.json", "leaves.ndjson", "heads.ndjson", "counts.json", "result.json",
        "ballots.ndjson", "roll.ndjson", "marks.ndjson", "SHA256SUMS", "pabulib/yards.pb");

    @Test
    void a_missing_file_is_red_whichever_it_is() throws Exception {
        for (String name : OBSERVERS_FILES.subList(0, 9)) {
            RecordMaker record = RecordMaker.observers(Play.honest());
            record.files.remove(name);
            assertTrue(verify(record).red().contains(Check.FILES), name);
        }
        RecordMaker noBallots = RecordMaker.publicRecord(Play.honest());
        noBallots.files.keySet().removeIf(name -> name.startsWith("pabulib/"));
        assertRed(Check.FILES, noBallots);
        RecordMaker noSums = RecordMaker.publicRecord(Play.honest()).withTheSumsOfNow();
        noSums.files.remove("SHA256SUMS");
        assertRed(Check.FILES, noSums);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.txt", "roll.ndjson", "../leaves.ndjson", "/etc/passwd", "pabulib/../x.pb", "pabulib/", "a\\b", "pabulib/x\u001b[31m.pb",
        "LEAVES.ndjson"})
    void a_file_too_many_is_red_and_is_written_nowhere(String name) throws Exception {
        RecordMaker record = RecordMaker.publicRecord(Play.honest());
        record.text(name, name.endsWith("/") ? "" : "x");
        Report report = verify(record);
        assertEquals(List.of(Check.FILES), report.red());
        String file = name.replaceAll(".*[/\\\\]", "");
        assertFalse(!file.isEmpty() && Files.exists(name.startsWith("../") ? folder.resolveSibling(file) : folder.resolve(file)), "written nowhere");
        assertFalse(new TextReport(report, "record", false).text().contains("\u001b"), "names of files do nothing to a terminal");
        RecordMaker unnamed = RecordMaker.publicRecord(Play.honest()).withTheSumsOfNow();
        unnamed.text(name, name.endsWith("/") ? "" : "x");
        assertEquals(List.of(Check.FILES), verify(unnamed).red(), "also where the sums do not name it");
    }

    @Test
    void each_changed_file_is_named_by_the_sums() throws Exception {
        for (String name : OBSERVERS_FILES) {
            if (name.equals("SHA256SUMS")) {
                continue;
            }
            RecordMaker record = RecordMaker.observers(Play.honest()).withTheSumsOfNow();
            record.change(name, text -> text + "\n");
            Report report = verify(record);
            assertTrue(report.findings().get(0).wrong().contains(name + " does not have the hash that SHA256SUMS gives"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]", "{}", "null", "{\"form\":1e999999999}", "{\"a\":1,\"a\":2}", "\u0000\u0001", "{\"index\":0,\"hash\":\"zz\"}\n",
        "{\"index\":99999999999999999999999,\"hash\":\"" + "00" + "\"}\n", "no line feed"})
    void any_text_in_any_file_is_red_and_no_crash(String text) throws Exception {
        for (String name : OBSERVERS_FILES) {
            RecordMaker record = RecordMaker.observers(Play.honest());
            if (name.equals("SHA256SUMS")) {
                record.withTheSumsOfNow();
            }
            boolean mayBeEmpty = text.isEmpty() && name.equals("marks.ndjson");
            record.text(name, text);
            assertFalse(verify(record).red().isEmpty() && !mayBeEmpty, name);
        }
    }

    @Test
    void deep_and_long_texts_are_red_and_no_crash() throws Exception {
        for (String text : List.of("[".repeat(200_000), "{\"a\":".repeat(100_000), "{\"form\":\"" + "x".repeat(2_000_000) + "\"}", "7".repeat(3_000_000))) {
            for (String name : List.of("record.json", "manifest.json", "leaves.ndjson", "result.json", "pabulib/yards.pb")) {
                RecordMaker record = RecordMaker.publicRecord(Play.honest());
                record.text(name, text);
                assertFalse(verify(record).red().isEmpty(), name);
            }
        }
    }

    /** Every kind of byte in every file, sums made anew: nothing changes and stays green but what the public may not know. */
    @Test
    void a_flipped_byte_anywhere_in_an_observers_record_is_red() throws Exception {
        var random = new Random(3);
        Play play = Play.honest();
        for (String name : new TreeSet<>(RecordMaker.observers(play).files.keySet())) {
            for (int i = 0; i < 60; i++) {
                RecordMaker record = RecordMaker.observers(play);
                byte[] bytes = record.files.get(name).clone();
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << random.nextInt(7));
                record.files.put(name, bytes);
                String line = new String(bytes, StandardCharsets.ISO_8859_1);
                boolean free = name.equals("result.json") || name.equals("record.json") || name.startsWith("pabulib/"); // texts that nothing depends on
                assertTrue(free || !verify(record).isGreen(), () -> name + " byte " + at + ": " + line.substring(Math.max(0, at - 40), Math.min(line.length(), at + 40)));
            }
        }
    }

    @Test
    void a_record_that_unpacks_to_far_more_than_it_is_gets_no_further() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream to = new ZipOutputStream(out)) {
            for (String name : List.of("record.json", "leaves.ndjson")) {
                to.putNextEntry(new ZipEntry(name));
                var zeros = new byte[1 << 20];
                for (int i = 0; i < 300; i++) {
                    to.write(zeros);
                }
                to.closeEntry();
            }
        }
        long start = System.nanoTime();
        assertEquals(Verify.RED, run(zip.toString()));
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
        RecordMaker record = RecordMaker.publicRecord(Play.honest());
        record.files.put("leaves.ndjson", new byte[100 << 20]);
        assertTrue(verify(record).findings().get(0).wrong().toString().contains("zip bomb"), "with sums that are right");
    }

    @Test
    void the_same_name_twice_is_red() throws Exception {
        RecordMaker record = RecordMaker.publicRecord(Play.honest()).withTheSumsOfNow();
        record.files.put("counts.jsoX", record.files.get("counts.json"));
        byte[] zip = Files.readAllBytes(record.pack(folder));
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("counts.jsoX", "counts.json");
        assertEquals(Verify.RED, run(Files.write(folder.resolve("twice.zip"), text.getBytes(StandardCharsets.ISO_8859_1)).toString()));
    }

    @Test
    void what_is_no_record_at_all_ends_with_2() throws Exception {
        assertEquals(Verify.NOT_READ, run());
        assertEquals(Verify.NOT_READ, run("--nonsense"));
        assertEquals(Verify.NOT_READ, run(folder.resolve("missing.zip").toString()));
        assertEquals(Verify.NOT_READ, run(folder.toString()));
        assertEquals(Verify.NOT_READ, run(Files.writeString(folder.resolve("a.zip"), "hello").toString()));
        assertEquals(Verify.NOT_READ, run("http://127.0.0.1:1/record.zip"));
        assertEquals(Verify.NOT_READ, run("file:///etc/passwd"));
    }

    @Test
    void the_exit_code_and_the_two_reports_say_the_same() throws Exception {
        Path green = RecordMaker.publicRecord(Play.honest()).pack(folder);
        Path red = RecordMaker.publicRecord(Play.honest()).replace("result.json", "\"blank\":1", "\"blank\":2").pack(folder);
        Path json = folder.resolve("report.json");
        assertEquals(Verify.GREEN, run(green.toString(), "--json", json.toString(), "--fingerprint", Bytes.hex(Play.honest().fingerprint())));
        assertTrue(Files.readString(json).contains("\"green\": true"), Files.readString(json));
        assertEquals(Verify.RED, run(red.toString(), "--json", json.toString()));
        assertTrue(Files.readString(json).contains("\"check\": \"COUNT\",\n            \"green\": false"), Files.readString(json));
        assertEquals(Verify.RED, run(green.toString(), "--fingerprint", "0".repeat(64)));
    }

    private static int run(String... arguments) {
        return new Verify(new ByteArrayOutputStream(), new ByteArrayOutputStream(), false).run(arguments);
    }
}
