package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RescheduleBudgetTest {

    private static final Instant T0 = Instant.parse("2027-01-01T00:00:00Z");
    private static final Timetable KNOWN = timetable(0, 5, 10, 20);

    private static Timetable timetable(long reviewOpens, long reviewCloses, long voteOpens, long voteCloses) {
        return new Timetable(Map.of(Phase.REVIEW, new Timetable.Window(day(reviewOpens), day(reviewCloses)), Phase.VOTE,
            new Timetable.Window(day(voteOpens), day(voteCloses))));
    }

    private static Instant day(long day) {
        return T0.plus(Duration.ofDays(day));
    }

    private static List<String> reasons(Timetable wanted, Instant now) {
        return RescheduleBudget.check(KNOWN, wanted, now).stream().map(refusal -> refusal.field() + " " + refusal.code()).toList();
    }

    @Test
    void what_lies_ahead_may_move() {
        assertEquals(List.of(), reasons(timetable(0, 6, 11, 30), day(3)));
    }

    @Test
    void what_has_passed_stays_and_nothing_moves_into_the_past() {
        assertEquals(List.of("opens-REVIEW DATE_HAS_PASSED"), reasons(timetable(1, 5, 10, 20), day(3)));
        assertEquals(List.of("closes-REVIEW DATE_HAS_PASSED"), reasons(timetable(0, 2, 10, 20), day(3)));
    }

    @Test
    void one_official_makes_a_vote_that_runs_neither_longer_nor_shorter() {
        assertEquals(List.of("closes-VOTE VOTE_LONGER_TAKES_TWO"), reasons(timetable(0, 5, 10, 25), day(15)));
        assertEquals(List.of("closes-VOTE VOTE_ONLY_LONGER"), reasons(timetable(0, 5, 10, 18), day(15)));
    }

    @Test
    void a_phase_that_has_begun_cannot_be_left_out_and_the_vote_never() {
        var withoutReview = new Timetable(Map.of(Phase.VOTE, KNOWN.windows().get(Phase.VOTE)));
        assertEquals(List.of("opens-REVIEW DATE_HAS_PASSED"), reasons(withoutReview, day(3)));
        assertEquals(List.of("opens-VOTE VOTE_MISSING"), reasons(new Timetable(Map.of(Phase.REVIEW, KNOWN.windows().get(Phase.REVIEW))), day(3)));
    }
}
