package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimetableTest {

    private static final Instant T0 = Instant.parse("2027-01-01T00:00:00Z");
    private static final Timetable TWO = new Timetable(Map.of(Phase.VOTE, window(10, 20), Phase.COUNT, window(20, 25)));

    private static Timetable.Window window(long from, long to) {
        return new Timetable.Window(day(from), day(to));
    }

    private static Instant day(long day) {
        return T0.plus(Duration.ofDays(day));
    }

    @Test
    void a_phase_is_open_from_its_first_instant_up_to_and_without_its_last() {
        assertFalse(TWO.isOpen(Phase.VOTE, day(10).minusNanos(1)));
        assertTrue(TWO.isOpen(Phase.VOTE, day(10)));
        assertTrue(TWO.isOpen(Phase.VOTE, day(20).minusNanos(1)));
        assertFalse(TWO.isOpen(Phase.VOTE, day(20)));
        assertEquals(Optional.of(Phase.COUNT), TWO.at(day(20)));
        assertEquals(Optional.empty(), TWO.at(day(25)));
    }

    @Test
    void opened_stays_opened_and_over_stays_over() {
        assertFalse(TWO.hasOpened(Phase.VOTE, day(9)));
        assertTrue(TWO.hasOpened(Phase.VOTE, day(30)));
        assertFalse(TWO.isOver(Phase.VOTE, day(19)));
        assertTrue(TWO.isOver(Phase.VOTE, day(20)));
        assertFalse(TWO.isFinished(day(24)));
        assertTrue(TWO.isFinished(day(25)));
        assertFalse(Timetable.NONE.isFinished(day(25)));
    }

    @Test
    void phases_keep_their_order_and_never_overlap() {
        assertThrows(IllegalArgumentException.class, () -> new Timetable(Map.of(Phase.VOTE, window(10, 20), Phase.COUNT, window(19, 25))));
        assertThrows(IllegalArgumentException.class, () -> new Timetable(Map.of(Phase.VOTE, window(10, 20), Phase.COUNT, window(1, 5))));
        assertThrows(IllegalArgumentException.class, () -> window(3, 3));
    }

    @Test
    void where_one_phase_ends_as_the_next_begins_the_end_comes_first() {
        assertEquals(List.of(new Timetable.Change(Phase.VOTE, true, day(10)), new Timetable.Change(Phase.VOTE, false, day(20)),
            new Timetable.Change(Phase.COUNT, true, day(20)), new Timetable.Change(Phase.COUNT, false, day(25))), TWO.changes().toList());
        assertEquals(Optional.of(new Timetable.Change(Phase.VOTE, false, day(20))), TWO.next(day(10)));
    }

    @Test
    void a_phase_that_is_left_out_has_no_dates() {
        assertFalse(TWO.has(Phase.REVIEW));
        assertFalse(TWO.isOver(Phase.REVIEW, day(100)));
        assertThrows(NoSuchElementException.class, () -> TWO.opens(Phase.REVIEW));
    }

    @Test
    void a_vote_opened_at_once_ends_what_was_before_it_and_leaves_the_rest() {
        var timetable = new Timetable(Map.of(Phase.PROPOSALS, window(0, 5), Phase.REVIEW, window(6, 9), Phase.VOTE, window(10, 20), Phase.COUNT, window(20, 25)));
        assertEquals(new Timetable(Map.of(Phase.PROPOSALS, window(0, 3), Phase.VOTE, window(3, 20), Phase.COUNT, window(20, 25))),
            MoveVote.opened(timetable, day(3)));
    }

    @Test
    void after_a_vote_closed_at_once_the_count_begins_and_the_rest_follows_at_the_same_distance() {
        var timetable = new Timetable(Map.of(Phase.VOTE, window(10, 20), Phase.COUNT, window(22, 25), Phase.RESULTS, window(30, 40)));
        assertEquals(new Timetable(Map.of(Phase.VOTE, window(10, 12), Phase.COUNT, window(12, 15), Phase.RESULTS, window(20, 30))),
            MoveVote.closed(timetable, day(12)));
    }

    @Test
    void in_a_rehearsal_the_vote_opens_in_a_year_and_what_comes_before_it_is_over() {
        Timetable timetable = Timetable.forRehearsal(T0);
        assertEquals(Phase.values().length, timetable.windows().size());
        assertTrue(timetable.isOver(Phase.YOUTH_OPINIONS, T0));
        assertEquals(day(365), timetable.opens(Phase.VOTE));
    }
}
