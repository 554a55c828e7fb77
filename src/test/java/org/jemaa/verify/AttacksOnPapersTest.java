package org.jemaa.verify;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import org.jemaa.verify.check.Check;
import org.jemaa.verify.record.LeafBytes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A box, a roll or a desk that cheats with papers (T6, T7, T15, T17, T26). The box signs whatever it has, so the log itself is always in order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttacksOnPapersTest extends RecordChecks {

    private static Play open() {
        var play = new Play(5, 60);
        play.open();
        Play.voters(play);
        return play;
    }

    private static RecordMaker over(Play play) {
        return RecordMaker.observers(play.close().seal().head());
    }

    @Test
    void another_paper_cast_with_a_genuine_permit_is_found() throws Exception {
        Play play = open();
        Play.Leaf genuine = play.paper(play.roll.get(55), 1, play.body(0), play.now + 600);
        play.leaves.add(new Play.Leaf(genuine.content(), null, genuine.salt(), play.body(3)));
        assertRed(Check.PERMITS, over(play));
    }

    @Test
    void another_salt_does_not_hide_another_paper() throws Exception {
        Play play = open();
        Play.Leaf genuine = play.paper(play.roll.get(55), 1, play.body(0), play.now + 600);
        play.leaves.add(new Play.Leaf(genuine.content(), null, play.bytes(16), genuine.body()));
        assertRed(Check.PERMITS, over(play));
    }

    @Test
    void a_permit_does_not_serve_twice() throws Exception {
        Play play = open();
        Play.Leaf paper = play.paper(play.roll.get(55), 1, play.body(0), play.now + 600);
        play.leaves.add(paper);
        play.leaves.add(paper);
        assertRed(over(play), List.of(Check.PERMITS, Check.ORDER));
    }

    @Test
    void an_old_paper_does_not_come_back_over_a_newer_one() throws Exception {
        Play play = open();
        Play.Voter voter = play.roll.get(55);
        Play.Leaf first = play.paper(voter, 1, play.body(0), play.now + 600);
        play.leaves.add(play.paper(voter, 2, play.body(3), play.now + 600));
        play.leaves.add(first);
        assertRed(Check.PERMITS, over(play));
        Play same = open();
        same.leaves.add(same.paper(voter, 2, same.body(3), same.now + 600));
        same.leaves.add(same.paper(voter, 2, same.body(0), same.now + 600));
        assertRed(Check.PERMITS, over(same));
    }

    @Test
    void a_permit_that_had_run_out_before_the_last_head_is_found() throws Exception {
        Play play = open();
        play.now += 3_600;
        play.head();
        play.leaves.add(play.paper(play.roll.get(55), 1, play.body(0), play.now - 121));
        assertRed(Check.PERMITS, over(play));
        Play underWay = open();
        underWay.head();
        underWay.leaves.add(underWay.paper(underWay.roll.get(55), 1, underWay.body(0), underWay.now - 119));
        assertGreen(over(underWay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slot", "college", "sequence", "paper", "expiry", "fingerprint", "key", "signature"})
    void a_permit_for_anything_else_is_none(String what) throws Exception {
        Play play = open();
        Play.Voter voter = play.roll.get(55);
        byte[] body = play.body(0);
        byte[] salt = play.bytes(16);
        byte[] hash = Play.paperHash(play.fingerprint(), voter, 1, salt, body);
        long expires = play.now + 600;
        byte[] signature = switch (what) {
            case "slot" -> play.permit(play.fingerprint(), play.roll.get(56), 1, hash, expires);
            case "college" -> play.permit(play.fingerprint(), new Play.Voter(voter.slot(), 1), 1, hash, expires);
            case "sequence" -> play.permit(play.fingerprint(), voter, 2, hash, expires);
            case "paper" -> play.permit(play.fingerprint(), voter, 1, Bytes.sha256(hash), expires);
            case "expiry" -> play.permit(play.fingerprint(), voter, 1, hash, expires - 1);
            case "fingerprint" -> play.permit(Bytes.sha256(hash), voter, 1, hash, expires);
            case "key" -> Bytes.sign(play.boxKey, Bytes.label("jemaa/permit/2").done());
            default -> new byte[64];
        };
        play.leaves.add(play.paper(voter, 1, hash, expires, signature, salt, body));
        assertRed(Check.PERMITS, over(play));
    }

    @Test
    void a_paper_made_for_another_ballot_is_found() throws Exception {
        Play play = open();
        Play.Voter voter = play.roll.get(55);
        byte[] salt = play.bytes(16);
        byte[] hash = Play.paperHash(Bytes.sha256(salt), voter, 1, salt, play.body(0));
        play.leaves.add(play.paper(voter, 1, hash, play.now + 600, play.permit(play.fingerprint(), voter, 1, hash, play.now + 600), salt, play.body(0)));
        assertRed(Check.PERMITS, over(play));
    }

    @Test
    void a_slot_that_is_not_on_the_roll_is_found_though_the_roll_signed_for_it() throws Exception {
        Play play = open();
        play.cast(new Play.Voter(Bytes.hex(play.bytes(16)), 0), play.body(0));
        assertRed(Check.PERMITS, over(play));
    }

    @Test
    void a_voter_is_counted_in_the_college_of_the_roll() throws Exception {
        Play play = HonestRecordsTest.withAYouthCollege();
        play.leaves.subList(play.leaves.size() - 2, play.leaves.size()).clear();
        play.times.remove(play.times.size() - 1);
        play.cast(new Play.Voter(play.roll.get(58).slot(), 1), play.body(2));
        assertRed(Check.PERMITS, over(play));
    }

    /** Signed by the real roll key for slots of the roll: at this level of identification no record can tell, and the report says so. */
    @Test
    void papers_for_voters_who_stayed_away_are_green_and_the_report_says_that_it_cannot_see_them() throws Exception {
        Play play = open();
        for (int voter = 55; voter < 60; voter++) {
            play.vote(voter, 3);
        }
        RecordMaker record = over(play);
        assertGreen(record);
        String report = new TextReport(verify(record), "record", false).text();
        org.junit.jupiter.api.Assertions.assertTrue(report.replaceAll("\\s+", " ").contains("could have voted for somebody who did not"), report);
    }

    @Test
    void slots_put_on_the_roll_after_the_commitment_are_found() throws Exception {
        Play play = open();
        play.roll.add(new Play.Voter(Bytes.hex(play.bytes(16)), 0));
        play.vote(60, 3);
        assertRed(over(play), List.of(Check.ROLL, Check.TURNOUT));
        Play exchanged = open();
        exchanged.roll.set(59, new Play.Voter(Bytes.hex(exchanged.bytes(16)), 0));
        assertRed(Check.ROLL, over(exchanged));
        Play moved = open();
        moved.roll.set(59, new Play.Voter(moved.roll.get(59).slot(), 1));
        assertRed(over(moved), List.of(Check.ROLL, Check.TURNOUT));
    }

    @Test
    void a_paper_behind_the_closing_and_anything_behind_the_seal_are_found() throws Exception {
        Play late = open();
        late.close().vote(55, 0).seal().head();
        assertRed(Check.ORDER, RecordMaker.observers(late));
        assertRed(Check.TURNOUT, RecordMaker.publicRecord(late));
        Play cancelled = open();
        cancelled.close().mark(55).seal().head();
        assertRed(Check.ORDER, RecordMaker.observers(cancelled));
        Play sealed = open();
        sealed.close().seal().vote(55, 0).head();
        assertRed(sealed, Check.ORDER);
        Play sheet = open();
        sheet.mark(5).close().seal().sheet(1, 0, sheet.body(1)).head();
        assertRed(sheet, Check.ORDER);
        Play open = open();
        open.close().head();
        assertRed(open, Check.ORDER);
        Play noClosing = open();
        noClosing.seal().head();
        assertRed(noClosing, Check.ORDER);
    }

    private void assertRed(Play play, Check check) throws Exception {
        assertRed(check, RecordMaker.observers(play));
    }

    @Test
    void the_life_of_a_vote_has_one_opening_first_and_one_closing() throws Exception {
        Play twice = open();
        twice.open();
        assertRed(over(twice), List.of(Check.ORDER));
        Play closedTwice = open();
        closedTwice.close().close().seal();
        assertRed(RecordMaker.observers(closedTwice), List.of(Check.ORDER));
        Play late = open();
        late.leaves.add(1, late.leaves.remove(0));
        late.times.clear();
        assertRed(over(late), List.of(Check.ORDER));
        Play strange = open();
        strange.act("{\"act\":\"amnesty\"}");
        assertRed(over(strange), List.of(Check.ORDER));
        Play sloppy = open();
        sloppy.act("{\"act\": \"incident\"}");
        assertRed(over(sloppy), List.of(Check.ORDER));
    }

    @Test
    void a_leaf_of_a_kind_that_nobody_knows_is_red() throws Exception {
        Play play = open();
        play.leaves.add(new Play.Leaf(Bytes.label("jemaa/leaf/gift/1").add(new byte[16]).done(), null, null, null));
        assertRed(over(play), List.of(Check.ORDER, Check.TURNOUT));
        byte[] paper = open().leaves.get(5).content();
        assertInstanceOf(LeafBytes.Paper.class, LeafBytes.read(paper));
        for (byte[] other : List.of(Arrays.copyOf(paper, paper.length - 1), Arrays.copyOf(paper, paper.length + 1), new byte[0], new byte[1], new byte[99])) {
            assertInstanceOf(LeafBytes.Unknown.class, LeafBytes.read(other));
        }
    }

    @Test
    void a_cancellation_needs_the_roll_and_a_mark() throws Exception {
        Play unmarked = open();
        unmarked.mark(5);
        unmarked.marks.clear();
        assertRed(over(unmarked), List.of(Check.CANCELLATIONS, Check.TURNOUT));
        Play forged = open();
        forged.marks.add(forged.roll.get(5));
        forged.leaves.add(forged.cancellation(forged.roll.get(5), forged.boxKey));
        assertRed(Check.CANCELLATIONS, over(forged));
        Play forgotten = open();
        forgotten.marks.add(forgotten.roll.get(5));
        assertRed(Check.CANCELLATIONS, over(forgotten));
    }

    @Test
    void a_sheet_too_many_a_sheet_twice_and_a_sheet_keyed_otherwise_are_found() throws Exception {
        Play tooMany = open();
        tooMany.mark(5).sheet(1, 0, tooMany.body(1)).sheet(2, 0, tooMany.body(1));
        assertRed(over(tooMany), List.of(Check.SHEETS, Check.TURNOUT));
        Play twice = open();
        twice.mark(5).mark(6).sheet(1, 0, twice.body(1)).sheet(1, 0, twice.body(2));
        assertRed(Check.SHEETS, over(twice));
        Play otherwise = open();
        Play.Leaf sheet = otherwise.mark(5).sheetLeaf(1, 0, otherwise.body(1));
        otherwise.leaves.add(new Play.Leaf(sheet.content(), null, sheet.salt(), otherwise.body(2)));
        assertRed(Check.SHEETS, over(otherwise));
    }

    @Test
    void a_sheet_that_breaks_the_ballot_is_not_valid_and_an_invalid_one_says_nothing() throws Exception {
        Play tooMuch = open();
        tooMuch.mark(5).sheet(1, 0, tooMuch.body(0, 1, 2, 3, 4));
        assertRed(over(tooMuch), List.of(Check.SHEETS, Check.TURNOUT));
        Play speaks = open();
        speaks.mark(5).sheet(1, 3, speaks.body(1));
        assertRed(Check.SHEETS, over(speaks));
        Play reason = open();
        reason.mark(5).sheet(1, 7, new byte[0]);
        assertRed(Check.SHEETS, over(reason));
    }
}
