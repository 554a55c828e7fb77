package org.jemaa.verify.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.RecordFile;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/** The files of a record: none missing, none too many, each unchanged. */
final class FilesCheck {

    static final String SUMS = "SHA256SUMS";
    static final String PABULIB = "pabulib/[A-Za-z0-9-]{1,100}\\.pb";
    private static final int MOST_ENVELOPES = 500;
    private static final Set<String> ALWAYS = Set.of(RecordNote.FILE, Promise.FILE, LeafWalk.FILE, Head.FILE, Counts.FILE, PublishedResult.FILE, Piles.FILE, SUMS);
    private static final Set<String> OBSERVERS = Set.of(Roll.FILE, Roll.MARKS);

    private FilesCheck() {
    }

    static void run(Finding finding, RecordFile record, RecordNote note) throws IOException {
        record.strange().forEach(finding::wrong);
        note.wrong().forEach(finding::wrong);
        var expected = new TreeSet<>(ALWAYS);
        if (note.kind() == Kind.OBSERVERS) {
            expected.addAll(OBSERVERS);
        }
        expected.stream().filter(name -> !record.has(name)).forEach(name -> finding.wrong(name + " is missing"));
        List<String> ballots = pabulib(record);
        record.files().keySet().stream().filter(name -> !expected.contains(name) && !ballots.contains(name))
            .forEach(name -> finding.wrong(name + " does not belong into a record of this kind"));
        if (ballots.isEmpty() == note.closed().isEmpty() || ballots.size() > MOST_ENVELOPES) {
            finding.wrong("there are " + ballots.size() + " Pabulib files, where " + (note.closed().isEmpty() ? "at least one belongs" : "none may be"));
        }
        long bytes = compare(finding, record);
        finding.done(record.files().size() + " files, " + bytes + " bytes");
    }

    static List<String> pabulib(RecordFile record) {
        return record.files().keySet().stream().filter(name -> name.matches(PABULIB)).toList();
    }

    private static long compare(Finding finding, RecordFile record) throws IOException {
        Map<String, String> sums = sums(record);
        long bytes = 0;
        for (String name : record.files().keySet()) {
            if (name.equals(SUMS)) {
                continue;
            }
            try (var in = new DigestInputStream(record.open(name), sha256())) {
                bytes += in.transferTo(java.io.OutputStream.nullOutputStream());
                String sum = HexFormat.of().formatHex(in.getMessageDigest().digest());
                if (!sum.equals(sums.remove(name))) {
                    finding.wrong(name + " does not have the hash that " + SUMS + " gives");
                }
            } catch (IOException broken) {
                sums.remove(name);
                finding.wrong(name + ": " + (broken instanceof Unreadable ? broken.getMessage() : "damaged"));
            }
        }
        sums.keySet().forEach(name -> finding.wrong(SUMS + " names " + Words.quoted(name) + ", which is not there"));
        return bytes;
    }

    private static Map<String, String> sums(RecordFile record) throws IOException {
        String text = new String(record.bytes(SUMS), StandardCharsets.UTF_8);
        var sums = new LinkedHashMap<String, String>();
        for (String line : new ArrayList<>(List.of(text.split("\n")))) {
            if (!line.matches("[0-9a-f]{64} [ *].{1,200}") || sums.size() > RecordFile.MOST_FILES
                || sums.put(line.substring(66), line.substring(0, 64)) != null) {
                throw new Unreadable(SUMS + " has a line that is none: " + Words.quoted(line));
            }
        }
        return sums;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
