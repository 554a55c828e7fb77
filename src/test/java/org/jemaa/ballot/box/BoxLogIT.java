package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.OwnTransactions;
import org.jemaa.ballot.Permit;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.box.Leaves.Outcome.Result;
import org.jemaa.ballot.log.Edge;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.process.BudgetId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the log promises on the real database, whoever appends and whatever breaks. A second {@link Leaves} stands for a second server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoxLogIT extends InTheContainer {

    private static final int DENIED = 1142;
    private static final int REFUSED_BY_A_TRIGGER = 1644;

    @Inject
    private BoxDatabase database;
    @Inject
    private BoxLog log;
    @Inject
    private Crowd crowd;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;

    private final BudgetId vote = new BudgetId(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));

    @Test
    void sixty_four_at_once_on_two_servers_are_each_shown_in_a_head_that_the_last_head_continues() throws Exception {
        Leaves[] servers = {server(database), server(database)};
        var waiting = new ArrayList<Future<Leaves.Outcome>>();
        for (int voter = 0; voter < 192; voter++) {
            Leaf leaf = leaf(voter);
            Leaves server = servers[voter % 2];
            waiting.add(crowd.does(() -> server.append(vote, leaf)));
        }
        var receipts = new ArrayList<Logged>();
        for (Future<Leaves.Outcome> outcome : waiting) {
            assertEquals(Result.ADDED, outcome.get().result());
            assertEquals(outcome.get().position(), outcome.get().logged().proof().index() + 1);
            receipts.add(outcome.get().logged());
        }
        TestBox.acts(database).close(vote);
        TestBox.acts(database).seal(vote);
        LogTables.Head last = log.head(vote);
        assertEquals(194, last.size());
        assertArrayEquals(TestBox.root(TestBox.contents(box, vote)), last.root(), "the root of what the box holds, computed from nothing else");
        for (Logged receipt : receipts) {
            assertTrue(receipt.proof().holds(TreeHash.leaf(receipt.content()), receipt.root()));
            assertTrue(log.consistency(vote, receipt.proof().size(), last.size()).holds(receipt.root(), last.root()));
        }
    }

    @Test
    void whoever_asks_again_because_the_server_died_behind_the_commit_gets_one_receipt_and_always_the_same() {
        Leaves dying = server(new BoxDatabase() {
            @Override
            <T> T commit(OwnTransactions.Work<T> work) throws SQLException {
                database.commit(work);
                throw new SQLException("killed between commit and answer");
            }
        });
        server(database).append(vote, leaf(1));
        assertThrows(NotStored.class, () -> dying.append(vote, leaf(2)));
        server(database).append(vote, leaf(3));
        Leaves.Outcome again = server(database).append(vote, leaf(2));
        assertEquals(Result.WAS_THERE, again.result());
        assertEquals(2, again.position());
        assertEquals(2, again.logged().proof().size(), "the head of its own batch, not the newest");
        assertTrue(again.logged().proof().holds(TreeHash.leaf(leaf(2).content()), again.logged().root()));
        Leaves.Outcome andAgain = server(database).append(vote, leaf(2));
        assertArrayEquals(again.logged().root(), andAgain.logged().root());
        assertArrayEquals(again.logged().proof().path().toArray(), andAgain.logged().proof().path().toArray());
        assertEquals(3, log.head(vote).size());
    }

    @Test
    void what_was_asked_again_gets_the_very_receipt_that_was_given_first() {
        Leaves server = server(database);
        for (int voter = 0; voter < 21; voter++) {
            Logged first = server.append(vote, leaf(voter)).logged();
            Logged again = server.append(vote, leaf(voter)).logged();
            assertArrayEquals(first.content(), again.content());
            assertArrayEquals(first.root(), again.root());
            assertEquals(first.proof().size(), again.proof().size());
            assertArrayEquals(first.proof().path().toArray(), again.proof().path().toArray());
        }
    }

    @Test
    void a_transaction_that_fails_leaves_neither_leaf_nor_entry_nor_head() {
        Leaves failing = server(new BoxDatabase() {
            @Override
            <T> T commit(OwnTransactions.Work<T> work) throws SQLException {
                return database.commit(connection -> {
                    work.with(connection);
                    throw new SQLException("the disk is full");
                });
            }
        });
        server(database).append(vote, leaf(1));
        assertThrows(NotStored.class, () -> failing.append(vote, leaf(2)));
        assertEquals(1, log.head(vote).size());
        assertEquals(Result.ADDED, server(database).append(vote, leaf(2)).result());
        assertEquals(2, log.head(vote).size());
    }

    @Test
    void a_leaf_is_found_by_its_hash_and_a_hash_that_only_begins_like_one_is_not() {
        Leaves server = server(database);
        for (int voter = 0; voter < 9; voter++) {
            server.append(vote, leaf(voter));
        }
        for (int voter = 0; voter < 9; voter++) {
            byte[] hash = TreeHash.leaf(leaf(voter).content());
            assertEquals(voter + 1, log.positionOf(vote, hash).orElseThrow());
            hash[31] ^= 1;
            assertTrue(log.positionOf(vote, hash).isEmpty());
        }
    }

    @Test
    void the_boxs_account_may_not_change_or_remove_and_triggers_refuse_it_to_the_owner_too() throws SQLException {
        fill();
        try (Connection owner = DriverManager.getConnection(System.getenv("JEMAA_OWNER_DB_URL"), System.getenv("JEMAA_OWNER_DB_USER"),
            System.getenv("JEMAA_OWNER_DB_PASSWORD")); Connection application = box.getConnection()) {
            for (String table : List.of("leaf", "act", "cancellation", "sheet", "log_entry", "log_head")) {
                for (String sql : List.of("UPDATE jemaa_box." + table + " SET vote = vote + 1 WHERE vote = " + vote.value(),
                    "DELETE FROM jemaa_box." + table + " WHERE vote = " + vote.value())) {
                    assertEquals(DENIED, codeOf(application, sql), sql);
                    assertEquals(REFUSED_BY_A_TRIGGER, codeOf(owner, sql), sql);
                }
            }
        }
        assertEquals(4, log.head(vote).size());
    }

    private void fill() {
        server(database).append(vote, leaf(1));
        var cancellations = new Cancellations();
        cancellations.database = database;
        cancellations.add(vote, TestBox.slot(2), new byte[64]);
        var sheets = new Sheets();
        sheets.database = database;
        Sheet sheet = TestBox.sheet(1, Sheet.Reason.VALID, TestBox.body(0));
        sheets.put(vote, sheet, sheet.hash(TestBox.FINGERPRINT));
        TestBox.acts(database).close(vote);
    }

    private static int codeOf(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.executeUpdate(sql), sql).getErrorCode();
        }
    }

    private Leaves server(BoxDatabase of) {
        return TestBox.server(of, log);
    }

    private static Leaf leaf(int voter) {
        return TestBox.leaf(voter, 1, 0);
    }
}
