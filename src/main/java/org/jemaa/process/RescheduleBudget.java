package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/**
 * An official moves dates of a published budget that still lie ahead, and says why; everybody sees the reason. What has passed stays,
 * no date moves into the past, and of a vote that runs the dates stay: making it longer takes two, {@link ProposeExtension}.
 */
@ApplicationScoped
@Right("process:set-up")
public class RescheduleBudget {

    static final int LONGEST_REASON = 500;

    @Inject
    private Budgets budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    @Inject
    private Event<BudgetChanged> changed;

    @Transactional
    public Answer<BudgetCard> handle(String slug, List<BudgetForm.Dates> dates, LocalText reason) {
        Budget budget = budgets.take(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (!budget.isPublished()) {
            return Answer.refused(ProcessRefusal.NOT_PUBLISHED);
        }
        Instant now = clock.instant();
        var refusals = new ArrayList<Refusal>();
        if (reason == null) {
            refusals.add(Refusal.ofField("reason", ProcessRefusal.REASON_MISSING));
        } else if (reason.longest() > LONGEST_REASON) {
            refusals.add(Refusal.ofField("reason", ProcessRefusal.REASON_TOO_LONG, LONGEST_REASON));
        }
        Optional<Timetable> wanted = new LocalDates(here.card().zone(), refusals, budget.timetable()).timetable(dates);
        wanted.ifPresent(timetable -> refusals.addAll(check(budget.timetable(), timetable, now)));
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        budget.schedule(wanted.orElseThrow());
        budget.explainNewDates(reason, now);
        BudgetCard card = budgets.save(budget).card();
        changed.fire(new BudgetChanged(card.id()));
        return Answer.accepted(card);
    }

    static List<Refusal> check(Timetable known, Timetable wanted, Instant now) {
        var refusals = new ArrayList<Refusal>();
        for (Phase phase : Phase.values()) {
            Instant knownOpens = known.has(phase) ? known.opens(phase) : null;
            Instant knownCloses = known.has(phase) ? known.closes(phase) : null;
            Instant opens = wanted.has(phase) ? wanted.opens(phase) : null;
            Instant closes = wanted.has(phase) ? wanted.closes(phase) : null;
            if (moves(knownOpens, opens, now)) {
                refusals.add(Refusal.ofField("opens-" + phase, ProcessRefusal.DATE_HAS_PASSED));
            }
            if (moves(knownCloses, closes, now)) {
                refusals.add(Refusal.ofField("closes-" + phase, ProcessRefusal.DATE_HAS_PASSED));
            }
        }
        if (!wanted.has(Phase.VOTE)) {
            refusals.add(Refusal.ofField("opens-VOTE", ProcessRefusal.VOTE_MISSING));
        } else if (known.isOpen(Phase.VOTE, now) && wanted.closes(Phase.VOTE).isBefore(known.closes(Phase.VOTE))) {
            refusals.add(Refusal.ofField("closes-VOTE", ProcessRefusal.VOTE_ONLY_LONGER));
        } else if (known.isOpen(Phase.VOTE, now) && wanted.closes(Phase.VOTE).isAfter(known.closes(Phase.VOTE))) {
            refusals.add(Refusal.ofField("closes-VOTE", ProcessRefusal.VOTE_LONGER_TAKES_TWO));
        }
        return refusals;
    }

    /** A date that was or would come to lie in the past. */
    private static boolean moves(Instant known, Instant wanted, Instant now) {
        return !Objects.equals(known, wanted) && (known != null && !known.isAfter(now) || wanted != null && !wanted.isAfter(now));
    }
}
