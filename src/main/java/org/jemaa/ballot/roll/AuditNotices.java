package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.VotedSlots;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.notification.OutboxBoard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * For whoever has to check the roll: did everybody in whose name a permit was given hear of it? Day by day the permits, beside the
 * confirmations that were written, have left, or could not; and in all, permits without a paper and papers without a permit.
 */
@ApplicationScoped
@Right("ballot:watch")
public class AuditNotices {

    private static final int AT_ONCE = 1_000;

    @Inject
    private RollDatabase database;
    @Inject
    private OutboxBoard outbox;
    @Inject
    private VotedSlots voted;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;

    /** @param withoutContact of the papers found that day, how many voters have no address */
    public record Day(LocalDate day, long permits, OutboxBoard.Figures confirmations, long withoutContact) {
    }

    /** @param withoutPaper people with a permit and no paper; {@code withoutPermit}: papers for which the roll knows no permit, a finding */
    public record Report(List<Day> days, long permits, long people, long withoutPaper, long withoutPermit) {
    }

    public Report of(String slug) {
        BudgetId vote = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug)).id();
        ZoneId zone = here.card().zone();
        Map<LocalDate, OutboxBoard.Figures> written = outbox.perDay(ConfirmBallots.TOPIC, vote.value(), zone);
        return database.read(connection -> {
            Map<LocalDate, Long> permits = permitsPerDay(connection, vote, zone);
            Map<LocalDate, long[]> counted = countedPerDay(connection, vote);
            var days = new TreeSet<>(permits.keySet());
            days.addAll(written.keySet());
            days.addAll(counted.keySet());
            List<Day> lines = days.stream().map(day -> new Day(day, permits.getOrDefault(day, 0L), written.getOrDefault(day, OutboxBoard.Figures.NONE),
                counted.getOrDefault(day, new long[2])[0])).toList();
            long[] people = withPermit(connection, vote);
            return new Report(lines, permits.values().stream().reduce(0L, Math::addExact), people[0], people[1],
                counted.values().stream().mapToLong(both -> both[1]).sum());
        });
    }

    private static Map<LocalDate, Long> permitsPerDay(Connection connection, BudgetId vote, ZoneId zone) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT FLOOR(p.expires_at / 900), COUNT(*) FROM permit p JOIN slot s ON s.slot = p.slot"
            + " WHERE s.vote = ? GROUP BY 1")) {
            query.setLong(1, vote.value());
            var days = new TreeMap<LocalDate, Long>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Instant given = Instant.ofEpochSecond(rows.getLong(1) * 900).minus(GrantPermit.VALID);
                    days.merge(LocalDate.ofInstant(given, zone), rows.getLong(2), Math::addExact);
                }
            }
            return days;
        }
    }

    private static Map<LocalDate, long[]> countedPerDay(Connection connection, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT day, without_contact, without_permit FROM notice_day WHERE vote = ?")) {
            query.setLong(1, vote.value());
            var days = new TreeMap<LocalDate, long[]>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    days.put(rows.getObject(1, LocalDate.class), new long[] {rows.getLong(2), rows.getLong(3)});
                }
            }
            return days;
        }
    }

    /** People with a permit, and how many of them have no paper in the box. */
    private long[] withPermit(Connection connection, BudgetId vote) throws SQLException {
        long people = 0;
        long without = 0;
        byte[] behind = new byte[0];
        try (PreparedStatement query = connection.prepareStatement("SELECT s.slot FROM slot s WHERE s.vote = ? AND s.slot > ?"
            + " AND EXISTS (SELECT 1 FROM permit p WHERE p.slot = s.slot) ORDER BY s.slot LIMIT " + AT_ONCE)) {
            for (List<Slot> some = next(query, vote, behind); !some.isEmpty(); some = next(query, vote, behind)) {
                people += some.size();
                without += some.size() - voted.among(vote, some).size();
                behind = some.get(some.size() - 1).bytes();
            }
        }
        return new long[] {people, without};
    }

    private static List<Slot> next(PreparedStatement query, BudgetId vote, byte[] behind) throws SQLException {
        query.setLong(1, vote.value());
        query.setBytes(2, behind);
        var slots = new ArrayList<Slot>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                slots.add(Slot.of(rows.getBytes(1)));
            }
        }
        return slots;
    }
}
