package org.jemaa.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageStoreTest {

    private static PageStore.Kept page(int size) {
        return new PageStore.Kept(new byte[size], "text/html;charset=UTF-8", "W/\"" + size + "\"");
    }

    @Test
    void the_first_who_asks_draws_and_the_next_gets_what_was_drawn() {
        var store = new PageStore(Duration.ofMinutes(1), 10, 1_000);
        PageStore.Turn first = store.take("a");
        assertTrue(first.page().isEmpty());
        PageStore.Kept drawn = page(10);
        first.finish(drawn);
        assertSame(drawn, store.take("a").page().orElseThrow());
        assertTrue(store.take("b").page().isEmpty());
    }

    @Test
    void many_at_once_wait_for_one_drawing() throws Exception {
        var store = new PageStore(Duration.ofMinutes(1), 10, 1_000);
        var drawings = new AtomicInteger();
        var together = new CountDownLatch(1);
        var visitors = Executors.newFixedThreadPool(16);
        Callable<Boolean> visit = () -> {
            together.await();
            PageStore.Turn turn = store.take("a");
            if (turn.page().isEmpty()) {
                drawings.incrementAndGet();
                Thread.sleep(100);
                turn.finish(page(5));
            }
            return true;
        };
        List<Future<Boolean>> visits = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            visits.add(visitors.submit(visit));
        }
        together.countDown();
        for (Future<Boolean> one : visits) {
            assertTrue(one.get());
        }
        visitors.shutdown();
        assertEquals(1, drawings.get());
    }

    @Test
    void a_page_that_must_not_be_kept_is_drawn_by_everybody() {
        var store = new PageStore(Duration.ofMinutes(1), 10, 1_000);
        store.take("a").finish(null);
        assertTrue(store.take("a").page().isEmpty());
        assertEquals(0, store.bytes());
    }

    @Test
    void after_a_while_it_is_drawn_anew() throws Exception {
        var store = new PageStore(Duration.ofMillis(1), 10, 1_000);
        store.take("a").finish(page(5));
        Thread.sleep(5);
        assertTrue(store.take("a").page().isEmpty());
        assertEquals(0, store.bytes(), "the old one is gone while the new one is drawn");
    }

    @Test
    void neither_pages_nor_bytes_grow_without_bound() {
        var store = new PageStore(Duration.ofMinutes(1), 10, 1_000);
        for (int i = 0; i < 100; i++) {
            store.take("page " + i).finish(page(30));
        }
        assertEquals(10, store.pages());
        assertEquals(300, store.bytes());
        for (int i = 0; i < 5; i++) {
            store.take("big " + i).finish(page(400));
        }
        assertTrue(store.bytes() <= 1_000, "bytes " + store.bytes());
        assertTrue(store.take("big 4").page().isPresent(), "the one asked for last stays");
        assertTrue(store.take("big 0").page().isEmpty());
    }
}
