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

/** How many have voted, and how many papers lie in the box: those of voters who voted again are among them. No choice, no time. */
@ApplicationScoped
@Right(Right.ANYONE)
public class Turnout {

    private static final Duration RECENT = Duration.ofSeconds(5);

    @Inject
    private BoxDatabase database;
    private final Map<BudgetId, Kept> kept = new ConcurrentHashMap<>();

    public record Figures(long voters, long papers) {
    }

    private record Kept(Figures figures, long readAt) {
    }

    public Figures now(BudgetId vote) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(DISTINCT slot), COUNT(*) FROM leaf WHERE vote = ? AND kind = 1")) {
                query.setLong(1, vote.value());
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return new Figures(rows.getLong(1), rows.getLong(2));
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
