package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.function.BiFunction;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Rehearsal;
import org.jemaa.shared.Right;

/**
 * In a rehearsal, an official opens or closes the vote at once. What lies before an opened vote is over; what lies after a closed
 * one begins at once. When the answer is yes, {@link PhaseOpened} or {@link PhaseClosed} has been observed.
 */
@ApplicationScoped
@Right("process:set-up")
public class MoveVote {

    @Inject
    private Budgets budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Clock clock;
    @Inject
    private AnnouncePhases announce;
    @Inject
    private Event<BudgetChanged> changed;

    @Transactional
    public Answer<Void> openNow(String slug) {
        return move(slug, (timetable, now) -> {
            if (timetable.isOver(Phase.VOTE, now)) {
                return Answer.refused(ProcessRefusal.VOTE_ALREADY_CLOSED);
            }
            return timetable.hasOpened(Phase.VOTE, now) ? Answer.refused(ProcessRefusal.VOTE_ALREADY_OPEN) : Answer.accepted(opened(timetable, now));
        });
    }

    @Transactional
    public Answer<Void> closeNow(String slug) {
        return move(slug, (timetable, now) -> {
            if (timetable.isOver(Phase.VOTE, now)) {
                return Answer.refused(ProcessRefusal.VOTE_ALREADY_CLOSED);
            }
            return timetable.hasOpened(Phase.VOTE, now) ? Answer.accepted(closed(timetable, now)) : Answer.refused(ProcessRefusal.VOTE_NOT_OPEN);
        });
    }

    private Answer<Void> move(String slug, BiFunction<Timetable, Instant, Answer<Timetable>> change) {
        if (!rehearsal.isOn()) {
            return Answer.refused(ProcessRefusal.NOT_IN_REHEARSAL);
        }
        Budget budget = budgets.take(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (!budget.isPublished()) {
            return Answer.refused(ProcessRefusal.NOT_PUBLISHED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Answer<Timetable> moved = change.apply(budget.timetable(), now);
        if (moved instanceof Answer.Refused<Timetable> no) {
            return Answer.refused(no.refusals());
        }
        budget.schedule(moved.orThrow());
        budgets.save(budget);
        changed.fire(new BudgetChanged(budget.id()));
        announce.allOf(budget.id(), now);
        return Answer.done();
    }

    static Timetable opened(Timetable timetable, Instant now) {
        var windows = new EnumMap<Phase, Timetable.Window>(Phase.class);
        timetable.windows().forEach((phase, window) -> {
            if (phase == Phase.VOTE) {
                windows.put(phase, new Timetable.Window(now, window.closes()));
            } else if (phase.compareTo(Phase.VOTE) > 0 || !window.closes().isAfter(now)) {
                windows.put(phase, window);
            } else if (window.opens().isBefore(now)) {
                windows.put(phase, new Timetable.Window(window.opens(), now));
            }
        });
        return new Timetable(windows);
    }

    static Timetable closed(Timetable timetable, Instant now) {
        Duration early = timetable.windows().entrySet().stream().filter(entry -> entry.getKey().compareTo(Phase.VOTE) > 0).findFirst()
            .map(entry -> Duration.between(now, entry.getValue().opens())).orElse(Duration.ZERO);
        var windows = new EnumMap<Phase, Timetable.Window>(Phase.class);
        timetable.windows().forEach((phase, window) -> {
            if (phase == Phase.VOTE) {
                windows.put(phase, new Timetable.Window(window.opens(), now));
            } else {
                windows.put(phase, phase.compareTo(Phase.VOTE) < 0 ? window
                    : new Timetable.Window(window.opens().minus(early), window.closes().minus(early)));
            }
        });
        return new Timetable(windows);
    }
}
