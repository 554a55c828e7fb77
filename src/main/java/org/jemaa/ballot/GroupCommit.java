package org.jemaa.ballot;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets requests that arrive while a transaction is being made durable share the next one. Making a transaction durable takes
 * milliseconds however much it holds, so under load one transaction carries many requests, and a lone request waits for nobody.
 *
 * <p>No thread of its own: whoever finds nobody at work does the work for all who wait, and wakes the next when done.
 */
public final class GroupCommit<Q, A> {

    /** Carries out requests in one transaction, and returns only when that is durable: one answer per request, in order. */
    public interface Work<Q, A> {
        List<A> commit(List<Q> requests) throws SQLException;
    }

    private static final int MOST_AT_ONCE = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Work<Q, A> work;
    private final long patience;
    private final Queue<Waiting<Q, A>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    public GroupCommit(Work<Q, A> work) {
        this(work, PATIENCE);
    }

    GroupCommit(Work<Q, A> work, Duration patience) {
        this.work = work;
        this.patience = patience.toNanos();
    }

    /**
     * @throws NotStored if the transaction failed, or somebody else's takes too long to wait for: whether the request is in the database
     *     is not known then, and asking again is safe
     */
    public A call(Q request) {
        var mine = new Waiting<Q, A>(request, Thread.currentThread());
        long begin = System.nanoTime();
        queue.add(mine);
        while (!mine.done) {
            if (busy.compareAndSet(false, true)) {
                try {
                    workOnce();
                } finally {
                    busy.set(false);
                    wakeNext();
                }
            } else {
                long left = patience - (System.nanoTime() - begin);
                if (left <= 0) {
                    queue.remove(mine);
                    wakeNext(); // it may have been our turn
                    throw new NotStored(new TimeoutException("the transaction before takes too long"));
                }
                LockSupport.parkNanos(this, left);
            }
        }
        if (mine.failure != null) {
            throw new NotStored(mine.failure);
        }
        return mine.answer;
    }

    private void workOnce() {
        var batch = new ArrayList<Waiting<Q, A>>();
        for (Waiting<Q, A> next = queue.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? queue.poll() : null) {
            batch.add(next);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            List<A> answers = work.commit(batch.stream().map(waiting -> waiting.request).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer = answers.get(i);
            }
        } catch (SQLException | RuntimeException e) {
            batch.forEach(waiting -> waiting.failure = e);
        } catch (Error e) {
            batch.forEach(waiting -> waiting.failure = new IllegalStateException(e));
            throw e;
        } finally {
            batch.forEach(waiting -> {
                waiting.done = true;
                LockSupport.unpark(waiting.thread);
            });
        }
    }

    private void wakeNext() {
        Waiting<Q, A> next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private static final class Waiting<Q, A> {
        private final Q request;
        private final Thread thread;
        private A answer;
        private Exception failure;
        private volatile boolean done; // written last, read first: what stands above is then visible

        private Waiting(Q request, Thread thread) {
            this.request = request;
            this.thread = thread;
        }
    }
}
