package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jemaa.ballot.box.Leaves.Outcome.Result;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One voter, one vote: on paper or online, whichever server and whichever race. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CancelledPapersIT extends InTheContainer {

    @Inject
    private BoxDatabase database;
    @Inject
    private BoxLog log;
    @Inject
    private Turnout turnout;
    @Inject
    private Crowd crowd;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;

    private final BudgetId vote = new BudgetId(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
    private final Cancellations cancellations = new Cancellations();
    private final Sheets sheets = new Sheets();
    private Leaves server;
    private Acts acts;

    @BeforeEach
    void set_up() {
        cancellations.database = database;
        sheets.database = database;
        server = TestBox.server(database, log);
        acts = TestBox.acts(database);
    }

    @Test
    void an_earlier_paper_does_not_count_and_a_later_one_is_not_taken() throws SQLException {
        server.append(vote, TestBox.leaf(1, 1, 0));
        server.append(vote, TestBox.leaf(2, 1, 0));
        assertTrue(cancellations.add(vote, TestBox.slot(1), new byte[64]));
        assertTrue(cancellations.add(vote, TestBox.slot(1), new byte[64]), "saying it again changes nothing");
        assertEquals(Result.CANCELLED, server.append(vote, TestBox.leaf(1, 2, 1)).result());
        assertEquals(Result.WAS_THERE, server.append(vote, TestBox.leaf(1, 1, 0)).result(), "its receipt is still given: the paper is in the log");
        assertEquals(new Turnout.Figures(2, 2, 1), turnout.now(vote));
        assertEquals(1, counted());
        assertEquals(3, log.head(vote).size());
    }

    @Test
    void in_a_race_of_papers_and_marks_no_paper_comes_behind_the_mark_of_its_slot() throws Exception {
        Leaves[] servers = {server, TestBox.server(database, log)};
        var waiting = new ArrayList<Future<?>>();
        for (int voter = 0; voter < 40; voter++) {
            for (int sequence = 1; sequence <= 3; sequence++) {
                Leaf leaf = TestBox.leaf(voter, sequence, 0);
                Leaves one = servers[sequence % 2];
                waiting.add(crowd.does(() -> one.append(vote, leaf)));
            }
            var slot = TestBox.slot(voter);
            waiting.add(crowd.does(() -> cancellations.add(vote, slot, new byte[64])));
        }
        for (Future<?> one : waiting) {
            one.get();
        }
        assertEquals(0, counted());
        assertEquals(new Turnout.Figures(40, turnout.now(vote).papers(), 40), turnout.now(vote));
        List<String> contents = TestBox.contents(box, vote).stream().map(HexFormat.of()::formatHex).toList();
        for (int voter = 0; voter < 40; voter++) {
            String slot = TestBox.slot(voter).hex();
            String mark = HexFormat.of().formatHex(LeafContent.cancellation(TestBox.slot(voter).bytes(), new byte[64]));
            List<String> own = contents.stream().filter(content -> content.contains(slot)).toList();
            assertEquals(mark, own.get(own.size() - 1), "the mark is the last that is in the box of its slot");
        }
    }

    @Test
    void a_printed_ballot_counts_once_and_stays_as_the_officers_agreed() throws SQLException {
        server.append(vote, TestBox.leaf(1, 1, 0));
        acts.close(vote);
        Sheet sheet = TestBox.sheet(1, Sheet.Reason.VALID, TestBox.body(2));
        long position = sheets.put(vote, sheet, sheet.hash(TestBox.FINGERPRINT)).orThrow();
        assertEquals(Answer.accepted(position), sheets.put(vote, sheet, sheet.hash(TestBox.FINGERPRINT)));
        Sheet other = TestBox.sheet(1, Sheet.Reason.VALID, TestBox.body(3));
        assertThrows(RuntimeException.class, () -> sheets.put(vote, other, other.hash(TestBox.FINGERPRINT)).orThrow());
        Sheet invalid = TestBox.sheet(2, Sheet.Reason.UNREADABLE, new byte[0]);
        sheets.put(vote, invalid, invalid.hash(TestBox.FINGERPRINT)).orThrow();
        assertEquals(2, counted());
        int unread = database.read(connection -> Sheets.invalid(connection, vote));
        assertEquals(1, unread);
        acts.seal(vote);
        Sheet late = TestBox.sheet(3, Sheet.Reason.VALID, TestBox.body(0));
        assertThrows(RuntimeException.class, () -> sheets.put(vote, late, late.hash(TestBox.FINGERPRINT)).orThrow());
        assertArrayEquals(TestBox.root(TestBox.contents(box, vote)), log.head(vote).root());
    }

    @Test
    void nothing_but_printed_ballots_comes_between_closing_and_seal_and_nothing_behind_the_seal() throws SQLException {
        assertTrue(acts.open(vote, Map.of("fingerprint", "ab")));
        assertFalse(acts.open(vote, Map.of("fingerprint", "cd")), "a log is opened once");
        assertThrows(IllegalStateException.class, () -> acts.seal(vote), "what is not closed is not sealed");
        acts.close(vote);
        acts.close(vote);
        assertEquals(Result.CLOSED, server.append(vote, TestBox.leaf(1, 1, 0)).result());
        assertFalse(cancellations.add(vote, TestBox.slot(1), new byte[64]));
        acts.seal(vote);
        acts.seal(vote);
        assertFalse(acts.record(vote, "incident", Map.of()));
        List<byte[]> contents = TestBox.contents(box, vote);
        assertEquals(3, contents.size());
        assertArrayEquals(LeafContent.act("{\"act\":\"opening\",\"fingerprint\":\"ab\"}".getBytes()), contents.get(0));
        assertArrayEquals(LeafContent.seal(), contents.get(2));
    }

    private int counted() throws SQLException {
        return database.read(connection -> CountablePapers.piles(connection, vote)).values().stream().mapToInt(Integer::intValue).sum();
    }
}
