package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** After a vote the office erases the addresses that were kept for it. Who is on the roll of a vote that is not over keeps theirs. */
@ApplicationScoped
@Right("ballot:manage-roll")
public class EraseContacts {

    @Inject
    private Contacts contacts;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    /** @return how many were erased */
    public Answer<Integer> handle(String slug) {
        Instant now = clock.instant();
        BudgetCard vote = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (!vote.timetable().isOver(Phase.VOTE, now)) {
            return Answer.refused(RollRefusal.CONTACTS_STILL_NEEDED);
        }
        List<BudgetId> others = budgets.list(here.id()).stream().filter(other -> !other.timetable().isOver(Phase.VOTE, now)).map(BudgetCard::id).toList();
        return Answer.accepted(contacts.erase(vote.id(), others));
    }

    /** How many of this vote's roll still have an address. */
    public long left(String slug) {
        return contacts.countReachable(budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug)).id());
    }
}
