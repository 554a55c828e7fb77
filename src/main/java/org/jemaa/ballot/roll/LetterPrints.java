package org.jemaa.ballot.roll;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.LocalTextConverter;
import org.jemaa.shared.Sealing;
import org.jemaa.shared.Secrets;

/** The letters that are made or wait to be fetched. Their pages lie sealed: whoever has the tables alone can read no code. */
@ApplicationScoped
class LetterPrints {

    private static final String PRINT = "SELECT l.id, l.vote, l.address, l.desks, l.total, l.finished_at, l.fetched_at, l.erased_at,"
        + " (SELECT COALESCE(SUM(p.letters), 0) FROM letter_part p WHERE p.print = l.id) FROM letter_print l ";
    private static final LocalTextConverter TEXTS = new LocalTextConverter();

    @Inject
    private RollDatabase database;
    @Inject
    private Secrets secrets;
    private Sealing sealing;

    @PostConstruct
    void derive() {
        sealing = new Sealing(secrets.keyFor("roll/letter-file"));
    }

    /** One file of the letters: those of one district, and its number among the files. */
    record Part(int number, String district, byte[] pdf) {
    }

    Optional<LetterPrint> latest(BudgetId vote) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PRINT + "WHERE l.vote = ? ORDER BY l.id DESC LIMIT 1")) {
                query.setLong(1, vote.value());
                return read(query).stream().findFirst();
            }
        });
    }

    List<LetterPrint> running() {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PRINT + "WHERE l.running = 1")) {
                return read(query);
            }
        });
    }

    /** Only one server at a time works on a print. */
    static boolean take(Connection connection, LetterPrint print) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM letter_print WHERE id = ? AND running = 1 FOR UPDATE SKIP LOCKED")) {
            query.setLong(1, print.id());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void add(Connection connection, BudgetId vote, long account, Instant now, String address, LocalText desks, int total) throws SQLException {
        change(connection, "INSERT INTO letter_print (vote, ordered_by, ordered_at, address, desks, total, running) VALUES (?, ?, ?, ?, ?, ?, 1)",
            vote.value(), account, at(now), address, TEXTS.convertToDatabaseColumn(desks), total);
    }

    void addPart(Connection connection, LetterPrint print, String district, int letters, byte[] pdf) throws SQLException {
        int number = lastPart(connection, print) + 1;
        change(connection, "INSERT INTO letter_part (print, part, letters, district, sealed) VALUES (?, ?, ?, ?, ?)", print.id(), number, letters, district,
            sealing.seal(pdf, name(print, number)));
    }

    /** Empty after the last one. */
    Optional<Part> part(LetterPrint print, int number) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT district, sealed FROM letter_part WHERE print = ? AND part = ?")) {
                query.setLong(1, print.id());
                query.setInt(2, number);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(new Part(number, rows.getString(1), sealing.openBytes(rows.getBytes(2), name(print, number))))
                        : Optional.empty();
                }
            }
        });
    }

    static void finish(Connection connection, LetterPrint print, Instant now) throws SQLException {
        change(connection, "UPDATE letter_print SET running = NULL, finished_at = ? WHERE id = ?", at(now), print.id());
    }

    static void fetched(Connection connection, LetterPrint print, long account, Instant now) throws SQLException {
        change(connection, "UPDATE letter_print SET fetched_by = ?, fetched_at = ? WHERE id = ? AND fetched_at IS NULL", account, at(now), print.id());
    }

    /** The print stays on record, its pages are gone. */
    static void erase(Connection connection, long print, Instant now) throws SQLException {
        change(connection, "UPDATE letter_print SET erased_at = ? WHERE id = ?", at(now), print);
        change(connection, "DELETE FROM letter_part WHERE print = ?", print);
    }

    static List<Long> due(Connection connection, Instant fetchedBefore, Instant finishedBefore) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT id FROM letter_print WHERE erased_at IS NULL AND (fetched_at < ? OR finished_at < ?)")) {
            query.setObject(1, at(fetchedBefore));
            query.setObject(2, at(finishedBefore));
            var due = new ArrayList<Long>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getLong(1));
                }
            }
            return due;
        }
    }

    private static int lastPart(Connection connection, LetterPrint print) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT COALESCE(MAX(part), 0) FROM letter_part WHERE print = ?")) {
            query.setLong(1, print.id());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }

    static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static List<LetterPrint> read(PreparedStatement query) throws SQLException {
        var prints = new ArrayList<LetterPrint>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                prints.add(new LetterPrint(rows.getLong(1), new BudgetId(rows.getLong(2)), rows.getString(3), TEXTS.convertToEntityAttribute(rows.getString(4)),
                    rows.getInt(5), rows.getInt(9), instant(rows, 6), instant(rows, 7), instant(rows, 8)));
            }
        }
        return prints;
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        LocalDateTime local = rows.getObject(column, LocalDateTime.class);
        return local == null ? null : local.toInstant(ZoneOffset.UTC);
    }

    private static String name(LetterPrint print, int part) {
        return "letters/" + print.id() + "/" + part;
    }
}
