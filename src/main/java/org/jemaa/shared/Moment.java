package org.jemaa.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/**
 * Lets one thread act at another moment than now: the demonstration makes last year's vote happen last year, and tests move time.
 * No page and no address reaches it; an architecture test says who may use it.
 */
public final class Moment {

    private static final ThreadLocal<Instant> MOVED = new ThreadLocal<>();

    private Moment() {
    }

    /** Runs {@code work} with every injected clock of this thread standing at {@code instant}. */
    public static <T> T at(Instant instant, Callable<T> work) {
        Instant before = MOVED.get();
        MOVED.set(instant);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (before == null) {
                MOVED.remove();
            } else {
                MOVED.set(before);
            }
        }
    }

    /** The database's clock, or the moment at which the asking thread acts. */
    static final class MovableClock extends Clock {

        private final DatabaseTime time;
        private final ZoneId zone;

        MovableClock(DatabaseTime time) {
            this(time, ZoneOffset.UTC);
        }

        private MovableClock(DatabaseTime time, ZoneId zone) {
            this.time = time;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new MovableClock(time, other);
        }

        @Override
        public Instant instant() {
            Instant moved = MOVED.get();
            return moved == null ? time.instant() : moved;
        }
    }
}
