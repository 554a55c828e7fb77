package org.jemaa.process.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.process.Timetable;

/**
 * A budget at one moment, for pages. {@code phase} is the one that is open, null in a pause, before the first and after the last;
 * {@code next} is what happens next, null when everything is over.
 */
public record BudgetNow(BudgetCard card, Instant now, Phase phase, Timetable.Change next) {

    /** What asks for people first: an open vote, then ideas, and so on; within each, what changes soonest. */
    static final Comparator<BudgetNow> BY_URGENCY = Comparator.comparing((BudgetNow one) -> List.of("VOTE", "PROPOSALS", "YOUTH_OPINIONS", "REVIEW",
        "RULES", "COUNT", "RESULTS", "PAUSE", "BEFORE", "DELIVERY", "OVER").indexOf(one.stage())).thenComparing(one -> one.next() == null ? Instant.MAX
            : one.next().at());
    private static final Duration FAR = Duration.ofDays(300);

    /** A phase as a row of the calendar; state is done, now or next. */
    public record Row(Phase phase, int number, String state, Instant opens, Instant closes) {

        /** True where dates need their year. */
        public boolean isFar(Instant now) {
            return Duration.between(now, opens).abs().compareTo(FAR) > 0 || Duration.between(now, closes).abs().compareTo(FAR) > 0;
        }
    }

    public static BudgetNow of(BudgetCard card, Instant now) {
        return new BudgetNow(card, now, card.timetable().at(now).orElse(null), card.timetable().next(now).orElse(null));
    }

    /** The word for where it stands: a phase's name, or BEFORE, PAUSE, OVER. */
    public String stage() {
        if (phase != null) {
            return phase.name();
        }
        return next == null ? "OVER" : rows().stream().noneMatch(row -> row.state().equals("done")) ? "BEFORE" : "PAUSE";
    }

    public String chip() {
        return switch (stage()) {
            case "VOTE", "PROPOSALS" -> "open";
            case "BEFORE" -> "soon";
            case "OVER" -> "done";
            case "RESULTS", "DELIVERY" -> "good";
            default -> "work";
        };
    }

    public String icon() {
        return switch (stage()) {
            case "VOTE" -> "vote";
            case "PROPOSALS" -> "pen-line";
            case "BEFORE" -> "calendar-clock";
            case "OVER" -> "archive";
            case "RESULTS" -> "trophy";
            case "DELIVERY" -> "hammer";
            case "COUNT" -> "calculator";
            default -> "hourglass";
        };
    }

    public boolean votes() {
        return phase == Phase.VOTE;
    }

    public boolean takesProposals() {
        return phase == Phase.PROPOSALS;
    }

    /** From the end of the vote on there is a result, or will be. */
    public boolean voted() {
        return card.timetable().isOver(Phase.VOTE, now);
    }

    /** From when on a result may be looked for. */
    public boolean hasResults() {
        return card.timetable().hasOpened(Phase.RESULTS, now) || voted() && !card.timetable().has(Phase.RESULTS);
    }

    public Instant until() {
        return phase == null ? null : card.timetable().closes(phase);
    }

    public Instant voteOpens() {
        return card.timetable().has(Phase.VOTE) ? card.timetable().opens(Phase.VOTE) : null;
    }

    public Instant voteCloses() {
        return card.timetable().has(Phase.VOTE) ? card.timetable().closes(Phase.VOTE) : null;
    }

    /** When the next opening or closing is; now, where everything is over. */
    public Instant nextAt() {
        return next == null ? now : next.at();
    }

    /** Whole days until the open phase closes; 0 on its last day. */
    public long daysLeft() {
        return phase == null ? 0 : Duration.between(now, until()).toDays();
    }

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Map.Entry<Phase, Timetable.Window> entry : card.timetable().windows().entrySet()) {
            Timetable.Window window = entry.getValue();
            String state = !now.isBefore(window.closes()) ? "done" : now.isBefore(window.opens()) ? "next" : "now";
            rows.add(new Row(entry.getKey(), rows.size() + 1, state, window.opens(), window.closes()));
        }
        return rows;
    }
}
