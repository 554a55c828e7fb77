package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jemaa.ballot.Slot;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/** An officer looks up who stands at the desk, by the number on the municipality's list. */
@ApplicationScoped
@Right("ballot:serve-desk")
public class FindEntry {

    private static final int LONGEST_NUMBER = 40;

    @Inject
    private RollDatabase database;
    @Inject
    private CurrentMunicipality here;

    /** What the roll knows of the person, to be compared with their papers: district and date of birth may be missing (null). */
    public record Entry(Slot slot, int college, String district, LocalDate born, Optional<MarkedVoter> mark) {
    }

    public Optional<Entry> byNumber(BudgetId vote, String number) {
        String wanted = number == null ? "" : number.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        return database.read(connection -> find(connection, vote, wanted));
    }

    private Optional<Entry> find(Connection connection, BudgetId vote, String number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT s.slot, s.college, p.district, p.born FROM person p"
            + " JOIN slot s ON s.person_id = p.id AND s.vote = ? WHERE p.municipality = ? AND p.number = ?")) {
            query.setLong(1, vote.value());
            query.setLong(2, here.id().value());
            query.setString(3, number);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                Slot slot = Slot.of(rows.getBytes(1));
                Date born = rows.getDate(4);
                return Optional.of(new Entry(slot, rows.getInt(2), rows.getString(3), born == null ? null : born.toLocalDate(),
                    PaperMarks.find(connection, slot)));
            }
        }
    }
}
