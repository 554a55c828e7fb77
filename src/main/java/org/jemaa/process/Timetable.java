package org.jemaa.process;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When each phase opens and closes, as instants. Phases keep their order and never overlap; between two of them may be a pause.
 *
 * <p>A phase is open from its first instant up to, and without, its last. A budget may do without some phases, and a draft may
 * have none yet; a published one always has a vote.
 *
 * @throws IllegalArgumentException if a phase closes before it opens or opens before the one before it is over
 */
public record Timetable(Map<Phase, Window> windows) {

    public static final Timetable NONE = new Timetable(Map.of());

    /** What comes before the vote is over, the vote opens in a year for a week, and then follow count, results and delivery. */
    static Timetable forRehearsal(Instant now) {
        Instant vote = now.plus(Duration.ofDays(365)).truncatedTo(ChronoUnit.MINUTES);
        Instant past = now.minus(Duration.ofDays(5)).truncatedTo(ChronoUnit.MINUTES);
        var windows = new EnumMap<Phase, Window>(Phase.class);
        for (Phase phase : Phase.values()) {
            int place = phase.ordinal() - Phase.VOTE.ordinal();
            Instant opens = place < 0 ? past.plus(Duration.ofDays(phase.ordinal())) : vote.plus(Duration.ofDays(7L * place));
            windows.put(phase, new Window(opens, opens.plus(Duration.ofDays(place < 0 ? 1 : 7))));
        }
        return new Timetable(windows);
    }

    /** From and without: [opens, closes). */
    public record Window(Instant opens, Instant closes) {

        public Window {
            if (!Objects.requireNonNull(opens).isBefore(Objects.requireNonNull(closes))) {
                throw new IllegalArgumentException("closes at " + closes + ", opens at " + opens);
            }
        }

        boolean contains(Instant instant) {
            return !instant.isBefore(opens) && instant.isBefore(closes);
        }
    }

    /** The opening or the closing of a phase. */
    public record Change(Phase phase, boolean opening, Instant at) {
    }

    public Timetable {
        var inOrder = new EnumMap<Phase, Window>(Phase.class);
        inOrder.putAll(windows);
        Window before = null;
        for (Window window : inOrder.values()) {
            if (before != null && window.opens().isBefore(before.closes())) {
                throw new IllegalArgumentException("phases overlap at " + window.opens());
            }
            before = window;
        }
        windows = Collections.unmodifiableMap(inOrder);
    }

    /** The phase that is open at this instant, if any. */
    public Optional<Phase> at(Instant now) {
        return windows.entrySet().stream().filter(entry -> entry.getValue().contains(now)).map(Map.Entry::getKey).findFirst();
    }

    public boolean has(Phase phase) {
        return windows.containsKey(phase);
    }

    public boolean isOpen(Phase phase, Instant now) {
        return has(phase) && windows.get(phase).contains(now);
    }

    /** True from the phase's first instant on, also when it is over. */
    public boolean hasOpened(Phase phase, Instant now) {
        return has(phase) && !now.isBefore(opens(phase));
    }

    /** True from the phase's last instant on. */
    public boolean isOver(Phase phase, Instant now) {
        return has(phase) && !now.isBefore(closes(phase));
    }

    /** @throws NoSuchElementException where this budget does without the phase: ask {@link #has} first, except for a published vote */
    public Instant opens(Phase phase) {
        return window(phase).opens();
    }

    /** @throws NoSuchElementException as {@link #opens} */
    public Instant closes(Phase phase) {
        return window(phase).closes();
    }

    /** What happens next after this instant, if anything still does. */
    public Optional<Change> next(Instant now) {
        return changes().filter(change -> change.at().isAfter(now)).findFirst();
    }

    /** True when the last phase is over. */
    public boolean isFinished(Instant now) {
        return !windows.isEmpty() && next(now).isEmpty();
    }

    /** Every opening and closing in the order of time; where one phase ends as the next begins, the end comes first. */
    public Stream<Change> changes() {
        return windows.entrySet().stream().flatMap(entry -> Stream.of(new Change(entry.getKey(), true, entry.getValue().opens()),
            new Change(entry.getKey(), false, entry.getValue().closes())));
    }

    private Window window(Phase phase) {
        Window window = windows.get(phase);
        if (window == null) {
            throw new NoSuchElementException("no phase " + phase + " in this budget");
        }
        return window;
    }
}
