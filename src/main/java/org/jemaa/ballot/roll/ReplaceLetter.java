package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.print.Letters;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/**
 * Somebody's letter was lost, or its code was read by others: a new one is printed, the old code opens nothing from then on, and it
 * is noted who did it and when. Should the file not arrive, doing it again is safe.
 */
@ApplicationScoped
@Right("ballot:manage-roll")
public class ReplaceLetter {

    @Inject
    private RollDatabase database;
    @Inject
    private LetterCodes codes;
    @Inject
    private LetterPrints prints;
    @Inject
    private LetterRun run;
    @Inject
    private BoothAddress address;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;

    /** @param number of the person on the municipality's list; @return the letter as PDF */
    public Answer<byte[]> handle(String slug, String number, String reached) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (budget.timetable().isOver(Phase.VOTE, clock.instant())) {
            return Answer.refused(RollRefusal.ROLL_CLOSED);
        }
        LocalText desks = prints.latest(budget.id()).map(LetterPrint::desks).orElse(null);
        Letters letters = run.letters(budget.id(), address.of(here.card(), slug, reached), desks);
        long account = me.find().orElseThrow().id().value();
        try {
            return database.commit(connection -> {
                Optional<LetterCodes.Waiting> person = person(connection, budget, number == null ? "" : number.strip());
                return person.isEmpty() ? Answer.refused(List.of(Refusal.ofField("number", RollRefusal.NUMBER_NOT_ON_THE_ROLL)))
                    : Answer.accepted(replaced(connection, budget, person.get(), letters, account));
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private byte[] replaced(Connection connection, BudgetCard budget, LetterCodes.Waiting person, Letters letters, long account) throws SQLException {
        String code = codes.replace(connection, budget.id(), person);
        LetterPrints.change(connection, "INSERT INTO letter_replacement (vote, slot, replaced_by, replaced_at) VALUES (?, ?, ?, ?)", budget.id().value(),
            person.slot(), account, LetterPrints.at(clock.instant()));
        return letters.pdf(person.district(), List.of(new Letters.Letter(person.number(), code)));
    }

    private Optional<LetterCodes.Waiting> person(Connection connection, BudgetCard budget, String number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT s.slot, p.number, p.district FROM slot s JOIN person p ON p.id = s.person_id"
            + " WHERE s.vote = ? AND p.municipality = ? AND p.number = ?")) {
            query.setLong(1, budget.id().value());
            query.setLong(2, budget.municipality().value());
            query.setString(3, number);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new LetterCodes.Waiting(rows.getBytes(1), rows.getString(2), rows.getString(3))) : Optional.empty();
            }
        }
    }
}
