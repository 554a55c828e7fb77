package org.jemaa.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneAtATimeTest {

    private static final Logger LOG = Logger.getLogger(OneAtATime.class.getName());

    private final OneAtATime work = new OneAtATime();
    private final AtomicInteger rounds = new AtomicInteger();
    private final Kept kept = new Kept();

    @BeforeEach
    void keep_what_is_logged() {
        LOG.addHandler(kept);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void let_go() {
        LOG.removeHandler(kept);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void while_one_round_runs_the_next_is_left_out_and_other_work_goes_on() throws Exception {
        var begun = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> work.run("making letters", () -> {
            begun.countDown();
            await(may);
            rounds.incrementAndGet();
        }));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        work.run("making letters", rounds::incrementAndGet);
        assertEquals(0, rounds.get());
        work.run("signing heads", rounds::incrementAndGet);
        assertEquals(1, rounds.get());
        may.countDown();
        first.get(10, TimeUnit.SECONDS);
        work.run("making letters", rounds::incrementAndGet);
        assertEquals(3, rounds.get());
    }

    @Test
    void a_round_that_fails_is_logged_with_its_name_and_reason_and_the_next_one_runs() {
        var reason = new IllegalStateException("no paper left");
        work.run("making letters", () -> {
            throw reason;
        });
        assertEquals(1, kept.records.size());
        assertTrue(kept.records.get(0).getMessage().startsWith("making letters"));
        assertSame(reason, kept.records.get(0).getThrown());
        work.run("making letters", rounds::incrementAndGet);
        assertEquals(1, rounds.get());
        assertEquals(1, kept.records.size());
    }

    @Test
    void an_error_of_the_machine_is_not_hidden_and_does_not_block_the_next_round() {
        assertThrows(OutOfMemoryError.class, () -> work.run("making letters", () -> {
            throw new OutOfMemoryError();
        }));
        work.run("making letters", rounds::incrementAndGet);
        assertEquals(1, rounds.get());
    }

    @Test
    void what_waits_for_the_application_begins_when_it_is_ready() {
        work.onceReady("making letters", rounds::incrementAndGet);
        assertEquals(0, rounds.get());
        work.begin(new ApplicationReady());
        work.onceReady("making letters", rounds::incrementAndGet);
        assertEquals(1, rounds.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static class Kept extends Handler {

        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
