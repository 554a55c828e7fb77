package org.jemaa.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jemaa.shared.Sealing;
import org.jemaa.shared.Secrets;

/** The notices that wait, were sent or could not be. Several servers share it: each takes what no other has in hand. */
@ApplicationScoped
class Outbox {

    /** So long a notice is left to the server that took it. Sending one takes seconds at most. */
    static final Duration IN_HAND = Duration.ofMinutes(5);
    /** With the delays of {@link #delay} two days and more. */
    static final int MOST_TRIES = 20;

    private static final Duration LONGEST_DELAY = Duration.ofHours(4);
    private static final int LONGEST_PROBLEM = 200;
    private static final int DUPLICATE = 1062;

    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource source;
    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;
    @Inject
    private Secrets secrets;
    private Sealing sealing;

    @PostConstruct
    void derive() {
        sealing = new Sealing(secrets.keyFor("notification/outbox"));
    }

    /** A notice taken for sending; {@code tries} counts this one. */
    record Taken(long id, String key, long municipality, int tries, Letter letter) {
    }

    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @Transactional
    public int add(List<Notice> notices, Instant now) {
        return change(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO notification_notice (notice_key, municipality_id, topic, about,"
                + " letter, urgent, state, tries, written_at, due_at, useful_until) VALUES (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?)")) {
                int added = 0;
                for (Notice notice : notices) {
                    fill(insert, notice, now);
                    added += insertUnlessThere(insert);
                }
                return added;
            }
        });
    }

    private static int insertUnlessThere(PreparedStatement insert) throws SQLException {
        try {
            return insert.executeUpdate();
        } catch (SQLException e) {
            if (e.getErrorCode() == DUPLICATE) {
                return 0;
            }
            throw e;
        }
    }

    private void fill(PreparedStatement insert, Notice notice, Instant now) throws SQLException {
        insert.setString(1, notice.key());
        insert.setLong(2, notice.subject().municipality().value());
        insert.setString(3, notice.subject().topic());
        insert.setLong(4, notice.subject().about());
        insert.setBytes(5, sealing.seal(new Letter(notice.address(), notice.message()).write(), notice.key()));
        insert.setBoolean(6, notice.urgent());
        insert.setObject(7, utc(now));
        insert.setObject(8, utc(now));
        insert.setObject(9, notice.until() == null ? null : utc(notice.until()));
    }

    boolean anythingDue(Instant now) {
        return run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM notification_notice WHERE state = 'WAITING' AND due_at <= ? LIMIT 1")) {
                query.setObject(1, utc(now));
                return query.executeQuery().next();
            }
        });
    }

    /** Takes what is due, urgent notices first, and has it in hand for {@link #IN_HAND}. What came too late is put away unsent. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Taken> take(int most, Instant now) {
        return change(connection -> {
            putAwayLate(connection, now);
            List<Taken> urgent = take(connection, true, most, now);
            return Stream.concat(urgent.stream(), take(connection, false, most - urgent.size(), now).stream()).toList();
        });
    }

    private List<Taken> take(Connection connection, boolean urgent, int most, Instant now) throws SQLException {
        var taken = new ArrayList<Taken>();
        try (PreparedStatement query = connection.prepareStatement("SELECT id, notice_key, municipality_id, tries, letter FROM notification_notice"
            + " WHERE state = 'WAITING' AND urgent = ? AND due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED")) {
            query.setBoolean(1, urgent);
            query.setObject(2, utc(now));
            query.setInt(3, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Taken(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getInt(4) + 1,
                        Letter.read(sealing.open(rows.getBytes(5), rows.getString(2)))));
                }
            }
        }
        try (PreparedStatement keep = connection.prepareStatement("UPDATE notification_notice SET tries = tries + 1, due_at = ? WHERE id = ?")) {
            for (Taken one : taken) {
                keep.setObject(1, utc(now.plus(IN_HAND)));
                keep.setLong(2, one.id());
                keep.addBatch();
            }
            keep.executeBatch();
        }
        return taken;
    }

    private static void putAwayLate(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement late = connection.prepareStatement("UPDATE notification_notice SET state = 'FAILED', letter = NULL, problem = 'too late'"
            + " WHERE state = 'WAITING' AND due_at <= ? AND useful_until <= ?")) {
            late.setObject(1, utc(now));
            late.setObject(2, utc(now));
            late.executeUpdate();
        }
    }

    /** @param keepLetter only the demonstration shows later what it sent */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(long id, Instant now, boolean keepLetter) {
        change("UPDATE notification_notice SET state = 'SENT', sent_at = ?, problem = NULL" + (keepLetter ? "" : ", letter = NULL") + " WHERE id = ?", utc(now), id);
    }

    /** To be tried again, later each time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(Taken taken, String problem, Instant now) {
        if (taken.tries() >= MOST_TRIES) {
            giveUp(taken.id(), problem);
        } else {
            change("UPDATE notification_notice SET due_at = ?, problem = ? WHERE id = ?", utc(now.plus(delay(taken.tries()))), shortened(problem), taken.id());
        }
    }

    /** The mail server will never take it: there is no such address, for example. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveUp(long id, String problem) {
        change("UPDATE notification_notice SET state = 'FAILED', letter = NULL, problem = ? WHERE id = ?", shortened(problem), id);
    }

    /** One minute, two, four … up to four hours. */
    static Duration delay(int tries) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
    }

    Letter open(byte[] sealed, String key) {
        return Letter.read(sealing.open(sealed, key));
    }

    <T> T run(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be read", e);
        }
    }

    /**
     * With the connection of this transaction. Not by {@link #source}: on a timer's thread the server hands out connections that
     * take no part in a transaction begun after the timer's own call.
     */
    private <T> T change(Work<T> work) {
        try {
            return work.with(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be written", e);
        }
    }

    private void change(String sql, Object... values) {
        change(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                return update.executeUpdate();
            }
        });
    }

    private static String shortened(String problem) {
        String line = String.valueOf(problem).replaceAll("\\p{C}+", " ").replaceAll("\\S+@\\S+", "…").strip();
        return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) : line;
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
