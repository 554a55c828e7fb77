package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.ValueList;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;

/** How people on the roll are reached. */
@ApplicationScoped
class Contacts {

    private static final String PERSON = "SELECT s.slot, p.number, p.contact, p.language FROM slot s JOIN person p ON p.id = s.person_id WHERE ";

    @Inject
    private RollDatabase database;
    @Inject
    private RollKeys keys;

    /** @param contact sealed; null where there is none */
    record Person(Slot slot, String number, byte[] contact, String language) {

        boolean isReachable() {
            return contact != null;
        }
    }

    Map<Slot, Person> of(Collection<Slot> slots) {
        List<Slot> all = List.copyOf(slots);
        return all.isEmpty() ? Map.of() : database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PERSON + "s.slot IN (" + ValueList.marks(all.size()) + ")")) {
                ValueList.setSlots(query, 1, all);
                var people = new HashMap<Slot, Person>();
                read(query).forEach(person -> people.put(person.slot(), person));
                return people;
            }
        });
    }

    /** Those with a contact who took no printed ballot, in the order of their slots. @param behind null begins */
    List<Person> reachable(BudgetId vote, Slot behind, int most) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PERSON + "s.vote = ? AND s.slot > ? AND p.contact IS NOT NULL"
                + " AND NOT EXISTS (SELECT 1 FROM paper_mark m WHERE m.slot = s.slot) ORDER BY s.slot LIMIT ?")) {
                query.setLong(1, vote.value());
                query.setBytes(2, behind == null ? new byte[0] : behind.bytes());
                query.setInt(3, most);
                return read(query);
            }
        });
    }

    private static List<Person> read(PreparedStatement query) throws SQLException {
        var people = new ArrayList<Person>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                people.add(new Person(Slot.of(rows.getBytes(1)), rows.getString(2), rows.getBytes(3), rows.getString(4)));
            }
        }
        return people;
    }

    String address(MunicipalityId municipality, Person person) {
        return keys.contacts().open(person.contact(), RollKeys.contactOf(municipality, person.number()));
    }

    long countReachable(BudgetId vote) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM slot s JOIN person p ON p.id = s.person_id"
                + " WHERE s.vote = ? AND p.contact IS NOT NULL")) {
                query.setLong(1, vote.value());
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /** Of those who were on the roll of this vote and are on the roll of none of the others. @return how many were erased */
    int erase(BudgetId vote, List<BudgetId> others) {
        try {
            return database.commit(connection -> {
                String elsewhere = others.isEmpty() ? "" : " AND id NOT IN (SELECT person_id FROM slot WHERE vote IN (" + ValueList.marks(others.size()) + "))";
                try (PreparedStatement erase = connection.prepareStatement("UPDATE person SET contact = NULL, language = NULL WHERE contact IS NOT NULL"
                    + " AND id IN (SELECT person_id FROM slot WHERE vote = ?)" + elsewhere)) {
                    erase.setLong(1, vote.value());
                    if (!others.isEmpty()) {
                        ValueList.set(erase, 2, others, (statement, index, other) -> statement.setLong(index, other.value()));
                    }
                    return erase.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }
}
