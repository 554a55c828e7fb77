package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/**
 * What is to be counted, once the box is sealed: of each slot the last paper. Equal papers are handed over together with their
 * number, sorted by what is on them, so nothing tells under which slot or in which order they came.
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

    /** A choice (numbers of projects on the ballot) and how many voters made it. */
    public record Pile(BitSet chosen, int voters) {

        /** References of the projects chosen, in ballot order. */
        public List<String> references(Ballot ballot) {
            return chosen.stream().mapToObj(number -> ballot.projects().get(number).reference()).toList();
        }
    }

    /** @param invalid how many last papers do not keep to the ballot; the box takes none, so other than 0 is a finding */
    public record Sorted(List<Pile> piles, int invalid) {

        public int voters() {
            return piles.stream().mapToInt(Pile::voters).reduce(invalid, Math::addExact);
        }
    }

    /** @throws IllegalStateException if the vote is not over */
    public Sorted of(BudgetId vote) {
        seal.handle(vote);
        Ballot ballot = sheet.of(vote).orElseThrow();
        Map<byte[], Integer> piles = database.read(connection -> piles(connection, vote));
        int invalid = piles.entrySet().stream().filter(pile -> !isValid(pile.getKey(), ballot)).mapToInt(Map.Entry::getValue).reduce(0, Math::addExact);
        return new Sorted(piles.entrySet().stream().filter(pile -> isValid(pile.getKey(), ballot))
            .map(pile -> new Pile(Paper.decode(pile.getKey()).orElseThrow().chosen(), pile.getValue())).toList(), invalid);
    }

    /** One query, however many papers there are, and never more than one choice of each kind in memory. */
    static Map<byte[], Integer> piles(Connection connection, BudgetId vote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT slot, body FROM leaf WHERE vote = ? AND kind = 1 ORDER BY slot, sequence", ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            query.setFetchSize(Integer.MIN_VALUE); // Connector/J: row by row
            query.setLong(1, vote.value());
            return lastOfEachSlot(query);
        }
    }

    private static Map<byte[], Integer> lastOfEachSlot(PreparedStatement query) throws SQLException {
        var piles = new TreeMap<byte[], Integer>(Arrays::compareUnsigned);
        byte[] slot = null;
        byte[] body = null;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                byte[] next = rows.getBytes(1);
                if (slot != null && !Arrays.equals(slot, next)) {
                    piles.merge(body, 1, Math::addExact);
                }
                slot = next;
                body = rows.getBytes(2);
            }
        }
        if (slot != null) {
            piles.merge(body, 1, Math::addExact);
        }
        return piles;
    }

    private static boolean isValid(byte[] body, Ballot ballot) {
        return Limits.check(body, ballot).isEmpty();
    }
}
