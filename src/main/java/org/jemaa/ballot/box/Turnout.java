package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/**
 * How many have voted, and how many papers lie in the box: those of voters who voted again are among them. Who came to a desk is counted
 * with the mark, not when the printed ballot is read. No choice, no time.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class Turnout {

    private static final Duration RECENT = Duration.ofSeconds(5);

    @Inject
    private BoxDatabase database;
    private final Map<BudgetId, Kept> kept = new ConcurrentHashMap<>();

    /** @param onPaper how many of the voters took a printed ballot at a desk */
    public record Figures(long voters, long papers, long onPaper) {
    }

    private record Kept(Figures figures, long readAt) {
    }

    public Figures now(BudgetId vote) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(DISTINCT l.slot), COUNT(DISTINCT c.slot), COUNT(*),"
                + " (SELECT COUNT(*) FROM cancellation d WHERE d.vote = ?) FROM leaf l LEFT JOIN cancellation c ON c.vote = l.vote AND c.slot = l.slot"
                + " WHERE l.vote = ? AND l.kind = " + Leaf.PAPER)) {
                query.setLong(1, vote.value());
                query.setLong(2, vote.value());
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    long onPaper = rows.getLong(4);
                    return new Figures(rows.getLong(1) - rows.getLong(2) + onPaper, rows.getLong(3), onPaper);
                }
            }
        });
    }

    /** A few seconds old at most, for pages that many look at. */
    public Figures recent(BudgetId vote) {
        Kept known = kept.get(vote);
        if (known == null || System.nanoTime() - known.readAt() > RECENT.toNanos()) {
            known = new Kept(now(vote), System.nanoTime());
            kept.put(vote, known);
        }
        return known.figures();
    }
}
