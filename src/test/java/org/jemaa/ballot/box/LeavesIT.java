package org.jemaa.ballot.box;

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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Permit;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.box.Leaves.Outcome.Result;
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
    void two_servers_at_once_leave_no_gap_no_paper_twice_and_nothing_behind_the_seal() throws Exception {
        Leaves[] servers = {server(), server()};
        var waiting = new ArrayList<Future<Leaves.Outcome>>();
        for (int voter = 0; voter < 150; voter++) {
            for (int copy = 0; copy < 2; copy++) {
                Leaf leaf = leaf(voter, 1, voter % 4);
                Leaves server = servers[copy];
                waiting.add(crowd.does(() -> server.append(vote, leaf)));
            }
        }
        Future<Leaves.Outcome> seal = crowd.does(() -> {
            servers[0].seal(vote);
            servers[1].seal(vote);
            return null;
        });
        var results = new HashMap<Result, Integer>();
        for (Future<Leaves.Outcome> outcome : waiting) {
            results.merge(outcome.get().result(), 1, Integer::sum);
        }
        seal.get();
        List<Integer> kinds = kinds();
        assertEquals(results.get(Result.ADDED), kinds.size() - 1, "as many leaves as were acknowledged, and the seal");
        assertEquals(2, kinds.get(kinds.size() - 1), "the seal comes last");
        assertEquals(1, kinds.stream().filter(kind -> kind == 2).count());
        assertEquals(300, results.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(Result.SEALED, servers[1].append(vote, leaf(1_000, 1, 0)).result());
        assertEquals(Result.SEALED, servers[0].append(vote, leaf(1_000, 1, 0)).result());
    }

    @Test
    void of_one_slot_on_two_servers_each_sequence_is_taken_once_and_only_upwards() throws Exception {
        Leaves[] servers = {server(), server()};
        var waiting = new ArrayList<Future<Leaves.Outcome>>();
        for (int i = 0; i < 64; i++) {
            Leaf leaf = leaf(7, 1 + i % 8, i % 8 % 4);
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
    void counting_asks_the_database_once_however_many_papers_there_are() throws SQLException {
        Leaves server = server();
        var queries = new ArrayList<Integer>();
        int voter = 0;
        for (int many : new int[] {1, 400}) {
            for (int i = 0; i < many; i++) {
                server.append(vote, leaf(voter++, 1, i % 4));
            }
            var executed = new AtomicInteger();
            try (Connection connection = box.getConnection()) {
                Map<byte[], Integer> piles = CountablePapers.piles(counting(Connection.class, connection, executed), vote);
                assertEquals(voter, piles.values().stream().mapToInt(Integer::intValue).sum());
                assertEquals(Math.min(voter, 4), piles.size());
            }
            queries.add(executed.get());
        }
        assertEquals(List.of(1, 1), queries);
    }

    private Leaves server() {
        var server = new Leaves();
        server.database = database;
        server.log = log;
        return server;
    }

    private static Leaf leaf(int voter, int sequence, int chosen) {
        var set = new BitSet();
        set.set(chosen);
        byte[] body = new Paper(4, set).encode();
        var slot = new Slot(voter, 1);
        var salt = new byte[Paper.SALT_BYTES];
        return new Leaf(new Permit(slot, 0, sequence, Paper.hash(Hash.over(new byte[0]), slot, sequence, salt, body), 1), new byte[64], salt, body);
    }

    /** Kinds by position, after looking that positions run 1, 2, 3 … */
    private List<Integer> kinds() throws SQLException {
        List<Integer> positions = column("position");
        for (int i = 0; i < positions.size(); i++) {
            assertEquals(i + 1, positions.get(i));
        }
        return column("kind");
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
