package org.jemaa.verify;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jemaa.verify.check.Check;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A box that drops, reorders, replaces, cuts or forks, with its own key at hand; and receipts that are none (T5, T10). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttacksOnTheLogTest extends RecordChecks {

    private static final int VICTIM = 20;

    private static Stream<RecordMaker> both(Play play) {
        return Stream.of(RecordMaker.publicRecord(play), RecordMaker.observers(play));
    }

    @Test
    void a_leaf_that_was_dropped_after_its_receipt_is_missed_by_whoever_holds_the_receipt() throws Exception {
        Play play = Play.honest();
        String receipt = play.receipt(VICTIM, VICTIM + 1);
        play.leaves.remove(VICTIM);
        for (RecordMaker record : both(play).toList()) {
            assertGreen(record);
            assertRed(Check.HELD, record, receipt);
        }
    }

    @Test
    void leaves_in_another_order_are_noticed_by_whoever_holds_a_head_from_before() throws Exception {
        Play play = Play.honest();
        String head = play.head(VICTIM + 1, Play.NOON);
        Collections.swap(play.leaves, VICTIM, VICTIM + 5);
        for (RecordMaker record : both(play).toList()) {
            assertGreen(record);
            assertRed(Check.HELD, record, head);
            assertGreen(record, play.head(VICTIM + 1, Play.NOON));
        }
    }

    @Test
    void a_log_that_was_cut_off_behind_a_head_is_a_log_that_shrank() throws Exception {
        Play play = Play.honest();
        String head = play.head(play.leaves.size(), (Long) null);
        play.leaves.subList(30, play.leaves.size()).clear();
        play.times.removeIf(time -> time.size() > 30);
        play.marks.clear();
        play.close().seal();
        assertGreen(RecordMaker.observers(play));
        assertRed(Check.HELD, RecordMaker.observers(play), head);
    }

    @Test
    void a_fork_shows_two_signed_heads_of_one_size() throws Exception {
        Play play = Play.honest();
        String other = play.head(VICTIM + 10, (Long) null);
        Play.Leaf paper = play.leaves.get(VICTIM);
        play.leaves.set(VICTIM, play.paper(play.roll.get(VICTIM - 1), 1, play.body(0), Play.NOON + 6_000));
        assertNotEquals(paper, play.leaves.get(VICTIM));
        assertGreen(RecordMaker.observers(play));
        assertRed(Check.HELD, RecordMaker.observers(play), other);
        assertRed(Check.HELD, RecordMaker.publicRecord(play), other);
    }

    @Test
    void a_box_that_does_not_sign_anew_what_it_changed_is_caught_by_its_own_heads() throws Exception {
        Play honest = Play.honest();
        Play play = Play.honest();
        play.leaves.set(VICTIM, play.paper(play.roll.get(VICTIM - 1), 1, play.body(0), Play.NOON + 6_000));
        for (RecordMaker record : List.of(RecordMaker.observers(play), RecordMaker.publicRecord(play))) {
            record.text("heads.ndjson", RecordMaker.observers(honest).text("heads.ndjson"));
            assertRed(record, List.of(Check.LOG, Check.HEADS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hash\":\"", "\"text\":\"{"})
    void a_changed_byte_of_a_leaf_line_is_found(String field) throws Exception {
        for (RecordMaker record : both(Play.honest()).toList()) {
            String text = record.text("leaves.ndjson");
            int at = text.indexOf(field) + field.length() + 12;
            char other = text.charAt(at) == 'a' ? 'b' : 'a';
            record.text("leaves.ndjson", text.substring(0, at) + other + text.substring(at + 1));
            Stream<Check> more = field.contains("text") ? Stream.of(Check.LOG, Check.ORDER, Check.TURNOUT, Check.MANIFEST) : Stream.of(Check.LOG, Check.HEADS);
            List<Check> red = verify(record).red();
            org.junit.jupiter.api.Assertions.assertTrue(red.contains(Check.LOG) && more.toList().containsAll(red.stream()
                .filter(check -> check != Check.ROLL).toList()), red.toString());
        }
    }

    @Test
    void a_line_that_is_missing_or_stands_elsewhere_is_found() throws Exception {
        RecordMaker missing = RecordMaker.publicRecord(Play.honest());
        missing.change("leaves.ndjson", text -> text.replaceFirst("\\{\"index\":20,[^\n]*\n", ""));
        assertRed(missing, List.of(Check.LOG, Check.HEADS, Check.TURNOUT));
        RecordMaker swapped = RecordMaker.publicRecord(Play.honest());
        swapped.change("leaves.ndjson", text -> text.replaceFirst("(\\{\"index\":20,[^\n]*\n)(\\{\"index\":21,[^\n]*\n)", "$2$1"));
        assertRed(swapped, List.of(Check.LOG, Check.HEADS));
    }

    @Test
    void heads_that_the_box_did_not_sign_or_that_go_back_are_red() throws Exception {
        Play play = Play.honest();
        assertRed(Check.HEADS, RecordMaker.publicRecord(play).change("heads.ndjson", text -> text.replaceFirst("\"signature\":\"..", "\"signature\":\"00")));
        assertRed(Check.HEADS, RecordMaker.publicRecord(play).change("heads.ndjson", text -> text.replaceFirst("\"at\":18", "\"at\":19")));
        play.times.add(0, new Play.Time(40, Play.NOON));
        assertRed(Check.HEADS, RecordMaker.publicRecord(play));
        Play odd = Play.honest();
        odd.times.add(odd.times.size(), new Play.Time(odd.leaves.size(), odd.now + 61));
        assertRed(Check.HEADS, RecordMaker.publicRecord(odd));
    }

    @Test
    void the_final_head_is_the_plain_one_over_all_leaves() throws Exception {
        Play play = Play.honest();
        RecordMaker record = RecordMaker.publicRecord(play);
        record.change("heads.ndjson", text -> text.replaceFirst("[^\n]*\n$", ""));
        assertRed(Check.LOG, record);
        RecordMaker shorter = RecordMaker.publicRecord(play);
        shorter.text("heads.ndjson", play.head(30, (Long) null) + "\n");
        assertRed(Check.LOG, shorter);
        shorter.text("heads.ndjson", "");
        assertRed(shorter, List.of(Check.LOG, Check.HEADS, Check.MANIFEST, Check.ORDER, Check.TURNOUT));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void a_forged_receipt_is_refused(String what, String by) throws Exception {
        Play play = Play.honest();
        String receipt = play.receipt(VICTIM, 40);
        assertGreen(RecordMaker.publicRecord(play), receipt);
        String forged = receipt.replaceFirst(what, by);
        assertNotEquals(receipt, forged);
        assertRed(Check.HELD, RecordMaker.publicRecord(play), forged);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> forged() {
        return Stream.of(new String[][] {{"\"index\":20", "\"index\":21"}, {"\"size\":40", "\"size\":41"}, {"\"position\":21", "\"position\":22"},
            {"\"paperHash\":\"..", "\"paperHash\":\"00"}, {"\"signature\":\"..", "\"signature\":\"00"}, {"\"root\":\"..", "\"root\":\"00"},
            {"\"leafHash\":\"..", "\"leafHash\":\"00"}, {"\"proof\":\\[\"..", "\"proof\":[\"00"}, {"\"proof\":\\[\"[0-9a-f]{64}\",", "\"proof\":["},
            {"\"leaf\":\"..", "\"leaf\":\"00"}, {"\\],\"signature\":\"..", "],\"signature\":\"00"}, {"\"index\":20", "\"index\":9007199254740993"},
            {"\"proof\":\\[", "\"proof\":[\"zz\","}, {"\\{", "["}}).map(pair -> org.junit.jupiter.params.provider.Arguments.of(pair[0], pair[1]))
            .filter(pair -> !"[".equals(pair.get()[1]));
    }

    @Test
    void a_short_receipt_stands_beside_the_log_receipt_of_its_own_ballot() throws Exception {
        Play play = Play.honest();
        String one = play.receipt(VICTIM, 40);
        String other = play.receipt(VICTIM + 1, 40);
        assertRed(Check.HELD, RecordMaker.publicRecord(play), other.substring(0, other.indexOf("\"log\"")) + one.substring(one.indexOf("\"log\"")));
    }

    @Test
    void a_receipt_or_head_of_another_vote_is_refused() throws Exception {
        Play play = Play.honest();
        Play other = new Play(99, 60);
        other.rule = "EQUAL_SHARES";
        other.open();
        Play.voters(other);
        assertRed(Check.HELD, RecordMaker.publicRecord(play), other.receipt(VICTIM, 40));
        assertRed(Check.HELD, RecordMaker.publicRecord(play), other.head(40, (Long) null));
        assertRed(Check.HELD, RecordMaker.publicRecord(play), other.head(40, Play.NOON));
        assertRed(Check.HELD, RecordMaker.publicRecord(play), play.head(40, (Long) null).replace("{", "{\"fingerprint\":\"" + "0".repeat(64) + "\","));
    }
}
