package org.jemaa.rehearsal;

import java.io.PrintWriter;

/** Progress on a terminal as a bar that moves, elsewhere as a line for every tenth of the way. */
final class Progress {

    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long tenth;

    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void step(String text) {
        out.println(text);
        out.flush();
    }

    void show(int finished, int of) {
        if (terminal) {
            int full = (int) ((long) finished * WIDTH / of);
            out.print("\r  [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + text(finished, of) + "   ");
        } else if ((long) finished * 10 / of > tenth) {
            tenth = (long) finished * 10 / of;
            out.println("  " + text(finished, of));
        }
        out.flush();
    }

    void done(int finished, int of) {
        tenth = tenth == 10 ? 10 : 0;
        show(finished, of);
        if (terminal) {
            out.println();
        }
    }

    private String text(int finished, int of) {
        long seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000_000L);
        return finished + " of " + of + " ballots, " + finished / seconds + "/s";
    }
}
