package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtensionPlanTest {

    private static final Instant T0 = Instant.parse("2027-01-01T00:00:00Z");
    private static final Timetable KNOWN = new Timetable(Map.of(Phase.REVIEW, window(0, 5), Phase.VOTE, window(10, 20), Phase.COUNT, window(21, 24),
        Phase.RESULTS, window(30, 40)));

    private static Instant day(long day) {
        return T0.plus(Duration.ofDays(day));
    }

    private static Timetable.Window window(long opens, long closes) {
        return new Timetable.Window(day(opens), day(closes));
    }

    private static Optional<ProcessRefusal> refused(long closed, long closes, Instant now) {
        return new ExtensionPlan(day(closed), day(closes)).refused(KNOWN, now);
    }

    @Test
    void a_vote_that_runs_is_made_longer_by_up_to_thirty_days() {
        assertEquals(Optional.empty(), refused(20, 21, day(15)));
        assertEquals(Optional.empty(), refused(20, 50, day(15)));
        assertEquals(Optional.of(ProcessRefusal.EXTENSION_TOO_LONG), refused(20, 51, day(15)));
        assertEquals(Optional.of(ProcessRefusal.VOTE_ONLY_LONGER), refused(20, 20, day(15)));
    }

    @Test
    void until_its_last_instant_and_not_from_its_close_on() {
        assertEquals(Optional.of(ProcessRefusal.VOTE_NOT_OPEN), refused(20, 21, day(10).minusNanos(1)));
        assertEquals(Optional.empty(), refused(20, 21, day(20).minusNanos(1)));
        assertEquals(Optional.of(ProcessRefusal.VOTE_ALREADY_CLOSED), refused(20, 21, day(20)));
    }

    @Test
    void an_extension_of_another_close_than_the_one_that_stands_is_outdated() {
        assertEquals(Optional.of(ProcessRefusal.EXTENSION_OUTDATED), refused(19, 21, day(15)));
    }

    @Test
    void later_phases_move_only_where_they_would_overlap_and_keep_their_length() {
        assertEquals(Map.of(Phase.REVIEW, window(0, 5), Phase.VOTE, window(10, 21), Phase.COUNT, window(21, 24), Phase.RESULTS, window(30, 40)),
            new ExtensionPlan(day(20), day(21)).applied(KNOWN).windows());
        assertEquals(Map.of(Phase.REVIEW, window(0, 5), Phase.VOTE, window(10, 25), Phase.COUNT, window(25, 28), Phase.RESULTS, window(30, 40)),
            new ExtensionPlan(day(20), day(25)).applied(KNOWN).windows());
        assertEquals(Map.of(Phase.REVIEW, window(0, 5), Phase.VOTE, window(10, 35), Phase.COUNT, window(35, 38), Phase.RESULTS, window(38, 48)),
            new ExtensionPlan(day(20), day(35)).applied(KNOWN).windows());
    }

    @Test
    void what_is_written_is_read_again() {
        var plan = new ExtensionPlan(day(20).plusNanos(1_000), day(21));
        assertEquals(plan, ExtensionPlan.read(plan.written()));
    }
}
