package org.jemaa.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jemaa.verify.check.Check;
import org.jemaa.verify.check.Finding;
import org.jemaa.verify.check.Held;
import org.jemaa.verify.check.Report;
import org.jemaa.verify.check.Verification;
import org.jemaa.verify.record.RecordFile;
import org.junit.jupiter.api.io.TempDir;

/** Verifies a record and says which checks must be red: those and no other. */
abstract class RecordChecks {

    @TempDir
    Path folder;

    void assertGreen(RecordMaker record, String... held) throws IOException {
        assertRed(record, List.of(), held);
    }

    void assertRed(Check check, RecordMaker record, String... held) throws IOException {
        assertRed(record, List.of(check), held);
    }

    void assertRed(RecordMaker record, List<Check> red, String... held) throws IOException {
        Report report = verify(record, held);
        assertEquals(new TreeSet<>(red), new TreeSet<>(report.red()), () -> new TextReport(report, "record", false).text());
        for (Finding finding : report.findings()) {
            assertTrue(finding.isGreen() || finding.isIncomplete() || finding.wrongs() > 0 || finding.numbers().startsWith("could not be checked: "), finding.numbers());
        }
    }

    /** Nothing is wrong, and these are the only checks that could not be made in full. */
    void assertIncomplete(Check check, RecordMaker record) throws IOException {
        Report report = verify(record);
        assertEquals(List.of(check), report.red(), () -> new TextReport(report, "record", false).text());
        assertTrue(report.isIncomplete() && !report.isGreen(), () -> new TextReport(report, "record", false).text());
    }

    /** What the program ends with. */
    int exit(RecordMaker record) throws IOException {
        return new Verify(java.io.OutputStream.nullOutputStream(), java.io.OutputStream.nullOutputStream(), false).run(record.pack(folder).toString());
    }

    Report verify(RecordMaker record, String... held) throws IOException {
        var holding = new Held();
        for (String text : Arrays.asList(held)) {
            holding.add(Files.writeString(Files.createTempFile(folder, "held", ".json"), text));
        }
        try (RecordFile file = RecordFile.open(record.pack(folder))) {
            return Verification.of(file, holding, null);
        }
    }
}
