package org.jemaa.result.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A record in a file of the server's own, so that who loads it slowly keeps no connection of the database.
 *
 * @param seal SHA-256 of the file
 */
record RecordOnDisk(Path file, long size, String seal) {

    /** Nothing stays of a record that could not be written to its end. */
    static RecordOnDisk make(String name, RecordZip.Writing writing) {
        try {
            Path file = Files.createTempFile(name, ".zip"); // only this account may read it
            file.toFile().deleteOnExit();
            var digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                writing.to(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return new RecordOnDisk(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
