package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalDatesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final List<Refusal> refusals = new ArrayList<>();

    private Optional<Timetable> vote(ZoneId zone, String opens, String closes) {
        return read(zone, Timetable.NONE, new BudgetForm.Dates("VOTE", opens, closes));
    }

    private Optional<Timetable> read(ZoneId zone, Timetable known, BudgetForm.Dates... dates) {
        return new LocalDates(zone, refusals, known).timetable(List.of(dates));
    }

    private List<String> reasons() {
        return refusals.stream().map(refusal -> refusal.field() + " " + refusal.code()).toList();
    }

    @Test
    void dates_are_those_of_the_municipality_in_summer_and_winter() {
        Timetable timetable = vote(PARIS, "2027-03-01T08:00", "2027-06-01T20:00").orElseThrow();
        assertEquals(Instant.parse("2027-03-01T07:00:00Z"), timetable.opens(Phase.VOTE));
        assertEquals(Instant.parse("2027-06-01T18:00:00Z"), timetable.closes(Phase.VOTE));
    }

    @Test
    void a_time_that_the_clocks_jump_over_is_refused_with_the_jump() {
        assertEquals(Optional.empty(), vote(PARIS, "2027-03-28T02:30", "2027-04-10T20:00"));
        assertEquals(List.of("opens-VOTE TIME_DOES_NOT_EXIST"), reasons());
        assertEquals(List.of("02:00", "03:00"), refusals.get(0).arguments());
    }

    @Test
    void of_a_time_that_comes_twice_a_vote_opens_at_the_first_and_closes_at_the_second() {
        Timetable timetable = read(PARIS, Timetable.NONE, new BudgetForm.Dates("VOTE", "2027-10-01T08:00", "2027-10-31T02:30")).orElseThrow();
        assertEquals(Instant.parse("2027-10-31T01:30:00Z"), timetable.closes(Phase.VOTE));
        assertEquals(Instant.parse("2027-10-31T00:30:00Z"), vote(PARIS, "2027-10-31T02:30", "2027-11-01T08:00").orElseThrow().opens(Phase.VOTE));
    }

    @Test
    void what_is_no_date_is_named_with_its_field() {
        vote(PARIS, "2027-02-30T08:00", "tomorrow");
        assertEquals(List.of("opens-VOTE DATE_NOT_READABLE", "closes-VOTE DATE_NOT_READABLE"), reasons());
        refusals.clear();
        vote(PARIS, "1999-12-31T08:00", "2038-01-01T08:00");
        assertEquals(List.of("opens-VOTE DATE_OUT_OF_BOUNDS", "closes-VOTE DATE_OUT_OF_BOUNDS"), reasons());
        refusals.clear();
        vote(PARIS, "2027-02-01T08:00", " ");
        assertEquals(List.of("closes-VOTE DATE_MISSING"), reasons());
        refusals.clear();
        vote(PARIS, "2027-02-01T08:00", "2027-02-01T08:00");
        assertEquals(List.of("closes-VOTE CLOSES_BEFORE_IT_OPENS"), reasons());
    }

    @Test
    void a_phase_without_dates_is_left_out_and_one_that_does_not_exist_or_stands_twice_is_refused() {
        var empty = new BudgetForm.Dates("REVIEW", "", null);
        var vote = new BudgetForm.Dates("VOTE", "2027-02-01T08:00", "2027-02-10T20:00");
        assertEquals(1, read(PARIS, Timetable.NONE, empty, vote).orElseThrow().windows().size());
        read(PARIS, Timetable.NONE, vote, vote, new BudgetForm.Dates("PARTY", "2027-03-01T08:00", "2027-03-10T20:00"));
        assertEquals(List.of("opens-VOTE PHASE_TWICE", "phases PHASE_NOT_KNOWN"), reasons());
    }

    @Test
    void phases_that_overlap_are_refused_at_the_later_one() {
        read(PARIS, Timetable.NONE, new BudgetForm.Dates("VOTE", "2027-02-01T08:00", "2027-02-10T20:00"),
            new BudgetForm.Dates("COUNT", "2027-02-10T19:59", "2027-02-12T20:00"));
        assertEquals(List.of("opens-COUNT PHASES_OVERLAP"), reasons());
    }

    @Test
    void a_date_typed_again_to_the_minute_is_the_instant_that_stands() {
        Instant exact = Instant.parse("2027-01-05T07:00:12.345678Z");
        var known = new Timetable(Map.of(Phase.VOTE, new Timetable.Window(exact, Instant.parse("2027-02-01T19:00:00Z"))));
        assertEquals(known, read(PARIS, known, new BudgetForm.Dates("VOTE", "2027-01-05T08:00", "2027-02-01T20:00")).orElseThrow());
    }
}
