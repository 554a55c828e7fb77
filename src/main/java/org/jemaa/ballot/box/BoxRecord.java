package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.RowByRow;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.ballot.log.TimedHead;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/**
 * All that is in a sealed box, in the order of its log, for the record of the vote: one query for each kind of thing, row by row, so that
 * no box is too large. Before the seal it hands over nothing.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class BoxRecord {

    @Inject
    private BoxDatabase database;
    @Inject
    private BoxLog log;
    @Inject
    private BoxKey key;
    @Inject
    private Acts acts;

    /** Who takes what is handed over, one after another. */
    public interface Taker<T> {

        void take(T one) throws IOException;
    }

    /**
     * A leaf as it stands in the log.
     *
     * @param index   from 0
     * @param act     the text of a public act; null for everything else
     * @param content the bytes that the log hashed; null for acts, for the seal, and where full leaves were not asked for
     * @param salt    of a paper or sheet, with its {@code body}; null as content is
     */
    public record RecordedLeaf(long index, byte[] hash, String act, byte[] content, byte[] salt, byte[] body) {
    }

    /** @param full with the content of papers, cancellations and sheets, which the public may not see */
    public void leaves(BudgetId vote, boolean full, Taker<RecordedLeaf> taker) throws IOException {
        mustBeSealed(vote);
        String open = "SELECT e.position, LEFT(e.hashes, " + TreeHash.BYTES + "), a.text, l.kind";
        String from = " FROM log_entry e LEFT JOIN act a ON a.vote = e.vote AND a.position = e.position"
            + " LEFT JOIN leaf l ON l.vote = e.vote AND l.position = e.position";
        String closed = full ? ", l.slot, l.college, l.sequence, l.paper_hash, l.permit_expires_at, l.permit_signature, l.salt, l.body, c.slot, c.signature,"
            + " s.college, s.desk, s.serial, s.reason, s.sheet_hash, s.salt, s.body" : "";
        String more = full ? " LEFT JOIN cancellation c ON c.vote = e.vote AND c.position = e.position LEFT JOIN sheet s ON s.vote = e.vote"
            + " AND s.position = e.position" : "";
        each(open + closed + from + more + " WHERE e.vote = ? ORDER BY e.position", vote, row -> taker.take(leaf(row, full)));
    }

    private static RecordedLeaf leaf(ResultSet row, boolean full) throws SQLException {
        long index = row.getLong(1) - 1;
        byte[] hash = row.getBytes(2);
        byte[] act = row.getBytes(3);
        if (act != null || !full || row.getInt(4) == Leaf.SEAL) {
            return new RecordedLeaf(index, hash, act == null ? null : new String(act, StandardCharsets.UTF_8), null, null, null);
        }
        if (row.getInt(4) == Leaf.PAPER) {
            byte[] content = LeafContent.paper(row.getBytes(5), row.getInt(6), row.getInt(7), Hash.of(row.getBytes(8)), row.getLong(9), row.getBytes(10));
            return new RecordedLeaf(index, hash, null, content, row.getBytes(11), row.getBytes(12));
        }
        if (row.getBytes(13) != null) {
            return new RecordedLeaf(index, hash, null, LeafContent.cancellation(row.getBytes(13), row.getBytes(14)), null, null);
        }
        byte[] content = LeafContent.sheet(row.getInt(15), row.getInt(16), row.getInt(17), row.getInt(18), Hash.of(row.getBytes(19)));
        return new RecordedLeaf(index, hash, null, content, row.getBytes(20), row.getBytes(21));
    }

    /** What the box signed each minute up to an instant, in the order of time. */
    public void heads(Ballot ballot, Instant until, Taker<MinuteHead> taker) throws IOException {
        each("SELECT at, size, root, signature FROM signed_head WHERE vote = ? AND at <= " + until.getEpochSecond() + " ORDER BY at", ballot.budget(),
            row -> taker.take(new MinuteHead(new TimedHead(new TreeHead(ballot.fingerprint(), row.getLong(2), Hash.of(row.getBytes(3))), row.getLong(1)),
                row.getBytes(4))));
    }

    /** The head over everything, the seal as well. */
    public SignedHead finalHead(Ballot ballot) {
        mustBeSealed(ballot.budget());
        LogTables.Head head = log.head(ballot.budget());
        return key.sign(new TreeHead(ballot.fingerprint(), head.size(), Hash.of(head.root())));
    }

    /** What the leaves come to, by college. */
    public BoxCounts counts(Ballot ballot) throws IOException {
        mustBeSealed(ballot.budget());
        BudgetId vote = ballot.budget();
        var counting = new BoxCounts.Counting(ballot);
        each("SELECT l.slot, l.college, l.body, c.slot FROM leaf l LEFT JOIN cancellation c ON c.vote = l.vote AND c.slot = l.slot WHERE l.vote = ?"
            + " AND l.kind = " + Leaf.PAPER + " ORDER BY l.slot, l.sequence", vote,
            row -> counting.paper(Slot.of(row.getBytes(1)), row.getInt(2), row.getBytes(3), row.getBytes(4) != null));
        each("SELECT college, reason, COUNT(*) FROM sheet WHERE vote = ? GROUP BY college, reason", vote,
            row -> counting.sheets(row.getInt(1), row.getInt(2), row.getLong(3)));
        each("SELECT (SELECT COUNT(*) FROM act a WHERE a.vote = v.vote), (SELECT COUNT(*) FROM cancellation c WHERE c.vote = v.vote), MAX(v.position)"
            + " FROM log_entry v WHERE v.vote = ? GROUP BY v.vote", vote, row -> counting.log(row.getLong(1), row.getLong(2), row.getLong(3)));
        return counting.done();
    }

    private void mustBeSealed(BudgetId vote) {
        if (!acts.state(vote).sealed()) {
            throw new IllegalStateException("the box of vote " + vote.value() + " is not sealed");
        }
    }

    private void each(String sql, BudgetId vote, RowByRow.RowOut taker) throws IOException {
        RowByRow.write(database::read, sql, vote, taker);
    }
}
