package org.jemaa.verify;

import java.util.List;
import java.util.stream.Stream;
import org.jemaa.counting.TieOrder;
import org.jemaa.verify.check.Check;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results, seeds, ballots and numbers that are not those of the box (T16, T26), with sums made anew so that only the right check sees them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttacksOnTheResultTest extends RecordChecks {

    @ParameterizedTest
    @ValueSource(strings = {"MUNICIPAL_GREEDY", "EQUAL_SHARES"})
    void another_winner_is_red(String rule) throws Exception {
        RecordMaker record = RecordMaker.publicRecord(Play.honest(rule));
        record.change("result.json", text -> text.replaceFirst("\"won\":true", "\"won\":false"));
        assertRed(Check.COUNT, record);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void every_number_of_the_result_is_counted_again(String what, String by) throws Exception {
        RecordMaker record = RecordMaker.publicRecord(Play.honest());
        record.change("result.json", text -> text.replaceFirst(what, by));
        assertRed(Check.COUNT, record);
    }

    static Stream<Arguments> changes() {
        return Stream.of(new String[][] {{"\"votes\":[0-9]+", "\"votes\":99"}, {"\"rank\":1", "\"rank\":2"}, {"\"reason\":\"DID_NOT_FIT\"", "\"reason\":\"NO_VOTES\""},
            {"\"round\":1", "\"round\":2"}, {"\"left\":\"[0-9.]+\",\"papers", "\"left\":\"1\",\"papers"}, {"\"cost\":\"[0-9.]+\",\"left\"", "\"cost\":\"1\",\"left\""}, {"\"left\":\"[0-9.]+\",\"effective", "\"left\":\"9\",\"effective"},
            {"\"blank\":[0-9]+", "\"blank\":22"}, {"\"selected\":\\[\"P", "\"selected\":[\"Q"}, {"\"decidedBy\":\"LOT\"", "\"decidedBy\":\"COST\""},
            {"\"decisive\":true", "\"decisive\":false"}, {"\"rule\":\"MUNICIPAL_GREEDY\"", "\"rule\":\"EQUAL_SHARES\""}, {"\"sum\":\"500", "\"sum\":\"501"},
            {"\"reference\":\"P1\"", "\"reference\":\"P2\""}, {"\"number\":1,\"id\":1", "\"number\":1,\"id\":3"}, {"\"effectiveVotes\":null", "\"effectiveVotes\":\"3\""},
            {"\"votes\":[0-9]+", "\"votes\":99999999999999999999"}, {"\"cost\":\"[0-9.]+\",\"votes\"", "\"cost\":\"1e999999999\",\"votes\""}})
            .map(pair -> Arguments.of(pair[0], pair[1]));
    }

    @Test
    void a_lot_drawn_from_another_seed_is_red_even_where_all_files_name_that_seed() throws Exception {
        Play play = Play.honest();
        String other = play.seed;
        RecordMaker honest = RecordMaker.publicRecord(play);
        for (byte i = 0; goesFirst(other) == goesFirst(play.seed); i++) {
            play.seed = Bytes.hex(Bytes.sha256(new byte[] {i}));
        }
        honest.replace("result.json", other, play.seed);
        for (String file : List.of("pabulib/yards.pb", "pabulib/yards-1.pb", "pabulib/yards-2.pb")) {
            honest.replace(file, other, play.seed);
        }
        assertRed(Check.COUNT, honest);
    }

    private static boolean goesFirst(String seed) {
        return TieOrder.byLot(seed).lot("P2").compareTo(TieOrder.byLot(seed).lot("P3")) < 0;
    }

    @Test
    void a_seed_that_the_published_ballots_do_not_name_is_red() throws Exception {
        Play play = Play.honest();
        RecordMaker record = RecordMaker.publicRecord(play).replace("pabulib/yards-2.pb", play.seed, "0".repeat(64));
        assertRed(Check.BALLOTS, record);
        assertRed(RecordMaker.publicRecord(play).replace("result.json", play.seed, "no seed"), List.of(Check.COUNT, Check.BALLOTS, Check.TURNOUT, Check.MANIFEST));
    }

    @Test
    void a_ballot_moved_from_one_choice_to_another_is_found_by_observers_and_by_the_count() throws Exception {
        for (RecordMaker record : List.of(RecordMaker.observers(Play.honest()), RecordMaker.publicRecord(Play.honest()))) {
            record.change("ballots.ndjson", text -> text.replaceFirst("\"voters\":11", "\"voters\":10").replaceFirst("\"voters\":11", "\"voters\":12"));
            assertRed(record, List.of(Check.BALLOTS, Check.COUNT));
        }
    }

    /** Ballots, Pabulib files and result all of another vote: whoever sees only hashes cannot know, the observers do. */
    @Test
    void a_result_of_other_ballots_that_agrees_with_itself_is_found_by_observers_alone() throws Exception {
        Play play = Play.honest();
        Play other = Play.honest();
        other.leaves.set(10, other.paper(other.roll.get(9), 1, other.body(8), other.now + 600));
        for (boolean full : new boolean[] {false, true}) {
            RecordMaker record = full ? RecordMaker.observers(play) : RecordMaker.publicRecord(play);
            RecordMaker false0 = RecordMaker.publicRecord(other);
            for (String file : List.of("ballots.ndjson", "result.json", "pabulib/yards.pb", "pabulib/yards-1.pb", "pabulib/yards-2.pb")) {
                record.files.put(file, false0.files.get(file));
            }
            if (full) {
                assertRed(Check.BALLOTS, record);
            } else {
                assertGreen(record);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ballots")
    void ballots_that_are_out_of_order_twice_or_against_the_ballot_are_red(String what, String by) throws Exception {
        RecordMaker record = RecordMaker.publicRecord(Play.honest());
        record.change("ballots.ndjson", text -> text.replaceFirst(what, by));
        List<Check> red = verify(record).red();
        org.junit.jupiter.api.Assertions.assertTrue(red.contains(Check.BALLOTS) && List.of(Check.BALLOTS, Check.COUNT).containsAll(red), red.toString());
    }

    static Stream<Arguments> ballots() {
        return Stream.of(new String[][] {{"^([^\n]*\n)([^\n]*\n)", "$2$1"}, {"^([^\n]*\n)", "$1$1"}, {"\"chosen\":\\[[0-9]", "\"chosen\":[99"},
            {"\"chosen\":\\[1,2", "\"chosen\":[2,1"}, {"\"voters\":[0-9]+", "\"voters\":0"}, {"\"voters\":[0-9]+", "\"voters\":99999999999"},
            {"\"college\":0", "\"college\":7"}, {"\"voters\"", "\"name\":\"x\",\"voters\""}, {"\"chosen\":\\[1,2,4\\]", "\"chosen\":[0,1,2,3,4]"}})
            .map(pair -> Arguments.of(pair[0], pair[1]));
    }

    /** All files agree: the office counted what the ballot does not allow. */
    @Test
    void ballots_that_break_the_promised_limits_are_red_though_every_file_tells_the_same() throws Exception {
        for (String limits : List.of("{\"maxCost\":\"600.00\",\"maxProjects\":2,\"minProjects\":0}", "{\"maxCost\":\"400.00\",\"maxProjects\":4,\"minProjects\":0}")) {
            Play play = new Play(5, 60);
            play.limits = limits;
            play.open();
            Play.voters(play);
            assertRed(Check.BALLOTS, RecordMaker.publicRecord(play.close().seal().head()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaves", "acts", "papers", "cancellations", "sheets", "marks", "turnout", "onTheRoll", "superseded", "cancelled", "votersOnline",
        "invalidPapers", "validSheets", "invalidSheets"})
    void every_published_number_is_compared(String number) throws Exception {
        for (String by : List.of("7", "0", "9007199254740992", "-1", "1.5", "\"1\"")) {
            RecordMaker full = RecordMaker.observers(Play.honest());
            String before = full.text("counts.json");
            full.text("counts.json", before.replaceFirst("\"" + number + "\":[0-9]+", "\"" + number + "\":" + by));
            if (!full.text("counts.json").equals(before)) {
                List<Check> red = verify(full).red();
                org.junit.jupiter.api.Assertions.assertTrue(red.contains(Check.TURNOUT), number + " " + by + ": " + red);
            }
        }
    }

    @Test
    void more_voters_than_are_on_the_roll_are_red() throws Exception {
        Play play = Play.honest();
        RecordMaker record = RecordMaker.publicRecord(play);
        record.change("counts.json", text -> text.replaceFirst("\"onTheRoll\":60", "\"onTheRoll\":59"));
        record.change("result.json", text -> text.replaceFirst("\"onTheRoll\":60", "\"onTheRoll\":59"));
        assertRed(Check.TURNOUT, record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record.json", "counts.json", "result.json"})
    void a_foreign_fingerprint_anywhere_is_red(String file) throws Exception {
        Play play = Play.honest();
        assertRed(Check.MANIFEST, RecordMaker.publicRecord(play).replace(file, Bytes.hex(play.fingerprint()), "0".repeat(64)));
    }

    @Test
    void an_opening_of_another_ballot_is_red() throws Exception {
        Play play = Play.honest();
        Play.Leaf opening = play.leaves.get(0);
        play.act(opening.text().replace(Bytes.hex(play.fingerprint()), "0".repeat(64)));
        play.leaves.set(0, play.leaves.remove(play.leaves.size() - 1));
        assertRed(Check.MANIFEST, RecordMaker.publicRecord(play));
    }

    @Test
    void a_manifest_that_says_something_else_belongs_to_another_vote() throws Exception {
        RecordMaker record = RecordMaker.publicRecord(Play.honest());
        record.replace("manifest.json", "\"sum\":\"500.00\"", "\"sum\":\"900.00\"");
        assertRed(record, List.of(Check.MANIFEST, Check.HEADS, Check.BALLOTS, Check.COUNT));
        Play sloppy = new Play(5, 60);
        sloppy.limits = " " + sloppy.limits;
        sloppy.open();
        Play.voters(sloppy);
        assertRed(Check.MANIFEST, RecordMaker.publicRecord(sloppy.close().seal().head()));
    }

    @Test
    void a_college_is_not_kept_closed_that_is_large_enough() throws Exception {
        RecordMaker record = RecordMaker.publicRecord(Play.honest());
        record.replace("record.json", "\"outcomeOnly\":[]", "\"outcomeOnly\":[0]");
        record.text("ballots.ndjson", "");
        record.files.keySet().removeIf(name -> name.startsWith("pabulib/"));
        assertRed(record, List.of(Check.BALLOTS, Check.COUNT));
        record.replace("record.json", "\"smallestCollege\":50", "\"smallestCollege\":200000");
        assertRed(record, List.of(Check.FILES, Check.COUNT));
        record.replace("record.json", "\"smallestCollege\":200000", "\"smallestCollege\":19");
        assertRed(record, List.of(Check.FILES, Check.BALLOTS, Check.COUNT));
    }
}
