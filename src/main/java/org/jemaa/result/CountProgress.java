package org.jemaa.result;

/** How far a running count has come, in projects looked at. Written by one thread, read by others. */
final class CountProgress {

    private volatile int total = 1;
    private volatile int done;

    void expect(int projects) {
        total = Math.max(1, projects);
    }

    void oneMore() {
        done = Math.min(total, done + 1);
    }

    /** Below 100 until the count is over: what comes after the last project takes a moment too. */
    int percent() {
        return (int) (99L * done / total);
    }
}
