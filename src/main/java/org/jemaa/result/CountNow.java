package org.jemaa.result;

import java.time.Instant;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;

/**
 * A vote on its way to a result, at one moment.
 *
 * @param job       the newest count that was asked for, by whomever and on whichever server; null where none was
 * @param result    what was counted; null before
 * @param desksRead whether desks still read printed ballots into the box
 */
public record CountNow(BudgetCard budget, CountJobCard job, ResultCard result, boolean desksRead, Instant at) {

    /** How far it is, and so which one thing can be done. */
    public enum Stage { NOT_BEGUN, OPEN, DESKS_READ, READY, COUNTING, COUNTED, PUBLISHED }

    public Stage stage() {
        if (job != null && job.isRunning()) {
            return Stage.COUNTING;
        }
        if (result != null) {
            return result.isPublished() ? Stage.PUBLISHED : Stage.COUNTED;
        }
        if (budget.timetable().isOver(Phase.VOTE, at)) {
            return desksRead ? Stage.DESKS_READ : Stage.READY;
        }
        return budget.timetable().isOpen(Phase.VOTE, at) ? Stage.OPEN : Stage.NOT_BEGUN;
    }

    /** The result that whoever looks at it may confirm; null where there is none. */
    public String digest() {
        return result == null ? null : result.digest();
    }
}
