package org.jemaa.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that the launcher began for this rehearsal, found by the file in which the launcher notes its number and its start. A
 * number that the machine gave to somebody else since then, or a process older than the rehearsal, is never taken for it.
 */
final class OwnProcess {

    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private OwnProcess() {
    }

    static Optional<ProcessHandle> living(Path note, Instant rehearsalBegan) throws IOException {
        String[] words;
        try {
            words = Files.readString(note).strip().split(" ");
        } catch (NoSuchFileException nothingBegun) {
            return Optional.empty();
        }
        if (words.length != 2 || !words[0].matches("[0-9]{1,18}") || !words[1].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        Instant noted = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0])).filter(ProcessHandle::isAlive).filter(process -> process.info().startInstant()
                .filter(start -> Duration.between(noted, start).abs().compareTo(TOLERANCE) < 0)
                .filter(start -> start.isAfter(rehearsalBegan.minus(TOLERANCE))).isPresent());
    }

    /** Ends it like {@code kill -9}, without any chance to tidy up. */
    static boolean kill(Path note, Instant rehearsalBegan) throws IOException, InterruptedException {
        Optional<ProcessHandle> process = living(note, rehearsalBegan);
        return process.isPresent() && process.get().destroyForcibly() && endsWithin(process.get(), Duration.ofSeconds(30));
    }

    static boolean endsWithin(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        }
    }
}
