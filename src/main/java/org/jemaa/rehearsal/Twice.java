package org.jemaa.rehearsal;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/**
 * Sends every request twice and at the same time, as an impatient finger or a nervous network does. Both must get the same answer,
 * whether it is a yes or a no.
 */
final class Twice {

    private static final int MOST_EXAMPLES = 5;

    private final ExecutorService second = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "asks at the same time");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> disagreements = Collections.synchronizedList(new ArrayList<>());
    private final LongAdder disagreed = new LongAdder();
    private final LongAdder pairs = new LongAdder();

    /** @param promise what of an answer must be the same: all of it, or all but what may differ by a second */
    JsonObject ask(String what, Callable<JsonObject> call, UnaryOperator<JsonObject> promise)
            throws IOException, InterruptedException, Refused {
        Future<JsonObject> other = second.submit(call);
        pairs.increment();
        Refused no = null;
        JsonObject mine = null;
        try {
            mine = answered(call);
        } catch (Refused refused) {
            no = refused;
        }
        String first = no == null ? promise.apply(mine).toString() : no.code();
        String again = words(other, promise);
        if (!first.equals(again)) {
            disagreed.increment();
            disagreements.add(what + " asked twice at once: " + first + " and " + again);
        }
        if (no != null) {
            throw no;
        }
        return mine;
    }

    private static String words(Future<JsonObject> other, UnaryOperator<JsonObject> promise) throws IOException, InterruptedException {
        try {
            return promise.apply(answered(() -> join(other))).toString();
        } catch (Refused no) {
            return no.code();
        }
    }

    private static JsonObject join(Future<JsonObject> other) throws Exception {
        try {
            return other.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception known ? known : failed;
        }
    }

    private static JsonObject answered(Callable<JsonObject> call) throws IOException, InterruptedException, Refused {
        try {
            return call.call();
        } catch (IOException | InterruptedException | Refused | RuntimeException known) {
            throw known;
        } catch (Exception unknown) {
            throw new IOException(unknown);
        }
    }

    long pairs() {
        return pairs.sum();
    }

    long disagreed() {
        return disagreed.sum();
    }

    List<String> disagreements() {
        return disagreements.stream().limit(MOST_EXAMPLES).toList();
    }
}
