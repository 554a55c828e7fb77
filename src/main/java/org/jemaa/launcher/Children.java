package org.jemaa.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The processes that the launcher has started and will end, the youngest first; the {@link Guard} knows them all. */
final class Children implements AutoCloseable {

    private final Process guard;
    private final Writer toGuard;
    private final Deque<Process> alive = new ArrayDeque<>();
    private boolean closed;

    Children(Path runJar) throws IOException {
        guard = new ProcessBuilder(Processes.java(), "-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                runJar.toString(), Guard.class.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        toGuard = guard.outputWriter(StandardCharsets.US_ASCII);
    }

    synchronized Process start(ProcessBuilder program) throws IOException {
        if (closed) {
            throw new IOException("stopping already");
        }
        Process child = program.start();
        alive.push(child);
        toGuard.write(child.pid() + "\n");
        toGuard.flush();
        return child;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!alive.isEmpty()) {
            Processes.end(alive.pop().toHandle());
        }
        try {
            toGuard.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Processes.end(guard.toHandle());
    }
}
