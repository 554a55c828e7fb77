package org.jemaa.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jemaa.verify.check.Check;
import org.jemaa.verify.check.Finding;
import org.jemaa.verify.check.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colleges that decide together with different weights, and colleges whose ballots are kept back because few took part. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollegesInTheRecordTest extends RecordChecks {

    private static Play weighted(String rule, int weight, int youth) {
        var play = new Play(5, 60);
        play.rule = rule;
        play.weights.put(0, 1);
        play.weights.put(1, weight);
        for (int voter = 0; voter < 70; voter++) {
            play.roll.add(new Play.Voter(Bytes.hex(play.bytes(16)), 1));
        }
        play.open();
        Play.voters(play);
        for (int voter = 60; voter < 60 + youth; voter++) {
            play.vote(voter, voter % 2 == 0 ? new int[] {4} : new int[] {8});
        }
        return play.head().close().seal().head();
    }

    private static String selected(RecordMaker record) {
        return record.text("result.json").replaceFirst(".*?\"selected\":(\\[[^]]*]).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MUNICIPAL_GREEDY", "EQUAL_SHARES"})
    void ballots_count_with_the_weight_of_their_college(String rule) throws Exception {
        RecordMaker record = RecordMaker.publicRecord(weighted(rule, 3, 55));
        assertGreen(record);
        assertGreen(RecordMaker.observers(weighted(rule, 3, 55)));
        assertEquals(Verify.GREEN, exit(record));
    }

    @Test
    void the_weights_decide_who_wins_here_so_that_they_matter_to_these_tests() throws Exception {
        assertNotEquals(selected(RecordMaker.publicRecord(weighted("MUNICIPAL_GREEDY", 1, 55))), selected(RecordMaker.publicRecord(weighted("MUNICIPAL_GREEDY", 3, 55))));
    }

    @ParameterizedTest
    @CsvSource({"MUNICIPAL_GREEDY,1", "MUNICIPAL_GREEDY,4", "EQUAL_SHARES,1", "EQUAL_SHARES,4"})
    void a_result_counted_with_other_weights_than_those_of_the_manifest_is_red(String rule, int other) throws Exception {
        Play promised = weighted(rule, 3, 55);
        byte[] manifest = promised.manifest();
        promised.weights.put(1, other);
        RecordMaker record = RecordMaker.publicRecord(promised);
        assertEquals(new String(manifest), record.text("manifest.json"), "the manifest is the one that the box signed for");
        assertRed(Check.COUNT, record);
        record.replace("result.json", "\"number\":1,\"weight\":" + other, "\"number\":1,\"weight\":3");
        assertRed(Check.COUNT, record);
    }

    @Test
    void weights_told_otherwise_than_promised_are_red_even_where_the_count_is_right() throws Exception {
        for (String by : List.of("\"weight\":2", "\"weight\":1", "\"weight\":300")) {
            assertRed(Check.COUNT, RecordMaker.publicRecord(weighted("MUNICIPAL_GREEDY", 3, 55)).replace("result.json", "\"weight\":3", by));
        }
        RecordMaker silent = RecordMaker.publicRecord(weighted("MUNICIPAL_GREEDY", 3, 55));
        assertRed(Check.COUNT, silent.replace("result.json", "\"weight\":3,\"binding\":true", "\"weight\":3,\"binding\":false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MUNICIPAL_GREEDY", "EQUAL_SHARES"})
    void every_number_of_a_weighted_result_is_counted_again(String rule) throws Exception {
        for (String[] change : new String[][] {{"\"won\":true", "\"won\":false"}, {"\"votes\":[0-9]+", "\"votes\":7"}, {"\"round\":1", "\"round\":3"},
            {"\"selected\":\\[\"P", "\"selected\":[\"Q"}, {"\"left\":\"[0-9.]+\",\"effective", "\"left\":\"9\",\"effective"}}) {
            RecordMaker record = RecordMaker.publicRecord(weighted(rule, 3, 55));
            record.change("result.json", text -> text.replaceFirst(change[0], change[1]));
            assertRed(Check.COUNT, record);
        }
    }

    @Test
    void by_a_manifest_with_a_weight_of_nothing_nobody_counts() throws Exception {
        RecordMaker record = RecordMaker.publicRecord(weighted("MUNICIPAL_GREEDY", 3, 55));
        record.replace("manifest.json", "\"weight\":3", "\"weight\":0");
        Report report = verify(record);
        assertTrue(report.red().containsAll(List.of(Check.MANIFEST, Check.COUNT)) && !report.isIncomplete());
        assertEquals(Verify.RED, exit(record));
    }

    @ParameterizedTest
    @CsvSource({"MUNICIPAL_GREEDY,1", "MUNICIPAL_GREEDY,3", "EQUAL_SHARES,1", "EQUAL_SHARES,3"})
    void where_a_small_college_is_kept_back_nothing_is_wrong_and_the_program_does_not_end_as_if_all_were_green(String rule, int weight) throws Exception {
        Play play = weighted(rule, weight, 12);
        RecordMaker record = RecordMaker.publicRecord(play);
        assertIncomplete(Check.COUNT, record);
        assertEquals(Verify.INCOMPLETE, exit(record));
        Report report = verify(record);
        String said = new TextReport(report, "record", false).text();
        assertTrue(said.contains("could not be checked: envelope 1: the 12 ballots of college [1]"), said);
        assertTrue(said.contains("1 of 8 checks could not be made in full, and so are red: COUNT. Nothing was found wrong."), said);
        assertGreen(RecordMaker.observers(play));
    }

    /** What totals show: rules of the envelope, ballots in number, votes between what the published ballots give and what the others could add. */
    @ParameterizedTest
    @CsvSource({"MUNICIPAL_GREEDY", "EQUAL_SHARES"})
    void what_totals_show_of_a_college_that_is_kept_back_is_still_checked(String rule) throws Exception {
        for (String[] change : new String[][] {{"\"won\":true", "\"won\":false"}, {"\"votes\":[0-9]+", "\"votes\":700"}, {"\"votes\":[1-9][0-9]*", "\"votes\":0"},
            {"\"selected\":\\[\"P", "\"selected\":[\"Q"}, {"\"left\":\"[0-9.]+\",\"papers", "\"left\":\"1\",\"papers"},
            {"\"papers\":67,\"selected", "\"papers\":68,\"selected"}, {"\"papers\":67,\"selected", "\"papers\":66,\"selected"},
            {"\"blank\":[0-9]+", "\"blank\":60"}, {"\"reference\":\"P1\"", "\"reference\":\"P2\""}, {"\"number\":1,\"weight\":3", "\"number\":1,\"weight\":2"}}) {
            RecordMaker record = RecordMaker.publicRecord(weighted(rule, 3, 12));
            record.change("result.json", text -> text.replaceFirst(change[0], change[1]));
            assertRed(Check.COUNT, record);
            assertFalse(verify(record).isIncomplete(), change[1]);
            assertEquals(Verify.RED, exit(record));
        }
    }

    @Test
    void under_the_municipal_rule_the_result_follows_from_the_totals() throws Exception {
        RecordMaker record = RecordMaker.publicRecord(weighted("MUNICIPAL_GREEDY", 3, 12));
        record.change("result.json", text -> text.replaceFirst("\"reason\":\"DID_NOT_FIT\"", "\"reason\":\"NO_VOTES\""));
        assertRed(Check.COUNT, record);
        assertEquals(Verify.RED, exit(record));
    }

    @Test
    void a_manifest_from_before_colleges_may_keep_a_small_college_back_too() throws Exception {
        Play play = HonestRecordsTest.withAYouthCollege();
        assertIncomplete(Check.COUNT, RecordMaker.publicRecord(play));
        assertGreen(RecordMaker.observers(play));
    }

    @Test
    void what_is_wrong_elsewhere_is_not_hidden_by_what_could_not_be_checked() throws Exception {
        RecordMaker record = RecordMaker.publicRecord(weighted("MUNICIPAL_GREEDY", 3, 12));
        record.replace("counts.json", "\"acts\":2", "\"acts\":3");
        Report report = verify(record);
        assertTrue(report.red().containsAll(List.of(Check.TURNOUT, Check.COUNT)) && !report.isIncomplete());
        assertEquals(Verify.RED, exit(record));
        assertTrue(report.findings().stream().filter(finding -> finding.check() == Check.COUNT).allMatch(Finding::isIncomplete));
    }
}
