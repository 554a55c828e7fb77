package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.TreeMap;
import org.jemaa.ballot.CommittedRoll;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.RollCommitment;
import org.jemaa.ballot.RowByRow;
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
        var edge = Edge.empty();
        var colleges = new TreeMap<Integer, Long>();
        return database.read(connection -> {
            RowByRow.read(connection, "SELECT slot, college FROM slot WHERE vote = ? ORDER BY slot", vote, row -> {
                edge.append(TreeHash.leaf(LeafContent.slot(row.getBytes(1), row.getInt(2))));
                colleges.merge(row.getInt(2), 1L, Math::addExact);
            });
            return new RollCommitment(Hash.of(edge.root()), colleges);
        });
    }
}
