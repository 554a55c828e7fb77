package org.jemaa.launcher;

import java.io.PrintStream;
import java.time.Duration;

/** Short lines for the person in front of the terminal: how long it has taken, and what happens now. */
final class Console {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    void step(String what) {
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        out.printf("%3d s  %s%n", seconds, what);
        out.flush();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
