package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.process.Timetable;
import org.jemaa.result.CountJobCard.Ended;
import org.jemaa.result.CountNow.Stage;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountNowTest {

    private static final Instant OPENS = Instant.parse("2027-02-01T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-02-08T19:00:00Z");
    private static final BudgetCard BUDGET = new BudgetCard(null, null, "b", null, null, null, List.of(), null, null,
        new Timetable(Map.of(Phase.VOTE, new Timetable.Window(OPENS, CLOSES))), true, null, List.of(), List.of(), 20);
    private static final CountJobCard RUNS = job(null);

    private static CountJobCard job(Ended ended) {
        return new CountJobCard(1, "Amina", CLOSES, 47, ended);
    }

    private static ResultCard result(int papers, Instant published) {
        return new ResultCard(null, null, null, null, null, papers, 0, 0, 100, "digest", CLOSES, "Amina", published, null, List.of(), List.of(), List.of());
    }

    private static Stage stage(CountJobCard job, ResultCard result, Instant at) {
        return new CountNow(BUDGET, job, result, false, at).stage();
    }

    @Test
    void a_vote_is_ready_to_be_counted_from_its_close_on() {
        assertEquals(Stage.NOT_BEGUN, stage(null, null, OPENS.minusSeconds(1)));
        assertEquals(Stage.OPEN, stage(null, null, CLOSES.minusSeconds(1)));
        assertEquals(Stage.READY, stage(null, null, CLOSES));
    }

    @Test
    void a_vote_whose_desks_still_read_ballots_waits_for_them() {
        assertEquals(Stage.DESKS_READ, new CountNow(BUDGET, null, null, true, CLOSES).stage());
        assertEquals(Stage.OPEN, new CountNow(BUDGET, null, null, true, CLOSES.minusSeconds(1)).stage());
        assertEquals(Stage.COUNTED, new CountNow(BUDGET, null, result(60, null), true, CLOSES).stage(), "what was counted stands");
    }

    @Test
    void a_count_that_runs_comes_before_what_an_earlier_one_found() {
        assertEquals(Stage.COUNTING, stage(RUNS, null, CLOSES));
        assertEquals(Stage.COUNTING, stage(RUNS, result(60, null), CLOSES));
        assertEquals(40, RUNS.percentInTens());
    }

    @Test
    void a_result_is_counted_until_it_is_published_whatever_became_of_a_further_count() {
        var failed = job(new Ended(CLOSES, null, "12345678"));
        assertEquals(Stage.COUNTED, stage(failed, result(60, null), CLOSES));
        assertEquals(Stage.PUBLISHED, stage(failed, result(60, CLOSES), CLOSES));
        assertEquals(Stage.READY, stage(failed, null, CLOSES), "and may be asked for again");
    }

    @Test
    void how_a_count_ended_is_a_fault_or_a_refusal_or_the_same_again() {
        var no = Refusal.of(ResultRefusal.SHEETS_ARE_READ);
        assertEquals(no, job(new Ended(CLOSES, Answer.refused(List.of(no)), null)).refusal());
        assertEquals("12345678", job(new Ended(CLOSES, null, "12345678")).fault());
        assertTrue(job(new Ended(CLOSES, Answer.accepted(new CountVote.Counted(3, true)), null)).isSameAgain());
        assertFalse(job(new Ended(CLOSES, Answer.accepted(new CountVote.Counted(3, false)), null)).isSameAgain());
        assertNull(RUNS.fault());
        assertNull(RUNS.refusal());
        assertFalse(RUNS.isSameAgain());
    }

    @Test
    void of_fewer_than_fifty_papers_somebody_may_guess_whose_they_are() {
        assertTrue(result(49, null).hasFewPapers());
        assertFalse(result(50, null).hasFewPapers());
    }
}
