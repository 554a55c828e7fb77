package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jemaa.ballot.box.Leaves.Outcome.Result;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.process.BudgetId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the box promises when several servers write into it at once. A second {@link Leaves} stands for a second server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavesIT extends InTheContainer {

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
    void two_servers_at_once_leave_no_gap_no_paper_twice_and_nothing_behind_the_closing() throws Exception {
        Leaves[] servers = {server(), server()};
        var waiting = new ArrayList<Future<Leaves.Outcome>>();
        for (int voter = 0; voter < 150; voter++) {
            for (int copy = 0; copy < 2; copy++) {
                Leaf leaf = TestBox.leaf(voter, 1, voter % 4);
                Leaves server = servers[copy];
                waiting.add(crowd.does(() -> server.append(vote, leaf)));
            }
        }
        Future<Leaves.Outcome> closing = crowd.does(() -> {
            TestBox.acts(database).close(vote);
            TestBox.acts(database).close(vote);
            return null;
        });
        var results = new HashMap<Result, Integer>();
        for (Future<Leaves.Outcome> outcome : waiting) {
            results.merge(outcome.get().result(), 1, Integer::sum);
        }
        closing.get();
        List<byte[]> contents = TestBox.contents(box, vote);
        assertEquals(results.get(Result.ADDED), contents.size() - 1, "as many leaves as were acknowledged, and the closing");
        assertArrayEquals(LeafContent.act("{\"act\":\"closing\"}".getBytes()), contents.get(contents.size() - 1), "the closing comes last");
        assertEquals(300, results.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(Result.CLOSED, servers[1].append(vote, TestBox.leaf(1_000, 1, 0)).result());
        assertEquals(Result.CLOSED, servers[0].append(vote, TestBox.leaf(1_000, 1, 0)).result());
    }

    @Test
    void of_one_slot_on_two_servers_each_sequence_is_taken_once_and_only_upwards() throws Exception {
        Leaves[] servers = {server(), server()};
        var waiting = new ArrayList<Future<Leaves.Outcome>>();
        for (int i = 0; i < 64; i++) {
            Leaf leaf = TestBox.leaf(7, 1 + i % 8, i % 8 % 4);
            Leaves server = servers[i % 2];
            waiting.add(crowd.does(() -> server.append(vote, leaf)));
        }
        int added = 0;
        for (Future<Leaves.Outcome> outcome : waiting) {
            added += outcome.get().result() == Result.ADDED ? 1 : 0;
        }
        List<Integer> sequences = column("sequence");
        assertEquals(sequences.stream().sorted().distinct().toList(), sequences, "in the order of positions, sequences only grow");
        assertEquals(added, sequences.size());
        assertTrue(sequences.contains(8), "the newest always gets in");
    }

    @Test
    void counting_asks_the_database_twice_however_many_papers_there_are() throws SQLException {
        Leaves server = server();
        var queries = new ArrayList<Integer>();
        int voter = 0;
        for (int many : new int[] {1, 400}) {
            for (int i = 0; i < many; i++) {
                server.append(vote, TestBox.leaf(voter++, 1, i % 4));
            }
            var executed = new AtomicInteger();
            try (Connection connection = box.getConnection()) {
                Map<CountablePapers.Choice, Integer> piles = CountablePapers.piles(counting(Connection.class, connection, executed), vote);
                assertEquals(voter, piles.values().stream().mapToInt(Integer::intValue).sum());
                assertEquals(Math.min(voter, 4), piles.size());
            }
            queries.add(executed.get());
        }
        assertEquals(List.of(2, 2), queries, "papers and printed ballots");
    }

    private Leaves server() {
        return TestBox.server(database, log);
    }

    private List<Integer> column(String name) throws SQLException {
        try (Connection connection = box.getConnection();
            PreparedStatement query = connection.prepareStatement("SELECT " + name + " FROM leaf WHERE vote = ? ORDER BY position")) {
            query.setLong(1, vote.value());
            var values = new ArrayList<Integer>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getInt(1));
                }
            }
            return values;
        }
    }

    /** Passes everything on and counts what is executed, on statements that it makes too. */
    private static <T> T counting(Class<T> type, T real, AtomicInteger executed) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executed.incrementAndGet();
            }
            try {
                Object answer = method.invoke(real, arguments);
                return answer instanceof PreparedStatement statement ? counting(PreparedStatement.class, statement, executed) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
