package org.jemaa.result.record;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes depend on nothing but its files: no time, a fixed order, and at the end the hash of each. */
final class RecordZip implements Closeable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Map<String, String> sums = new TreeMap<>();

    RecordZip(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
    }

    /** What writes a file. */
    interface Writing {

        void to(OutputStream file) throws IOException;
    }

    void add(String name, byte[] bytes) throws IOException {
        add(name, file -> file.write(bytes));
    }

    void add(String name, Writing writing) throws IOException {
        begin(name);
        var file = new DigestOutputStream(zip, sha256());
        writing.to(file);
        sums.put(name, HexFormat.of().formatHex(file.getMessageDigest().digest()));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** The last file: the hashes of all others. */
    void end() throws IOException {
        var text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        begin("SHA256SUMS");
        zip.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
