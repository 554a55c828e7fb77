package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.print.Letters;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.SealBoard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.LocalText;

/**
 * Makes the letters that were ordered, five hundred at a time: codes and pages are committed together, so a server that stops loses
 * neither, and the next one goes on where it stopped. Pages are erased a day after they were fetched, or after two weeks.
 */
@ApplicationScoped
class LetterRun {

    static final int IN_ONE_FILE = 500;
    static final Duration KEPT_AFTER_FETCHING = Duration.ofHours(24);
    static final Duration KEPT_UNFETCHED = Duration.ofDays(14);

    @Inject
    private RollDatabase database;
    @Inject
    private LetterPrints prints;
    @Inject
    private LetterCodes codes;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private MunicipalityBoard municipalities;
    @Inject
    private SealBoard seals;
    @Inject
    private Clock clock;

    void work() {
        for (LetterPrint print : prints.running()) {
            Letters letters = letters(print.vote(), print.address(), print.desks());
            boolean more = true;
            while (more) {
                more = makesPart(print, letters);
            }
        }
    }

    void erase() {
        Instant now = clock.instant();
        commit(connection -> {
            for (long print : LetterPrints.due(connection, now.minus(KEPT_AFTER_FETCHING), now.minus(KEPT_UNFETCHED))) {
                LetterPrints.erase(connection, print, now);
            }
            return null;
        });
    }

    Letters letters(BudgetId vote, String address, LocalText desks) {
        BudgetCard budget = budgets.byId(vote).orElseThrow();
        MunicipalityCard municipality = municipalities.byId(budget.municipality()).orElseThrow();
        return new Letters(municipality, seals.of(municipality).orElse(null), budget, address, desks);
    }

    /** @return false where nothing is left to do, or another server is at it */
    private boolean makesPart(LetterPrint print, Letters letters) {
        return commit(connection -> {
            if (!LetterPrints.take(connection, print)) {
                return false;
            }
            List<LetterCodes.Waiting> people = isOver(print.vote()) ? List.of() : ofOneDistrict(codes.waiting(connection, print.vote(), IN_ONE_FILE));
            if (people.isEmpty()) {
                LetterPrints.finish(connection, print, clock.instant());
                return false;
            }
            make(connection, print, letters, people);
            return true;
        });
    }

    private void make(Connection connection, LetterPrint print, Letters letters, List<LetterCodes.Waiting> people) throws SQLException {
        List<String> drawn = codes.give(connection, print.vote(), people);
        var written = new ArrayList<Letters.Letter>(people.size());
        for (int i = 0; i < people.size(); i++) {
            written.add(new Letters.Letter(people.get(i).number(), drawn.get(i)));
        }
        String district = people.get(0).district();
        prints.addPart(connection, print, district, people.size(), letters.pdf(district, written));
    }

    private static List<LetterCodes.Waiting> ofOneDistrict(List<LetterCodes.Waiting> people) {
        return people.stream().takeWhile(person -> Objects.equals(person.district(), people.get(0).district())).toList();
    }

    private boolean isOver(BudgetId vote) {
        return budgets.byId(vote).orElseThrow().timetable().isOver(Phase.VOTE, clock.instant());
    }

    private <T> T commit(org.jemaa.ballot.OwnTransactions.Work<T> work) {
        try {
            return database.commit(work);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }
}
