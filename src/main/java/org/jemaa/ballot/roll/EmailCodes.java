package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.Symbols;
import org.jemaa.ballot.ValueList;
import org.jemaa.municipality.MunicipalityId;

/**
 * Codes that were sent by e-mail: kept as keyed hashes, good for a quarter of an hour and one use. Whoever asks again and again for
 * somebody else's address brings no flood to it and bars nobody: the pause between two letters grows, but stays shorter than the life
 * of a code, so in that mail box there is always one that is good.
 */
@ApplicationScoped
class EmailCodes {

    static final Duration VALID = Duration.ofMinutes(15);
    /** Before the second, the third and each further letter within an hour. */
    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10));
    /** Of one address: a family, or a home. */
    static final int MOST_PEOPLE = 200;

    private static final Duration REMEMBERED = Duration.ofHours(1);

    @Inject
    private RollDatabase database;
    @Inject
    private RollKeys keys;

    /** Somebody on the roll at an address; {@code contact} is sealed. */
    record Person(Slot slot, String number, byte[] contact, String language) {
    }

    /** @param code as it is typed, in groups */
    record Made(Person person, String code) {
    }

    List<Person> at(MunicipalityId municipality, EmailRequests.Asked asked) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT s.slot, p.number, p.contact, p.language FROM person p JOIN slot s"
                + " ON s.person_id = p.id AND s.vote = ? WHERE p.municipality = ? AND p.email_hmac = ? AND p.contact IS NOT NULL ORDER BY p.number LIMIT ?")) {
                query.setLong(1, asked.vote().value());
                query.setLong(2, municipality.value());
                query.setBytes(3, asked.markOfEmail());
                query.setInt(4, MOST_PEOPLE);
                var people = new ArrayList<Person>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        people.add(new Person(Slot.of(rows.getBytes(1)), rows.getString(2), rows.getBytes(3), rows.getString(4)));
                    }
                }
                return people;
            }
        });
    }

    /** Codes for those who may get one now. The same request makes the same codes again, should its letter not have been written. */
    List<Made> make(EmailRequests.Asked asked, List<Person> people, long now) {
        try {
            return database.commit(connection -> {
                Map<Slot, List<Long>> earlier = earlier(connection, asked, people, now);
                List<Made> made = people.stream().filter(person -> isDue(earlier.getOrDefault(person.slot(), List.of()), now))
                    .map(person -> new Made(person, keys.emailCode(asked.id(), person.slot()))).toList();
                insert(connection, asked, made, now);
                return made;
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    /** @param earlier when codes were made within the last hour, in any order */
    static boolean isDue(List<Long> earlier, long now) {
        if (earlier.isEmpty()) {
            return true;
        }
        long last = earlier.stream().max(Long::compare).orElseThrow();
        return now - last >= PAUSES.get(Math.min(earlier.size(), PAUSES.size()) - 1).toSeconds();
    }

    private static Map<Slot, List<Long>> earlier(Connection connection, EmailRequests.Asked asked, List<Person> people, long now) throws SQLException {
        var earlier = new HashMap<Slot, List<Long>>();
        try (PreparedStatement query = connection.prepareStatement("SELECT slot, made_at FROM email_code WHERE slot IN ("
            + ValueList.marks(people.size()) + ") AND made_at > ? AND request <> ?")) {
            int next = ValueList.setSlots(query, 1, people.stream().map(Person::slot).toList());
            query.setLong(next, now - REMEMBERED.toSeconds());
            query.setBytes(next + 1, asked.id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    earlier.computeIfAbsent(Slot.of(rows.getBytes(1)), any -> new ArrayList<>()).add(rows.getLong(2));
                }
            }
        }
        return earlier;
    }

    private void insert(Connection connection, EmailRequests.Asked asked, List<Made> all, long now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO email_code (vote, code_hmac, slot, request, made_at, expires_at)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE slot = slot")) {
            for (Made made : all) {
                insert.setLong(1, asked.vote().value());
                insert.setBytes(2, keys.markOfEmailCode(asked.vote(), asked.markOfEmail(), Symbols.read(made.code(), IssueLetterCodes.SYMBOLS)));
                insert.setBytes(3, made.person().slot().bytes());
                insert.setBytes(4, asked.id());
                insert.setLong(5, now);
                insert.setLong(6, now + VALID.toSeconds());
                insert.addBatch();
            }
            if (!all.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    String address(MunicipalityId municipality, Person person) {
        return keys.contacts().open(person.contact(), RollKeys.contactOf(municipality, person.number()));
    }

    /** What is no longer needed to count letters by. */
    void forgetOld(long now) {
        try {
            database.commit(connection -> {
                try (PreparedStatement forget = connection.prepareStatement("DELETE FROM email_code WHERE made_at < ? LIMIT 10000")) {
                    forget.setLong(1, now - 2 * REMEMBERED.toSeconds());
                    return forget.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }
}
