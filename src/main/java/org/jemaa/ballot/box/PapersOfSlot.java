package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jemaa.ballot.Slot;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/** Whether a paper lies in the box under a slot: an officer says so before it is cancelled. Never what is on it. */
@ApplicationScoped
@Right("ballot:serve-desk")
public class PapersOfSlot {

    @Inject
    private BoxDatabase database;

    public boolean any(BudgetId vote, Slot slot) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM leaf WHERE vote = ? AND slot = ? LIMIT 1")) {
                query.setLong(1, vote.value());
                query.setBytes(2, slot.bytes());
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }
}
