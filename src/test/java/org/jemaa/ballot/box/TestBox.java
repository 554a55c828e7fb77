package org.jemaa.ballot.box;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Permit;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.log.Edge;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.process.BudgetId;

/** A box as several servers have it, over one database, and papers without a roll to permit them. */
final class TestBox {

    static final Hash FINGERPRINT = Hash.over(new byte[0]);

    private TestBox() {
    }

    static Leaves server(BoxDatabase database, BoxLog log) {
        var server = new Leaves();
        server.database = database;
        server.log = log;
        return server;
    }

    /** As a server has it that has just started. */
    static LogGuard guard(BoxDatabase database, BoxLog log, WholeLog whole, LogIncidents incidents, HeadFolder folder, BoxKey key) {
        var guard = new LogGuard();
        guard.database = database;
        guard.log = log;
        guard.whole = whole;
        guard.incidents = incidents;
        guard.folder = folder;
        guard.key = key;
        return guard;
    }

    static Acts acts(BoxDatabase database) {
        var acts = new Acts();
        acts.database = database;
        return acts;
    }

    static Leaf leaf(int voter, int sequence, int chosen) {
        Slot slot = slot(voter);
        byte[] body = body(chosen);
        var salt = new byte[Paper.SALT_BYTES];
        return new Leaf(new Permit(slot, 0, sequence, Paper.hash(FINGERPRINT, slot, sequence, salt, body), 1), new byte[64], salt, body);
    }

    static Slot slot(int voter) {
        return new Slot(0x5107_0000_0000_0000L + voter, 1);
    }

    /** One of four projects. */
    static byte[] body(int chosen) {
        var set = new BitSet();
        set.set(chosen);
        return new Paper(4, set).encode();
    }

    static Sheet sheet(int serial, Sheet.Reason reason, byte[] body) {
        return new Sheet(0, 3, serial, reason, new byte[Paper.SALT_BYTES], body);
    }

    /** All leaves of all tables by their positions, without a look at the log's own tables. */
    static List<byte[]> contents(DataSource box, BudgetId vote) throws SQLException {
        var contents = new TreeMap<Long, byte[]>();
        read(box, vote, "kind, slot, college, sequence, paper_hash, permit_expires_at, permit_signature, position FROM leaf",
            rows -> contents.put(rows.getLong(8), Leaf.content(rows)));
        read(box, vote, "position, text FROM act", rows -> contents.put(rows.getLong(1), LeafContent.act(rows.getBytes(2))));
        read(box, vote, "position, slot, signature FROM cancellation",
            rows -> contents.put(rows.getLong(1), LeafContent.cancellation(rows.getBytes(2), rows.getBytes(3))));
        read(box, vote, "position, college, desk, serial, reason, sheet_hash FROM sheet", rows -> contents.put(rows.getLong(1),
            LeafContent.sheet(rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), Hash.of(rows.getBytes(6)))));
        long expected = 1;
        for (long position : contents.keySet()) {
            if (position != expected++) {
                throw new AssertionError("a gap before position " + position);
            }
        }
        return new ArrayList<>(contents.values());
    }

    static byte[] root(List<byte[]> contents) {
        var edge = Edge.empty();
        contents.forEach(content -> edge.append(TreeHash.leaf(content)));
        return edge.root();
    }

    private interface Row {
        void take(ResultSet rows) throws SQLException;
    }

    private static void read(DataSource box, BudgetId vote, String what, Row row) throws SQLException {
        try (Connection connection = box.getConnection(); PreparedStatement query = connection.prepareStatement("SELECT " + what + " WHERE vote = ?")) {
            query.setLong(1, vote.value());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }
}
