package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.RowByRow;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/**
 * What is to be counted, once the box is sealed: of each slot the last paper unless its voter came to a desk, and every valid printed
 * ballot. Equal papers of a college are handed over together with their number, sorted by what is on them, so nothing tells under which
 * slot, at which desk or in which order they came.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class CountablePapers {

    @Inject
    private BoxDatabase database;
    @Inject
    private SealBox seal;
    @Inject
    private BallotSheet sheet;

    /** A choice (numbers of projects on the ballot) and how many voters of a college made it. */
    public record Pile(int college, BitSet chosen, int voters) {

        /** References of the projects chosen, in ballot order. */
        public List<String> references(Ballot ballot) {
            return chosen.stream().mapToObj(number -> ballot.projects().get(number).reference()).toList();
        }
    }

    /**
     * @param invalid       how many last papers do not keep to the ballot; the box takes none, so other than 0 is a finding
     * @param invalidSheets how many printed ballots the officers found invalid
     */
    public record Sorted(List<Pile> piles, int invalid, int invalidSheets) {

        public int voters() {
            return piles.stream().mapToInt(Pile::voters).reduce(Math.addExact(invalid, invalidSheets), Math::addExact);
        }
    }

    /** @throws IllegalStateException if the vote is not over, or printed ballots are still read */
    public Sorted of(BudgetId vote) {
        if (!seal.handle(vote)) {
            throw new IllegalStateException("printed ballots of vote " + vote.value() + " are still read");
        }
        Ballot ballot = sheet.of(vote).orElseThrow();
        Map<Choice, Integer> piles = database.read(connection -> piles(connection, vote));
        int invalid = piles.entrySet().stream().filter(pile -> !isValid(pile.getKey(), ballot)).mapToInt(Map.Entry::getValue).reduce(0, Math::addExact);
        return new Sorted(piles.entrySet().stream().filter(pile -> isValid(pile.getKey(), ballot))
            .map(pile -> new Pile(pile.getKey().college(), Paper.decode(pile.getKey().body()).orElseThrow().chosen(), pile.getValue())).toList(),
            invalid, database.read(connection -> Sheets.invalid(connection, vote)));
    }

    /** What is on a paper, and whose college's it is. */
    record Choice(int college, byte[] body) {

        static final Comparator<Choice> IN_ORDER = Comparator.comparingInt(Choice::college).thenComparing(Choice::body, Arrays::compareUnsigned);
    }

    /** Two queries, however many papers there are, and never more than one choice of each kind in memory. */
    static Map<Choice, Integer> piles(Connection connection, BudgetId vote) throws SQLException {
        var piles = new TreeMap<Choice, Integer>(Choice.IN_ORDER);
        var last = new LastOfEachSlot(piles);
        RowByRow.read(connection, "SELECT l.slot, l.college, l.body FROM leaf l LEFT JOIN cancellation c ON c.vote = l.vote AND c.slot = l.slot"
            + " WHERE l.vote = ? AND l.kind = " + Leaf.PAPER + " AND c.slot IS NULL ORDER BY l.slot, l.sequence", vote,
            row -> last.take(row.getBytes(1), new Choice(row.getInt(2), row.getBytes(3))));
        last.end();
        RowByRow.read(connection, "SELECT college, body FROM sheet WHERE vote = ? AND reason = 0", vote,
            row -> piles.merge(new Choice(row.getInt(1), row.getBytes(2)), 1, Math::addExact));
        return piles;
    }

    /** Of papers in the order of their slots and sequences, keeps the one with which each slot ends. */
    private static final class LastOfEachSlot {

        private final Map<Choice, Integer> piles;
        private byte[] slot;
        private Choice choice;

        private LastOfEachSlot(Map<Choice, Integer> piles) {
            this.piles = piles;
        }

        private void take(byte[] next, Choice chosen) {
            if (slot != null && !Arrays.equals(slot, next)) {
                end();
            }
            slot = next;
            choice = chosen;
        }

        private void end() {
            if (slot != null) {
                piles.merge(choice, 1, Math::addExact);
            }
        }
    }

    private static boolean isValid(Choice choice, Ballot ballot) {
        return Limits.check(choice.body(), choice.college(), ballot).isEmpty();
    }
}
