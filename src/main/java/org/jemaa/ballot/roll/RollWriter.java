package org.jemaa.ballot.roll;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jemaa.ballot.Slot;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;

/**
 * Puts entries on the roll of one vote, a thousand at a time: new ones with a slot of their own, known ones brought up to date. Whoever
 * was given a permit stays in the college that stands in it.
 */
final class RollWriter {

    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final MunicipalityId municipality;
    private final BudgetId vote;
    private final RollKeys keys;
    private final SecureRandom random;
    private final List<RollEntry> waiting = new ArrayList<>(AT_ONCE);
    private final List<RollProblem> problems = new ArrayList<>();
    private long added;

    RollWriter(Connection connection, MunicipalityId municipality, BudgetId vote, RollKeys keys, SecureRandom random) {
        this.connection = connection;
        this.municipality = municipality;
        this.vote = vote;
        this.keys = keys;
        this.random = random;
    }

    void put(RollEntry entry) {
        waiting.add(entry);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    /**
     * Writes what still waits.
     *
     * @return how many got a slot, of all that were put
     * @throws Refused where somebody cannot change college any more
     */
    long flush() {
        try {
            if (!waiting.isEmpty()) {
                putPersons();
                giveSlots(withoutSlot());
                new CollegeWriter(connection, municipality, vote).put(waiting, problems);
                waiting.clear();
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            return added;
        } catch (SQLException e) {
            throw new Interrupted(e);
        }
    }

    /** Nothing of the file may stay. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<RollProblem> problems;

        private Refused(List<RollProblem> problems) {
            super(problems.size() + " lines are refused");
            this.problems = List.copyOf(problems);
        }

        List<RollProblem> problems() {
            return problems;
        }
    }

    /** Carries an SQLException through the reader of the file. */
    static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SQLException reason;

        private Interrupted(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }

    private void putPersons() throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("INSERT INTO person (municipality, number, district, born, email_hmac, contact, language)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE district = VALUES(district), born = VALUES(born), email_hmac = VALUES(email_hmac), contact = VALUES(contact),"
            + " language = VALUES(language)")) {
            for (RollEntry entry : waiting) {
                put.setLong(1, municipality.value());
                put.setString(2, entry.number());
                put.setString(3, entry.district());
                put.setDate(4, entry.born() == null ? null : Date.valueOf(entry.born()));
                putContact(put, entry);
                put.setString(7, entry.language());
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private void putContact(PreparedStatement put, RollEntry entry) throws SQLException {
        if (entry.email() == null) {
            put.setNull(5, Types.BINARY);
            put.setNull(6, Types.VARBINARY);
        } else {
            put.setBytes(5, keys.markOfEmail(entry.email()));
            put.setBytes(6, keys.contacts().seal(entry.email(), RollKeys.contactOf(municipality, entry.number())));
        }
    }

    private List<Long> withoutSlot() throws SQLException {
        String marks = String.join(",", Collections.nCopies(waiting.size(), "?"));
        try (PreparedStatement find = connection.prepareStatement("SELECT p.id FROM person p LEFT JOIN slot s ON s.person_id = p.id AND s.vote = ?"
            + " WHERE p.municipality = ? AND p.number IN (" + marks + ") AND s.slot IS NULL")) {
            find.setLong(1, vote.value());
            find.setLong(2, municipality.value());
            for (int i = 0; i < waiting.size(); i++) {
                find.setString(3 + i, waiting.get(i).number());
            }
            var persons = new ArrayList<Long>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    persons.add(rows.getLong(1));
                }
            }
            return persons;
        }
    }

    private void giveSlots(List<Long> persons) throws SQLException {
        try (PreparedStatement give = connection.prepareStatement("INSERT INTO slot (slot, person_id, vote) VALUES (?, ?, ?)")) {
            for (long person : persons) {
                give.setBytes(1, Slot.draw(random).bytes());
                give.setLong(2, person);
                give.setLong(3, vote.value());
                give.addBatch();
            }
            if (!persons.isEmpty()) {
                give.executeBatch();
            }
        }
        added += persons.size();
    }
}
