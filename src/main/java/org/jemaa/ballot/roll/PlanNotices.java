package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** The office sets the moment of the one reminder, until it begins, and says whether ballots are confirmed. */
@ApplicationScoped
@Right("ballot:plan-notices")
public class PlanNotices {

    @Inject
    private NoticePlans plans;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    /** @param moment such as 2031-02-05T10:00, in the municipality's time */
    public Answer<Void> remindAt(String slug, String moment) {
        BudgetCard vote = vote(slug);
        Instant at;
        try {
            at = LocalDateTime.parse(moment == null ? "" : moment).atZone(here.card().zone()).toInstant();
        } catch (DateTimeException e) {
            return Answer.refused(Refusal.ofField("moment", RollRefusal.REMINDER_NOT_A_MOMENT));
        }
        if (at.isBefore(clock.instant()) || !vote.timetable().isOpen(Phase.VOTE, at)) {
            return Answer.refused(Refusal.ofField("moment", RollRefusal.REMINDER_OUTSIDE_THE_VOTE));
        }
        return plans.remindAt(vote.id(), at) ? Answer.done() : Answer.refused(RollRefusal.REMINDER_HAS_BEGUN);
    }

    public Answer<Void> doNotRemind(String slug) {
        return plans.remindAt(vote(slug).id(), null) ? Answer.done() : Answer.refused(RollRefusal.REMINDER_HAS_BEGUN);
    }

    public Answer<Void> confirm(String slug, boolean confirms) {
        plans.confirm(vote(slug).id(), confirms);
        return Answer.done();
    }

    private BudgetCard vote(String slug) {
        return budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
    }
}
