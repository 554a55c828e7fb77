package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.TreeMap;
import org.jemaa.ballot.CommittedRoll;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.RollCommitment;
import org.jemaa.ballot.log.Edge;
import org.jemaa.ballot.log.LeafContent;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.process.BudgetId;

/** Reads all slots of a vote, one after another, into the tree that commits to them. */
@ApplicationScoped
class CommitRoll implements CommittedRoll {

    @Inject
    private RollDatabase database;

    @Override
    public RollCommitment of(BudgetId vote) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT slot, college FROM slot WHERE vote = ? ORDER BY slot",
                ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                query.setFetchSize(Integer.MIN_VALUE); // Connector/J: row by row
                query.setLong(1, vote.value());
                var edge = Edge.empty();
                var colleges = new TreeMap<Integer, Long>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        edge.append(TreeHash.leaf(LeafContent.slot(rows.getBytes(1), rows.getInt(2))));
                        colleges.merge(rows.getInt(2), 1L, Math::addExact);
                    }
                }
                return new RollCommitment(Hash.of(edge.root()), colleges);
            }
        });
    }
}
