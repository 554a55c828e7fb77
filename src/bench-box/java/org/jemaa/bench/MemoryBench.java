package org.jemaa.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.box.Paper;
import org.jemaa.ballot.log.Edge;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.ballot.log.TreeHash;

/**
 * 150,000 voters whose papers choose 25 projects each, 3,750,000 ballot lines, in a server with a heap of 2 GB: the roll is imported and the
 * vote closed, counted by Equal Shares and published through the server, and the papers are put into the box's tables as its account does.
 * {@code mvn -Pbench-box -Djemaa.bench=org.jemaa.bench.MemoryBench}
 */
public final class MemoryBench {

    private static final int VOTERS = Integer.getInteger("jemaa.bench.papers", 150_000);
    private static final int PROJECTS = 150;
    private static final int CHOSEN = 25;
    private static final int AT_ONCE = 5_000;

    private MemoryBench() {
    }

    @FunctionalInterface
    private interface Work {
        String done() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("jemaa.bench.jvm", System.getProperty("jemaa.bench.jvm", "-Xmx2g"));
        try (Ground ground = new Ground(Path.of("target")); Heap heap = new Heap(ground.serverPid())) {
            Town town = new Town(ground.url());
            step(heap, "import the roll and issue the codes", () -> town.open(VOTERS, PROJECTS).size() + " voters");
            step(heap, "fill the box", () -> fill(ground.running(), town.fingerprint()) + " papers, " + (long) VOTERS * CHOSEN + " ballot lines");
            step(heap, "turnout", () -> town.turnout().toString());
            step(heap, "close and seal", () -> {
                town.close();
                return "";
            });
            step(heap, "count by Equal Shares", town::count);
            step(heap, "publish", () -> {
                town.publish();
                return "";
            });
            for (String form : List.of("pb", "csv", "json")) {
                step(heap, "read the published " + form, () -> town.published(form).length() + " characters");
            }
            long most = heap.mostMegabytes();
            System.out.printf("Most heap in use: %d MB of 2048 %s%n", most, most < 2048 ? "[reached]" : "[NOT REACHED]");
        }
    }

    private static void step(Heap heap, String what, Work work) throws Exception {
        long start = System.nanoTime();
        String done = work.done();
        System.out.printf("%6.1f s  %-36s %s  (heap so far at most %d MB)%n", (System.nanoTime() - start) / 1e9, what, done, heap.mostMegabytes());
    }

    private static int fill(Properties running, byte[] fingerprint) throws Exception {
        List<byte[]> slots = new ArrayList<>();
        long vote;
        try (Connection roll = connection(running, "jemaa.roll.db"); var rows = roll.createStatement().executeQuery(
                "SELECT slot, vote FROM slot WHERE vote = (SELECT MAX(vote) FROM slot) ORDER BY slot")) {
            vote = 0;
            while (rows.next()) {
                slots.add(rows.getBytes(1));
                vote = rows.getLong(2);
            }
        }
        try (Connection box = connection(running, "jemaa.box.db")) {
            Edge edge = edge(box, vote);
            Random random = new Random(1);
            for (int from = 0; from < slots.size(); from += AT_ONCE) {
                put(box, vote, edge, slots.subList(from, Math.min(slots.size(), from + AT_ONCE)), Hash.of(fingerprint), random);
            }
        }
        return slots.size();
    }

    private static Connection connection(Properties running, String name) throws Exception {
        Connection connection = DriverManager.getConnection(running.getProperty(name + ".url"), running.getProperty(name + ".user"),
                running.getProperty(name + ".password"));
        connection.setAutoCommit(false);
        return connection;
    }

    /** What the log holds already, such as its opening. */
    private static Edge edge(Connection box, long vote) throws Exception {
        Edge edge = Edge.empty();
        try (PreparedStatement query = box.prepareStatement("SELECT hashes FROM log_entry WHERE vote = ? ORDER BY position")) {
            query.setLong(1, vote);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    edge.append(java.util.Arrays.copyOf(rows.getBytes(1), TreeHash.BYTES));
                }
            }
        }
        return edge;
    }

    private static void put(Connection box, long vote, Edge edge, List<byte[]> slots, Hash fingerprint, Random random) throws Exception {
        try (PreparedStatement leaf = box.prepareStatement("INSERT INTO leaf (vote, position, kind, slot, college, sequence, salt, body, paper_hash,"
                    + " permit_expires_at, permit_signature, tracking) VALUES (?, ?, 1, ?, 0, 1, ?, ?, ?, 1, ?, ?)");
                PreparedStatement entry = box.prepareStatement("INSERT INTO log_entry (vote, position, hashes) VALUES (?, ?, ?)");
                PreparedStatement head = box.prepareStatement("INSERT INTO log_head (vote, size, root) VALUES (?, ?, ?)")) {
            for (byte[] slot : slots) {
                byte[] salt = bytes(random, Paper.SALT_BYTES);
                byte[] signature = bytes(random, 64);
                byte[] body = new Paper(PROJECTS, chosen(random)).encode();
                Hash hash = Paper.hash(fingerprint, org.jemaa.ballot.Slot.of(slot), 1, salt, body);
                long position = edge.size() + 1;
                List<byte[]> ending = edge.append(TreeHash.leaf(LeafContent.paper(slot, 0, 1, hash, 1, signature)));
                leaf.setLong(1, vote);
                leaf.setLong(2, position);
                leaf.setBytes(3, slot);
                leaf.setBytes(4, salt);
                leaf.setBytes(5, body);
                leaf.setBytes(6, hash.bytes());
                leaf.setBytes(7, signature);
                leaf.setBytes(8, bytes(random, 10));
                leaf.addBatch();
                entry.setLong(1, vote);
                entry.setLong(2, position);
                entry.setBytes(3, joined(ending));
                entry.addBatch();
            }
            leaf.executeBatch();
            entry.executeBatch();
            head.setLong(1, vote);
            head.setLong(2, edge.size());
            head.setBytes(3, edge.root());
            head.executeUpdate();
            box.commit();
        }
    }

    private static BitSet chosen(Random random) {
        BitSet chosen = new BitSet();
        while (chosen.cardinality() < CHOSEN) {
            chosen.set((int) (PROJECTS * random.nextDouble() * random.nextDouble())); // some are dear to many
        }
        return chosen;
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(List<byte[]> hashes) {
        byte[] all = new byte[hashes.size() * TreeHash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, all, i * TreeHash.BYTES, TreeHash.BYTES);
        }
        return all;
    }
}
