package org.jemaa.recount;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does work on several threads and hands its results on in the order in which it was given. A piece of work, such as reading a file,
 * ends in further pieces, such as counting it by several rules. Only as many first pieces as there are threads are ahead of what was
 * handed on, so that memory does not grow with their number.
 */
final class InOrder {

    /** Takes the next result; an error of the output ends everything. */
    interface Receiver<T> {
        void take(T result) throws IOException;
    }

    private InOrder() {
    }

    static <T> void work(int threads, List<Callable<List<Callable<T>>>> pieces, Receiver<T> receiver) throws IOException,
            InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::thread);
        try {
            Deque<Future<List<Future<T>>>> ahead = new ArrayDeque<>();
            for (Callable<List<Callable<T>>> piece : pieces) {
                ahead.add(pool.submit(() -> submitted(pool, piece.call())));
                if (ahead.size() > threads) {
                    handOn(ahead.remove(), receiver);
                }
            }
            while (!ahead.isEmpty()) {
                handOn(ahead.remove(), receiver);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "count");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> List<Future<T>> submitted(ExecutorService pool, List<Callable<T>> pieces) {
        List<Future<T>> futures = new ArrayList<>();
        pieces.forEach(piece -> futures.add(pool.submit(piece)));
        return futures;
    }

    private static <T> void handOn(Future<List<Future<T>>> first, Receiver<T> receiver) throws IOException, InterruptedException {
        for (Future<T> each : result(first)) {
            receiver.take(result(each));
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
