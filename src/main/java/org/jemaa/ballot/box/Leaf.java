package org.jemaa.ballot.box;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Permit;
import org.jemaa.ballot.log.LeafContent;

/** A paper with the permit that it came with, as the box keeps it. */
record Leaf(Permit permit, byte[] permitSignature, byte[] salt, byte[] body) {

    static final int PAPER = 1;
    static final int SEAL = 2;

    /** What the log hashes of it. */
    byte[] content() {
        return LeafContent.paper(permit.slot().bytes(), permit.college(), permit.sequence(), permit.paperHash(), permit.expiresAt(), permitSignature);
    }

    /** The same of a row with kind, slot, college, sequence, paper's hash, permit's end and signature. */
    static byte[] content(ResultSet row) throws SQLException {
        return row.getInt(1) == SEAL ? LeafContent.seal()
            : LeafContent.paper(row.getBytes(2), row.getInt(3), row.getInt(4), Hash.of(row.getBytes(5)), row.getLong(6), row.getBytes(7));
    }
}
