package org.jemaa.ballot.desk;

import java.time.Instant;
import java.util.List;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.LocalText;

/**
 * A desk as pages see it.
 *
 * @param urn         how many sheets the officers found when they opened the urn; null before
 * @param explanation of numbers that do not match; null without
 * @param finishedAt  null while the desk works
 */
public record DeskCard(long id, BudgetId vote, int number, LocalText name, LocalText place, List<Officer> officers, List<Stock> stock, Integer urn,
        String explanation, Instant finishedAt) {

    /** Somebody who serves the desk; the name is the one that they sign in with. */
    public record Officer(long account, String name) {
    }

    /** Printed ballots that the desk was given, from the first serial number to the last. */
    public record Stock(int first, int last, String language, boolean large, int college) {

        public int sheets() {
            return last - first + 1;
        }

        public boolean holds(int serial) {
            return serial >= first && serial <= last;
        }
    }

    public DeskCard {
        officers = List.copyOf(officers);
        stock = List.copyOf(stock);
    }

    public boolean finished() {
        return finishedAt != null;
    }

    public boolean isServedBy(long account) {
        return officers.stream().anyMatch(officer -> officer.account() == account);
    }

    /** The colleges whose ballots the desk was given, ascending. */
    public List<Integer> colleges() {
        return stock.stream().map(Stock::college).distinct().sorted().toList();
    }

    int issued(int college) {
        return stock.stream().filter(given -> given.college() == college).mapToInt(Stock::sheets).sum();
    }

    public int issued() {
        return stock.stream().mapToInt(Stock::sheets).sum();
    }
}
