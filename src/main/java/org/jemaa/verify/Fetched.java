package org.jemaa.verify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A record on this machine: a file that was there, or one that was fetched and goes away again. */
record Fetched(Path file, boolean passing) implements Closeable {

    private static final long LARGEST = 4L << 30;

    static Fetched of(String record) throws IOException, InterruptedException {
        if (!record.matches("(?i)https?://.*")) {
            Path file = Path.of(record);
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(record);
            }
            return new Fetched(file, false);
        }
        Path file = Files.createTempFile("jemaa-record", ".zip");
        try {
            Web.load(record, file, LARGEST);
            return new Fetched(file, true);
        } catch (IOException | InterruptedException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (passing) {
            Files.deleteIfExists(file);
        }
    }
}
