package org.jemaa.shared;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The time that the database's clock shows, so that several servers open and close a vote at the same instant.
 *
 * <p>Each measurement asks several times and keeps the answer that was quickest, taken to be given half-way between question and
 * answer: it errs by at most half that round trip. Between measurements time runs on with a counter that nobody can set, so that a
 * jump of this machine's clock changes nothing. Where the database does not answer, what was measured last holds; before the first
 * answer, this machine's clock.
 */
final class DatabaseTime {

    /** Asks the database for its time in UTC. */
    interface Database {
        LocalDateTime utc() throws SQLException;
    }

    static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(DatabaseTime.class.getName());
    private static final int SAMPLES = 5;

    /** At that count of the counter it was that instant. */
    private record Reading(long count, Instant instant, long roundTrip) {
    }

    private final Clock machine;
    private final LongSupplier counter;
    private volatile Reading reading;
    private volatile boolean apart;
    private volatile boolean silent;

    DatabaseTime(Clock machine, LongSupplier counter) {
        this.machine = machine;
        this.counter = counter;
        reading = new Reading(counter.getAsLong(), machine.instant(), Long.MAX_VALUE);
    }

    static DatabaseTime ofThisServer() {
        return new DatabaseTime(Clock.systemUTC(), System::nanoTime);
    }

    Instant instant() {
        Reading last = reading;
        return last.instant().plusNanos(counter.getAsLong() - last.count());
    }

    /** True where the database answered. */
    boolean measure(Database database) {
        try {
            Reading best = ask(database);
            for (int i = 1; i < SAMPLES; i++) {
                Reading next = ask(database);
                best = next.roundTrip() < best.roundTrip() ? next : best;
            }
            reading = best;
        } catch (SQLException | RuntimeException e) {
            saySilence(e);
            return false;
        }
        silent = false;
        sayDifference();
        return true;
    }

    private Reading ask(Database database) throws SQLException {
        long asked = counter.getAsLong();
        Instant answer = database.utc().toInstant(ZoneOffset.UTC);
        long roundTrip = counter.getAsLong() - asked;
        return new Reading(asked + roundTrip / 2, answer, roundTrip);
    }

    private void saySilence(Exception e) {
        if (!silent) {
            LOG.log(Level.WARNING, "the database does not say what time it is; the last measurement holds", e);
        }
        silent = true;
    }

    private void sayDifference() {
        Duration difference = Duration.between(machine.instant(), instant());
        boolean worthSaying = difference.abs().compareTo(WORTH_SAYING) > 0;
        if (worthSaying && !apart) {
            LOG.log(Level.WARNING, "the database''s clock differs from this server''s by {0} ms; votes open and close by the database''s",
                String.valueOf(difference.toMillis()));
        }
        apart = worthSaying;
    }
}
