package org.jemaa.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class GroupCommitTest {

    @Test
    void each_gets_its_own_answer_and_many_share_a_transaction() throws Exception {
        var transactions = new AtomicInteger();
        var atOnce = new AtomicInteger();
        var commits = new GroupCommit<Integer, Integer>(requests -> {
            assertEquals(1, atOnce.incrementAndGet(), "one transaction at a time");
            transactions.incrementAndGet();
            sleep();
            atOnce.decrementAndGet();
            return requests.stream().map(request -> request * 2).toList();
        });
        var pool = Executors.newFixedThreadPool(64);
        List<Callable<Integer>> calls = IntStream.range(0, 5_000).<Callable<Integer>>mapToObj(i -> () -> commits.call(i)).toList();
        var answers = pool.invokeAll(calls);
        for (int i = 0; i < calls.size(); i++) {
            assertEquals(2 * i, answers.get(i).get());
        }
        pool.shutdown();
        assertTrue(transactions.get() < 1_000, () -> transactions + " transactions for 5,000 requests of 64 at once");
    }

    @Test
    void a_request_alone_waits_for_nobody() {
        assertEquals("a", new GroupCommit<String, String>(requests -> requests).call("a"));
    }

    @Test
    void nobody_waits_for_ever_behind_a_transaction_that_hangs_and_the_next_gets_through() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var commits = new GroupCommit<String, String>(requests -> {
            if (requests.contains("hangs")) {
                inside.countDown();
                await(goOn);
            }
            return requests;
        }, Duration.ofMillis(300));
        var pool = Executors.newFixedThreadPool(9);
        var hangs = pool.submit(() -> commits.call("hangs"));
        await(inside);
        for (int waiting = 0; waiting < 8; waiting++) {
            pool.submit(() -> assertThrows(NotStored.class, () -> commits.call("waits"))).get();
        }
        goOn.countDown();
        assertEquals("hangs", hangs.get());
        assertEquals("next", commits.call("next"));
        pool.shutdown();
    }

    @Test
    void a_failure_reaches_all_who_shared_the_transaction_and_nobody_else() throws Exception {
        var inside = new CountDownLatch(1);
        var more = new CountDownLatch(1);
        var commits = new GroupCommit<String, String>(requests -> {
            if (requests.contains("first")) {
                inside.countDown();
                await(more);
                return requests;
            }
            if (requests.contains("bad")) {
                throw new SQLException("no");
            }
            return requests;
        });
        var pool = Executors.newFixedThreadPool(3);
        var first = pool.submit(() -> commits.call("first"));
        await(inside);
        var bad = pool.submit(() -> commits.call("bad"));
        var beside = pool.submit(() -> commits.call("beside"));
        Thread.sleep(200); // both stand in the queue while the first is at work
        more.countDown();
        assertEquals("first", first.get());
        assertThrows(Exception.class, bad::get);
        assertThrows(Exception.class, beside::get);
        assertEquals("after", commits.call("after"));
        pool.shutdown();
    }

    private static void sleep() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
