package org.jemaa.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A database whose clock, a network whose delays and a machine whose clock are the test's own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTimeTest {

    private static final Instant NOON = Instant.parse("2027-05-01T12:00:00Z");
    private static final Duration AHEAD = Duration.ofMinutes(7);

    private Instant machine = NOON;
    private long counter = 42;
    private final DatabaseTime time = new DatabaseTime(new MachineClock(), () -> counter);
    private final List<String> said = new ArrayList<>();
    private final Handler ear = new Ear();

    @BeforeEach
    void listen() {
        Logger.getLogger(DatabaseTime.class.getName()).addHandler(ear);
        Logger.getLogger(DatabaseTime.class.getName()).setUseParentHandlers(false);
    }

    @AfterEach
    void close() {
        Logger.getLogger(DatabaseTime.class.getName()).removeHandler(ear);
        Logger.getLogger(DatabaseTime.class.getName()).setUseParentHandlers(true);
    }

    @Test
    void before_the_database_has_answered_it_is_this_machines_time() {
        assertEquals(NOON, time.instant());
    }

    @Test
    void it_is_the_databases_time_and_runs_on_between_two_measurements() {
        assertTrue(time.measure(database(AHEAD, 0)));
        assertEquals(NOON.plus(AHEAD), time.instant());
        passes(Duration.ofSeconds(20));
        assertEquals(NOON.plus(AHEAD).plusSeconds(20), time.instant());
    }

    @Test
    void the_answer_is_taken_to_be_given_half_way_and_the_quickest_one_counts() {
        time.measure(database(AHEAD, 900, 80, 10, 400, 700));
        assertEquals(Duration.ZERO, Duration.between(machine.plus(AHEAD), time.instant()), "ways there and back were equally long");
        time.measure(lopsided(600, 20, 900));
        assertEquals(Duration.ofMillis(10), Duration.between(machine.plus(AHEAD), time.instant()).abs(), "half of the quickest, 20 ms, and no more");
    }

    @Test
    void a_jump_of_this_machines_clock_changes_nothing() {
        time.measure(database(AHEAD, 4));
        machine = machine.minus(Duration.ofHours(3));
        passes(Duration.ofSeconds(1));
        assertEquals(NOON.plus(AHEAD).plusSeconds(1).plusMillis(20), time.instant(), "five questions of 4 ms and a second");
    }

    @Test
    void where_the_database_does_not_answer_the_last_measurement_holds() {
        time.measure(database(AHEAD, 0));
        passes(Duration.ofMinutes(10));
        assertFalse(time.measure(() -> {
            throw new SQLException("the database is down");
        }));
        assertEquals(NOON.plus(AHEAD).plus(Duration.ofMinutes(10)), time.instant());
    }

    @Test
    void a_measurement_that_breaks_off_half_way_is_not_used() {
        time.measure(database(AHEAD, 0));
        var answers = new ArrayList<>(List.of(machine.plus(Duration.ofHours(9)), machine.plus(Duration.ofHours(9))));
        assertFalse(time.measure(() -> {
            if (answers.isEmpty()) {
                throw new SQLException("gone");
            }
            return utc(answers.remove(0));
        }));
        assertEquals(NOON.plus(AHEAD), time.instant());
    }

    @Test
    void two_servers_whose_clocks_disagree_have_the_same_time() {
        var other = new DatabaseTime(Clock.fixed(NOON.minus(Duration.ofDays(2)), ZoneOffset.UTC), () -> counter + 1_000_000_000_000L);
        time.measure(database(AHEAD, 0));
        other.measure(database(AHEAD, 0));
        assertEquals(time.instant(), other.instant());
    }

    @Test
    void a_difference_of_seconds_is_said_once_and_again_only_when_it_has_been_gone() {
        time.measure(database(Duration.ofMillis(2_900), 0));
        assertEquals(List.of(), said);
        time.measure(database(Duration.ofMillis(-3_100), 0));
        time.measure(database(Duration.ofMillis(-3_200), 0));
        assertEquals(1, said.size(), said.toString());
        time.measure(database(Duration.ZERO, 0));
        time.measure(database(Duration.ofSeconds(5), 0));
        assertEquals(2, said.size(), said.toString());
    }

    private void passes(Duration duration) {
        counter += duration.toNanos();
        machine = machine.plus(duration);
    }

    /** Ahead of this machine by that much when it was asked; each answer takes that many milliseconds, as long there as back. */
    private DatabaseTime.Database database(Duration ahead, long... milliseconds) {
        var asked = new int[1];
        return () -> {
            Duration way = Duration.ofMillis(milliseconds[Math.min(asked[0]++, milliseconds.length - 1)]).dividedBy(2);
            passes(way);
            Instant answer = machine.plus(ahead);
            passes(way);
            return utc(answer);
        };
    }

    /** As {@link #database}, but the whole delay lies on the way back: the most that a measurement can err. */
    private DatabaseTime.Database lopsided(long... milliseconds) {
        var asked = new int[1];
        return () -> {
            Instant answer = machine.plus(AHEAD);
            passes(Duration.ofMillis(milliseconds[Math.min(asked[0]++, milliseconds.length - 1)]));
            return utc(answer);
        };
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private final class MachineClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return machine;
        }
    }

    private final class Ear extends Handler {
        @Override
        public void publish(LogRecord said) {
            DatabaseTimeTest.this.said.add(said.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
