package org.jemaa.rehearsal;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/** A mishap on a thread of its own, while the voters are on theirs. */
final class Beside {

    private static final long LONGEST_MINUTES = 10;

    private final FutureTask<Void> task;

    /** @param mishap null for none */
    Beside(Mishap mishap, IntSupplier ballotsCast, Runnable whenItFails) {
        task = new FutureTask<>(() -> {
            try {
                if (mishap != null) {
                    mishap.happen(ballotsCast);
                }
                return null;
            } catch (Exception failed) {
                whenItFails.run();
                throw failed;
            }
        });
        new Thread(task, "mishap").start();
    }

    /** Waits until it is over. */
    void join() throws IOException, InterruptedException, Trouble {
        try {
            task.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            throw new IOException(failed.getCause());
        } catch (TimeoutException | CancellationException tooLong) {
            task.cancel(true);
            throw new Trouble(Trouble.BROKEN, "What was to go wrong did not come to its end, although all voters have finished.");
        }
    }
}
