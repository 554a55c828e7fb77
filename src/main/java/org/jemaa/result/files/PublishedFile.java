package org.jemaa.result.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file of a result with its bytes, kept compressed. {@code size} and {@code seal} (SHA-256) are those of the plain bytes. */
public record PublishedFile(String name, String mediaType, int size, String seal, byte[] gzipped) {

    static PublishedFile of(String name, String mediaType, byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PublishedFile(name, mediaType, bytes.length, sha256(bytes), compressed.toByteArray());
    }

    public byte[] bytes() {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
