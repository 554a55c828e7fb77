package org.jemaa.rehearsal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jemaa.counting.pabulib.PabulibVote;

/** Casts every ballot of a script as its own voter, several at a time, and takes the times. */
final class Casting implements Booth.Stopwatch {

    private static final long LONGEST_MICROSECONDS = TimeUnit.HOURS.toMicros(1);

    private final Map<Booth.Step, Histogram> times = new EnumMap<>(Booth.Step.class);
    private final Histogram whole = new ConcurrentHistogram(LONGEST_MICROSECONDS, 3);
    private final Map<String, Integer> refusals = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicBoolean hopeless = new AtomicBoolean();
    private long nanoseconds;

    Casting() {
        for (Booth.Step step : Booth.Step.values()) {
            times.put(step, new ConcurrentHistogram(LONGEST_MICROSECONDS, 3));
        }
    }

    @Override
    public void took(Booth.Step step, long took) {
        times.get(step).recordValue(Math.min(took / 1000, LONGEST_MICROSECONDS));
    }

    /**
     * One receipt for each vote of the script, in its order; null where there is none.
     *
     * @param mishap goes on beside the voters; null for none
     */
    Booth.Receipt[] castAll(Script script, Booth booth, Map<String, String> codes, int connections, Mishap mishap, Progress progress)
            throws IOException, InterruptedException, Trouble {
        List<PabulibVote> votes = script.votes();
        Booth.Receipt[] receipts = new Booth.Receipt[votes.size()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService voters = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        for (int connection = 0; connection < connections; connection++) {
            voters.execute(() -> {
                for (int voter = next.getAndIncrement(); voter < receipts.length && !hopeless.get();
                        voter = next.getAndIncrement()) {
                    receipts[voter] = castOne(votes.get(voter), codes.get(Script.number(voter)), booth);
                    finished.incrementAndGet();
                    if (broken.size() > 20) {
                        hopeless.set(true);
                    }
                }
            });
        }
        voters.shutdown();
        Beside beside = new Beside(mishap, acknowledged::get, () -> hopeless.set(true));
        while (!voters.awaitTermination(200, TimeUnit.MILLISECONDS)) {
            progress.show(finished.get(), receipts.length);
        }
        nanoseconds = System.nanoTime() - start;
        progress.done(finished.get(), receipts.length);
        beside.join();
        return receipts;
    }

    private Booth.Receipt castOne(PabulibVote vote, String code, Booth booth) {
        long start = System.nanoTime();
        try {
            Booth.Receipt receipt = booth.cast(code, vote.projects());
            acknowledged.incrementAndGet();
            whole.recordValue(Math.min((System.nanoTime() - start) / 1000, LONGEST_MICROSECONDS));
            return receipt;
        } catch (Refused refused) {
            refusals.merge(refused.code(), 1, Integer::sum);
        } catch (IOException | RuntimeException trouble) {
            broken.add(trouble.getMessage() == null ? trouble.toString() : trouble.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    Map<Booth.Step, Histogram> times() {
        return times;
    }

    /** From proving who one is to holding the receipt, for those who got one. */
    Histogram whole() {
        return whole;
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    /** Calls that failed without an answer from the server, even when repeated. */
    List<String> broken() {
        return broken;
    }

    long nanoseconds() {
        return nanoseconds;
    }
}
