package org.jemaa.ballot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.ballot.desk.DeskFigures.Finding;
import org.jemaa.ballot.desk.DeskFigures.Light;
import org.jemaa.ballot.desk.DeskFigures.OfCollege;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Attack T17: a sheet too many, a missing mark or a missing sheet is seen before anything is counted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskFiguresTest {

    private static final TreeMap<Integer, OfCollege> NONE = new TreeMap<>();

    @Test
    void where_all_numbers_match_the_desk_is_green_and_finishes_without_a_word() {
        DeskFigures desk = figures(20, 20, 20);
        assertEquals(List.of(), desk.findings());
        assertEquals(Light.GREEN, desk.light());
        assertTrue(desk.mayFinish(null));
    }

    @Test
    void a_sheet_too_many_in_the_urn_is_red_and_has_to_be_explained() {
        DeskFigures desk = figures(20, 21, 21);
        assertEquals(List.of(Finding.MORE_SHEETS_THAN_VOTERS), desk.findings());
        assertEquals(-1, desk.missing());
        assertEquals(Light.RED, desk.light());
        assertFalse(desk.mayFinish(" "));
        assertTrue(desk.mayFinish("One voter was not marked; see the minutes."));
    }

    @Test
    void a_sheet_that_was_read_and_never_lay_in_the_urn_is_red() {
        assertEquals(List.of(Finding.MORE_SHEETS_THAN_VOTERS, Finding.MORE_READ_THAN_IN_THE_URN), figures(20, 20, 21).findings());
        assertEquals(Light.RED, figures(20, 20, 21).light());
    }

    @Test
    void a_sheet_that_was_lost_before_it_was_read_is_red_once_reading_is_over() {
        assertEquals(List.of(Finding.FEWER_READ_THAN_IN_THE_URN), figures(20, 20, 19).findings());
        assertEquals(Light.RED, figures(20, 20, 19).light());
    }

    @Test
    void a_voter_who_kept_the_ballot_is_amber_and_has_to_be_explained() {
        DeskFigures desk = figures(20, 19, 19);
        assertEquals(List.of(Finding.FEWER_SHEETS_THAN_VOTERS), desk.findings());
        assertEquals(Light.AMBER, desk.light());
        assertEquals(1, desk.missing());
        assertFalse(desk.mayFinish(null));
    }

    @Test
    void more_marks_than_ballots_is_red() {
        var desk = new DeskFigures(1, 101, 100, 101, Map.of(Sheet.Reason.VALID, 101), 0, 0, 0, 0, NONE);
        assertEquals(List.of(Finding.MORE_VOTERS_THAN_BALLOTS), desk.findings());
        assertEquals(Light.RED, desk.light());
    }

    @Test
    void somebody_with_the_ballot_of_another_college_is_red_although_the_sums_match() {
        var colleges = new TreeMap<>(Map.of(0, new OfCollege(12, 50, 11), 1, new OfCollege(8, 50, 9)));
        var desk = new DeskFigures(1, 20, 100, 20, Map.of(Sheet.Reason.VALID, 20), 0, 0, 0, 0, colleges);
        assertEquals(List.of(Finding.BALLOT_OF_ANOTHER_COLLEGE), desk.findings());
        assertEquals(Light.RED, desk.light());
        var without = new TreeMap<>(Map.of(0, new OfCollege(12, 100, 11), 1, new OfCollege(8, 0, 0)));
        assertEquals(List.of(Finding.FEWER_READ_THAN_IN_THE_URN, Finding.BALLOT_OF_ANOTHER_COLLEGE),
            new DeskFigures(1, 20, 100, 20, Map.of(Sheet.Reason.VALID, 11), 0, 0, 0, 0, without).findings(), "the desk never had ballots of college 1");
        var fits = new TreeMap<>(Map.of(0, new OfCollege(12, 50, 12), 1, new OfCollege(8, 50, 8)));
        assertEquals(List.of(), new DeskFigures(1, 20, 100, 20, Map.of(Sheet.Reason.VALID, 20), 0, 0, 0, 0, fits).findings());
    }

    @Test
    void what_is_still_to_be_done_no_explanation_ends() {
        for (DeskFigures desk : List.of(new DeskFigures(1, 1, 9, 1, Map.of(), 1, 0, 0, 0, NONE), new DeskFigures(1, 1, 9, 1, Map.of(), 0, 1, 0, 0, NONE),
            new DeskFigures(1, 1, 9, 1, Map.of(), 0, 0, 1, 0, NONE), new DeskFigures(1, 1, 9, 1, Map.of(), 0, 0, 0, 1, NONE),
            new DeskFigures(1, 1, 9, null, Map.of(Sheet.Reason.VALID, 1), 0, 0, 0, 0, NONE))) {
            assertFalse(desk.mayFinish("We would rather go home."), () -> desk.findings().toString());
        }
    }

    @Test
    void a_desk_at_which_nobody_voted_keeps_nobody_waiting() {
        assertFalse(new DeskFigures(1, 0, 100, null, Map.of(), 0, 0, 0, 0, NONE).hasWork());
        assertTrue(new DeskFigures(1, 1, 100, null, Map.of(), 0, 0, 0, 0, NONE).hasWork());
        assertTrue(new DeskFigures(1, 0, 100, null, Map.of(), 1, 0, 0, 0, NONE).hasWork());
    }

    @Test
    void desks_with_few_voters_stand_together_in_public() {
        var invalid = new DeskFigures(2, 4, 50, 4, Map.of(Sheet.Reason.VALID, 3, Sheet.Reason.UNREADABLE, 1), 0, 0, 0, 0, NONE);
        List<PublicFigures> rows = PublicFigures.of(List.of(desk(1, 30), invalid, desk(3, 8), desk(4, 0), desk(5, 12)));
        assertEquals(List.of(List.of(1), List.of(2, 3), List.of(5)), rows.stream().map(PublicFigures::desks).toList());
        assertEquals(new PublicFigures(List.of(2, 3), 12, 12, 11, Map.of(Sheet.Reason.UNREADABLE, 1)), rows.get(1));
    }

    @Test
    void few_voters_at_all_small_desks_together_stand_with_the_smallest_large_one() {
        assertEquals(List.of(List.of(1, 3), List.of(2)), PublicFigures.of(List.of(desk(1, 12), desk(2, 40), desk(3, 3))).stream()
            .map(PublicFigures::desks).toList());
        assertEquals(List.of(List.of(1, 2)), PublicFigures.of(List.of(desk(1, 2), desk(2, 3))).stream().map(PublicFigures::desks).toList());
        assertEquals(List.of(), PublicFigures.of(List.of()));
    }

    private static DeskFigures figures(int marked, int urn, int read) {
        return new DeskFigures(1, marked, 100, urn, Map.of(Sheet.Reason.VALID, read), 0, 0, 0, 0, NONE);
    }

    private static DeskFigures desk(int number, int voters) {
        return new DeskFigures(number, voters, 100, voters, voters == 0 ? Map.of() : Map.of(Sheet.Reason.VALID, voters), 0, 0, 0, 0, NONE);
    }
}
