package org.jemaa.verify.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.PublicKey;
import org.jemaa.ballot.Statement;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Lines;
import org.jemaa.verify.record.RecordFile;
import org.jemaa.verify.record.Unreadable;

/**
 * What the box signed about its log: how many leaves, and the root over them; with {@code at} (seconds since 1970, a whole minute) also
 * when. A plain head has no time.
 */
public record Head(String where, long size, Hash root, Long at, byte[] signature) {

    static final String FILE = "heads.ndjson";
    private static final int MOST = 5_000_000;

    public static Head read(Doc doc) throws Unreadable {
        return new Head(doc.where(), doc.number("size"), Hash.of(doc.bytes("root", Hash.BYTES)), doc.has("at") ? doc.number("at") : null,
            doc.bytes("signature", PublicKey.SIGNATURE_BYTES));
    }

    static List<Head> readAll(RecordFile record) throws IOException {
        var heads = new ArrayList<Head>();
        try (var lines = new Lines(record.open(FILE), FILE)) {
            for (Lines.Line line; (line = lines.next()) != null;) {
                heads.add(read(line.doc().only("size", "root", "at", "signature")));
                if (heads.size() > MOST) {
                    throw new Unreadable(FILE + " has more than " + MOST + " heads");
                }
            }
        }
        return heads;
    }

    public boolean isSigned(Hash fingerprint, PublicKey box) {
        var statement = Statement.of(at == null ? "jemaa/tree-head/1" : "jemaa/timed-head/1").bytes(fingerprint.bytes()).int64(size).bytes(root.bytes());
        return box.signed((at == null ? statement : statement.int64(at)).toBytes(), signature);
    }
}
