package org.jemaa.ballot.roll;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.College;
import org.jemaa.process.Phase;

/**
 * The colleges of a vote as the list of voters is held against them.
 *
 * @param opening the day on which the vote opens, where the municipality is: ages are counted on it
 */
record RollColleges(List<College> colleges, LocalDate opening) {

    static RollColleges of(BudgetCard budget, ZoneId zone) {
        return new RollColleges(budget.colleges(), LocalDate.ofInstant(budget.timetable().opens(Phase.VOTE), zone));
    }

    /** A list without colleges would make citizens of everybody. */
    boolean mustBeTold() {
        return colleges.size() > 1;
    }

    /** @param code null for that of all citizens */
    Optional<College> named(String code) {
        String wanted = code == null ? College.CITIZENS_CODE : code.toLowerCase(Locale.ROOT);
        return colleges.stream().filter(college -> college.code().equals(wanted)).findFirst();
    }

    /** Why somebody born on that day (null: not told) cannot be in that college. */
    Optional<RollRefusal> obstacle(College college, LocalDate born) {
        if (!college.limitsAge()) {
            return Optional.empty();
        }
        if (born == null) {
            return Optional.of(RollRefusal.CSV_BORN_NEEDED);
        }
        if (college.isTooYoung(born, opening)) {
            return Optional.of(RollRefusal.CSV_TOO_YOUNG);
        }
        return college.isTooOld(born, opening) ? Optional.of(RollRefusal.CSV_TOO_OLD) : Optional.empty();
    }
}
