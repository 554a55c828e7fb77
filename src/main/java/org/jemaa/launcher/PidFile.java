package org.jemaa.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by its number and its start, so that a number that was given away again is not mistaken for it. */
record PidFile(Path file) {

    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + start(process).map(Instant::toEpochMilli).orElse(0L) + "\n");
    }

    /** The remembered process, if it still lives. */
    Optional<ProcessHandle> living() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split(" ");
        if (words.length != 2) {
            return Optional.empty();
        }
        Instant remembered = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0])).filter(ProcessHandle::isAlive).filter(process -> start(process)
                .map(now -> Duration.between(remembered, now).abs().compareTo(TOLERANCE) < 0).orElse(false));
    }

    private static Optional<Instant> start(ProcessHandle process) {
        return process.info().startInstant();
    }
}
