package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.Slot;
import org.jemaa.process.BudgetId;

/** One row for each vote. Every step moves on from where it was seen to stand, so that of two servers one takes it. */
@ApplicationScoped
class NoticePlans {

    private static final String ALL = "SELECT vote, confirms, confirmed_to, remind_at, remind_begun_at, remind_done_at, remind_behind, reminded, had_voted"
        + " FROM notice_plan ";

    @Inject
    private RollDatabase database;

    record Plan(BudgetId vote, boolean confirms, long confirmedTo, Reminder reminder) {
    }

    /** @param at null: none is planned; {@code behind}: the last slot that was dealt with */
    record Reminder(Instant at, Instant begunAt, Instant doneAt, Slot behind, int reminded, int hadVoted) {
    }

    /** What one batch of confirmations came to. */
    record Counts(int confirmed, int withoutContact, int withoutPermit) {
    }

    void begin(BudgetId vote) {
        change("INSERT INTO notice_plan (vote) VALUES (?) ON DUPLICATE KEY UPDATE vote = vote", vote.value());
    }

    /** Those of votes that are not over yet, for this. */
    List<Plan> active() {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL + "WHERE is_over = 0")) {
                return read(query);
            }
        });
    }

    /** As it would be for a vote that has none yet. */
    Plan of(BudgetId vote) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL + "WHERE vote = ?")) {
                query.setLong(1, vote.value());
                return read(query).stream().findFirst().orElseGet(() -> new Plan(vote, true, 0, new Reminder(null, null, null, null, 0, 0)));
            }
        });
    }

    private static List<Plan> read(PreparedStatement query) throws SQLException {
        var plans = new ArrayList<Plan>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                byte[] behind = rows.getBytes(7);
                plans.add(new Plan(new BudgetId(rows.getLong(1)), rows.getBoolean(2), rows.getLong(3), new Reminder(instant(rows, 4), instant(rows, 5),
                    instant(rows, 6), behind == null ? null : Slot.of(behind), rows.getInt(8), rows.getInt(9))));
            }
        }
        return plans;
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        LocalDateTime utc = rows.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    void confirm(BudgetId vote, boolean confirms) {
        begin(vote);
        change("UPDATE notice_plan SET confirms = ? WHERE vote = ?", confirms, vote.value());
    }

    /** Counts the batch if nobody else did. */
    void confirmed(Plan plan, long upTo, LocalDate day, Counts counts) {
        try {
            database.commit(connection -> {
                try (PreparedStatement move = connection.prepareStatement("UPDATE notice_plan SET confirmed_to = ? WHERE vote = ? AND confirmed_to = ?")) {
                    fill(move, upTo, plan.vote().value(), plan.confirmedTo());
                    if (move.executeUpdate() == 0) {
                        return false;
                    }
                }
                try (PreparedStatement count = connection.prepareStatement("INSERT INTO notice_day (vote, day, confirmed, without_contact, without_permit)"
                    + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE confirmed = confirmed + VALUES(confirmed),"
                    + " without_contact = without_contact + VALUES(without_contact), without_permit = without_permit + VALUES(without_permit)")) {
                    fill(count, plan.vote().value(), day, counts.confirmed(), counts.withoutContact(), counts.withoutPermit());
                    return count.executeUpdate() > 0;
                }
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    /** @param at null: none. @return false where it has begun already */
    boolean remindAt(BudgetId vote, Instant at) {
        begin(vote);
        return change("UPDATE notice_plan SET remind_at = ?, remind_done_at = NULL, is_over = 0 WHERE vote = ? AND remind_begun_at IS NULL",
            at == null ? null : utc(at), vote.value()) == 1;
    }

    /** @return false where it was put off, called off or begun meanwhile */
    boolean beginReminding(Plan plan, Instant now) {
        return change("UPDATE notice_plan SET remind_begun_at = ? WHERE vote = ? AND remind_begun_at IS NULL AND remind_at = ?", utc(now), plan.vote().value(),
            utc(plan.reminder().at())) == 1;
    }

    void reminded(Plan plan, Slot last, int reminded, int hadVoted) {
        change("UPDATE notice_plan SET remind_behind = ?, reminded = reminded + ?, had_voted = had_voted + ? WHERE vote = ? AND remind_behind <=> ?",
            last.bytes(), reminded, hadVoted, plan.vote().value(), plan.reminder().behind() == null ? null : plan.reminder().behind().bytes());
    }

    void doneReminding(BudgetId vote, Instant now) {
        change("UPDATE notice_plan SET remind_done_at = ? WHERE vote = ? AND remind_done_at IS NULL", utc(now), vote.value());
    }

    void over(BudgetId vote) {
        change("UPDATE notice_plan SET is_over = 1 WHERE vote = ?", vote.value());
    }

    private int change(String sql, Object... values) {
        try {
            return database.commit(connection -> {
                try (PreparedStatement update = connection.prepareStatement(sql)) {
                    fill(update, values);
                    return update.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
