package org.jemaa.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A small process of its own that outlives the launcher by a moment. The launcher writes the number of each child to the
 * guard's input; when that input ends, because the launcher ended or was killed, the guard ends the children, the
 * youngest first. It works alike on every system, where a "signal at the parent's death" exists only on Linux.
 */
final class Guard {

    private Guard() {
    }

    public static void main(String[] arguments) throws IOException {
        Distribution.loadOurClasses();
        CountDownLatch done = new CountDownLatch(1);
        // Ctrl-C reaches the guard as well: it must not go before its work is done.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitCalmly(done)));
        Deque<ProcessHandle> children = new ArrayDeque<>();
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(line));
                child.ifPresent(children::push);
            }
        } finally {
            try {
                children.forEach(Processes::end);
            } finally {
                done.countDown();
            }
        }
    }

    private static void awaitCalmly(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
