package org.jemaa.shared.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Drawn pages for a few seconds, at most so many and so many bytes. Of several who ask at once, one draws and the others wait for it. */
final class PageStore {

    private static final int PATIENCE_IN_SECONDS = 5;

    /** A page as it goes out. */
    record Kept(byte[] bytes, String contentType, String tag) {
    }

    private record Entry(CompletableFuture<Optional<Kept>> page, long begun) {
    }

    private final long kept;
    private final int mostPages;
    private final long mostBytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PageStore(Duration kept, int mostPages, long mostBytes) {
        this.kept = kept.toNanos();
        this.mostPages = mostPages;
        this.mostBytes = mostBytes;
    }

    /** Either the page, or the task to draw it. */
    final class Turn {

        private final String key;
        private final Entry mine;
        private final Optional<Kept> page;

        private Turn(String key, Entry mine, Optional<Kept> page) {
            this.key = key;
            this.mine = mine;
            this.page = page;
        }

        Optional<Kept> page() {
            return page;
        }

        /** What was drawn, null where it must not be kept. */
        void finish(Kept drawn) {
            if (mine != null) {
                put(key, mine, drawn);
            }
        }
    }

    Turn take(String key) {
        Entry entry;
        Entry mine = null;
        synchronized (this) {
            entry = entries.get(key);
            if (entry == null || System.nanoTime() - entry.begun() > kept && entry.page().isDone()) {
                remove(key);
                mine = new Entry(new CompletableFuture<>(), System.nanoTime());
                entries.put(key, mine);
            }
        }
        return mine != null ? new Turn(key, mine, Optional.empty()) : new Turn(key, null, await(entry));
    }

    private static Optional<Kept> await(Entry entry) {
        try {
            return entry.page().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException drawItYourself) {
            return Optional.empty();
        }
    }

    private synchronized void put(String key, Entry mine, Kept drawn) {
        if (drawn == null) {
            entries.remove(key, mine);
        } else if (entries.get(key) == mine) {
            bytes += drawn.bytes().length;
        }
        mine.page().complete(Optional.ofNullable(drawn));
        var eldest = entries.entrySet().iterator();
        while ((entries.size() > mostPages || bytes > mostBytes) && eldest.hasNext()) {
            Entry old = eldest.next().getValue();
            if (old.page().isDone()) {
                bytes -= size(old);
                eldest.remove();
            }
        }
    }

    private void remove(String key) {
        Entry old = entries.remove(key);
        if (old != null) {
            bytes -= size(old);
        }
    }

    private static long size(Entry entry) {
        return entry.page().getNow(Optional.empty()).map(page -> page.bytes().length).orElse(0);
    }

    synchronized int pages() {
        return entries.size();
    }

    synchronized long bytes() {
        return bytes;
    }
}
