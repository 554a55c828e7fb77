package org.jemaa.verify.check;

import java.io.IOException;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.RecordFile;
import org.jemaa.verify.record.Unreadable;

/** The result as the municipality published it. */
record PublishedResult(Doc doc, String seed, long papers, long blank, long invalid, long onTheRoll) {

    static final String FILE = "result.json";

    static PublishedResult read(RecordFile record) throws IOException {
        Doc doc = Doc.parse(FILE, record.bytes(FILE));
        if (!doc.text("tieSeed").matches("[0-9a-f]{64}")) {
            throw new Unreadable(FILE + " holds no seed of 64 hexadecimal digits");
        }
        return new PublishedResult(doc, doc.text("tieSeed"), doc.number("papers"), doc.number("blank"), doc.number("invalid"), doc.number("onTheRoll"));
    }

    String fingerprint() throws Unreadable {
        return doc.text("fingerprint");
    }
}
