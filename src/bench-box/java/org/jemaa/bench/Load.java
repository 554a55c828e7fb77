package org.jemaa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** So many at a time, for so long: each casts ballot after ballot, and the time of each whole ballot is taken. */
final class Load {

    /** One of those who cast; it casts one ballot on its own connection. */
    @FunctionalInterface
    interface Caster {
        void castOne() throws Exception;
    }

    @FunctionalInterface
    interface Casters {
        Caster number(int connection) throws Exception;
    }

    /** What one run of the load gave. */
    record Figures(long ballots, double seconds, Histogram microseconds, List<String> failures) {

        double perSecond() {
            return ballots / seconds;
        }

        double median() {
            return microseconds.getValueAtPercentile(50) / 1000.0;
        }

        double p99() {
            return microseconds.getValueAtPercentile(99) / 1000.0;
        }
    }

    private Load() {
    }

    static Figures run(int connections, double seconds, Casters casters) throws Exception {
        Histogram times = new ConcurrentHistogram(600_000_000L, 3);
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        List<Caster> all = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            all.add(casters.number(connection));
        }
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Thread> threads = all.stream().map(caster -> new Thread(() -> cast(caster, end, times, failures))).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return new Figures(times.getTotalCount(), (System.nanoTime() - start) / 1e9, times, failures.stream().limit(3).toList());
    }

    private static void cast(Caster caster, long end, Histogram times, ConcurrentLinkedQueue<String> failures) {
        try {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                caster.castOne();
                times.recordValue((System.nanoTime() - begin) / 1000);
            }
        } catch (Exception failed) {
            failures.add(String.valueOf(failed));
        }
    }
}
