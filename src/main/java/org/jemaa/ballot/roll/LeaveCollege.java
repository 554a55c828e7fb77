package org.jemaa.ballot.roll;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.RollChanged;
import org.jemaa.ballot.ValueList;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.College;
import org.jemaa.process.Phase;
import org.jemaa.process.PhaseOpened;

/**
 * Until the vote opens its colleges may change, and the list of voters may be older than the change: when it opens, people of a college
 * that is no more are citizens.
 */
@ApplicationScoped
class LeaveCollege {

    @Inject
    private RollDatabase database;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private Event<RollChanged> changed;

    /** First of those who do something at the opening, so that the box finds the roll as it stays. */
    void whenTheVoteOpens(@Observes @Priority(1) PhaseOpened opened) {
        if (opened.phase() == Phase.VOTE && release(budgets.byId(opened.budget()).orElseThrow()) > 0) {
            changed.fire(new RollChanged(opened.budget()));
        }
    }

    private int release(BudgetCard budget) {
        List<Integer> there = budget.colleges().stream().map(College::number).toList();
        try {
            return database.commit(connection -> {
                try (PreparedStatement leave = connection.prepareStatement(
                    "UPDATE slot SET college = 0 WHERE vote = ? AND college NOT IN (" + ValueList.marks(there.size()) + ")")) {
                    leave.setLong(1, budget.id().value());
                    ValueList.set(leave, 2, there, PreparedStatement::setInt);
                    return leave.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }
}
