package org.jemaa.bench;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/** The rows of one ballot, written plainly: the permit; the leaf with its entry in the log (the head of a batch is left to the box). */
final class Rows {

    /** Votes that no budget has, for what is written around the box. */
    static final long BARE_SERVLET = 900_000_001L;
    static final long BARE_JDBC = 900_000_002L;

    private static final HexFormat HEX = HexFormat.of();

    private Rows() {
    }

    static void permit(Connection connection, JsonObject sent) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO permit (slot, sequence, paper_hash, expires_at) VALUES (?, ?, ?, ?)")) {
            insert.setBytes(1, bytes(sent, "slot"));
            insert.setInt(2, sent.getInt("sequence"));
            insert.setBytes(3, bytes(sent, "paperHash"));
            insert.setLong(4, 1_800_000_000L);
            insert.executeUpdate();
        }
    }

    static void paper(Connection connection, long vote, long position, JsonObject sent) throws SQLException {
        byte[] signature = bytes(sent, "signature");
        byte[] hash = Arrays.copyOf(signature, 32);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO leaf (vote, position, kind, slot, college, sequence, salt, body, paper_hash,"
                + " permit_expires_at, permit_signature, tracking) VALUES (?, ?, 1, ?, 0, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, vote);
            insert.setLong(2, position);
            insert.setBytes(3, bytes(sent, "slot"));
            insert.setInt(4, sent.getInt("sequence"));
            insert.setBytes(5, bytes(sent, "salt"));
            insert.setBytes(6, bytes(sent, "body"));
            insert.setBytes(7, hash);
            insert.setLong(8, sent.getJsonNumber("expiresAt").longValue());
            insert.setBytes(9, signature);
            insert.setBytes(10, Arrays.copyOf(signature, 10));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log_entry (vote, position, hashes) VALUES (?, ?, ?)")) {
            insert.setLong(1, vote);
            insert.setLong(2, position);
            insert.setBytes(3, Arrays.copyOf(signature, 64)); // two subtrees end with a leaf on the average
            insert.executeUpdate();
        }
    }

    private static byte[] bytes(JsonObject sent, String name) {
        return HEX.parseHex(sent.getString(name));
    }
}
