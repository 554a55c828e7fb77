package org.jemaa.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jemaa.verify.check.Check;
import org.jemaa.verify.check.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HonestRecordsTest extends RecordChecks {

    @ParameterizedTest
    @ValueSource(strings = {"MUNICIPAL_GREEDY", "EQUAL_SHARES"})
    void both_records_of_an_honest_vote_are_green(String rule) throws Exception {
        assertGreen(RecordMaker.publicRecord(Play.honest(rule)));
        assertGreen(RecordMaker.observers(Play.honest(rule)));
    }

    @Test
    void the_public_record_makes_eight_checks_and_that_of_observers_thirteen() throws Exception {
        assertEquals(8, verify(RecordMaker.publicRecord(Play.honest())).findings().size());
        assertEquals(13, verify(RecordMaker.observers(Play.honest())).findings().size());
    }

    @Test
    void a_lot_decides_in_it_so_that_the_seed_matters() throws Exception {
        Report report = verify(RecordMaker.publicRecord(Play.honest()));
        assertTrue(report.findings().get(report.findings().size() - 1).numbers().contains(" 1 decided by lot"), "the tests about seeds need one");
    }

    @Test
    void the_last_vote_of_a_slot_counts_and_the_receipts_of_both_hold() throws Exception {
        Play play = Play.honest();
        int first = 1 + 3;
        int again = play.leaves.size() - 5;
        assertEquals(play.leaves.get(again).content()[20], play.leaves.get(first).content()[20], "both are of one slot");
        assertGreen(RecordMaker.observers(play), play.receipt(first, 30), play.receipt(again, again + 1), play.head(40, Play.NOON), play.head(10, (Long) null));
        assertGreen(RecordMaker.publicRecord(play), play.receipt(first, 30), play.receipt(again, again + 1));
    }

    @Test
    void a_paper_that_breaks_the_ballot_is_counted_invalid_and_listed() throws Exception {
        var play = new Play(5, 60);
        play.open();
        Play.voters(play);
        byte[] spare = play.body(1);
        spare[4] |= 1;
        byte[] other = play.body(1);
        other[2]++;
        List<byte[]> bodies = List.of(play.body(0, 1, 2, 3, 4), play.body(7, 8, 3), spare, other, new byte[0]);
        bodies.forEach(body -> play.cast(play.roll.get(55 + bodies.indexOf(body)), body));
        play.close().seal().head();
        Report report = verify(RecordMaker.observers(play));
        assertEquals(List.of(), report.red(), () -> new TextReport(report, "record", false).text());
        String papers = report.findings().stream().filter(finding -> finding.check() == Check.PAPERS).findFirst().orElseThrow().numbers();
        for (String reason : List.of("TOO_MANY_PROJECTS", "OVER_THE_COST_LIMIT", "UNREADABLE", "OTHER_BALLOT")) {
            assertTrue(papers.contains(reason), papers);
        }
    }

    static Play withAYouthCollege() {
        var play = new Play(5, 60);
        for (int voter = 0; voter < 10; voter++) {
            play.roll.add(new Play.Voter(Bytes.hex(play.bytes(16)), 1));
        }
        play.open();
        Play.voters(play);
        play.vote(60, 1).vote(61, 0, 8).vote(62, 1);
        return play.close().seal().head();
    }

    @Test
    void voters_who_came_on_the_roll_late_are_in_the_commitment_that_follows() throws Exception {
        var play = new Play(5, 60);
        play.open();
        play.roll.add(new Play.Voter(Bytes.hex(play.bytes(16)), 0));
        play.act("{\"act\":\"roll\",\"roll\":" + play.rollJson() + "}");
        Play.voters(play);
        play.vote(60, 2);
        play.close().seal().head();
        assertGreen(RecordMaker.publicRecord(play));
        assertGreen(RecordMaker.observers(play));
    }
}
