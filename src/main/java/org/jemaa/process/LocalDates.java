package org.jemaa.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jemaa.shared.Refusal;

/**
 * Turns dates in a municipality's local time into instants. A time that the clocks jump over is refused. Of a time that they show
 * twice, an opening means the first and a closing the second: nobody loses an hour.
 */
final class LocalDates {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 2000;
    /** MariaDB turns a bound timestamp after 19 January 2038 into NULL; a date that cannot be kept is refused, not lost. */
    private static final int LAST_YEAR = 2037;

    private final ZoneId zone;
    private final List<Refusal> refusals;
    private final Timetable known;

    /** @param known the dates that stand: one typed again to the minute means the very instant that stands there */
    LocalDates(ZoneId zone, List<Refusal> refusals, Timetable known) {
        this.zone = zone;
        this.refusals = refusals;
        this.known = known;
    }

    /** The timetable, or empty after adding to the refusals why not. */
    Optional<Timetable> timetable(List<BudgetForm.Dates> dates) {
        int before = refusals.size();
        var windows = new EnumMap<Phase, Timetable.Window>(Phase.class);
        if (dates.size() > Phase.values().length) {
            refusals.add(Refusal.ofField("phases", ProcessRefusal.PHASE_TWICE));
            return Optional.empty();
        }
        for (BudgetForm.Dates typed : dates) {
            Optional<Phase> phase = phase(typed.phase());
            if (phase.isEmpty()) {
                refusals.add(Refusal.ofField("phases", ProcessRefusal.PHASE_NOT_KNOWN, shortened(typed.phase())));
            } else if (windows.containsKey(phase.get())) {
                refusals.add(Refusal.ofField("opens-" + phase.get(), ProcessRefusal.PHASE_TWICE));
            } else {
                window(phase.get(), typed).ifPresent(window -> windows.put(phase.get(), window));
            }
        }
        refuseOverlaps(windows);
        return refusals.size() > before ? Optional.empty() : Optional.of(new Timetable(windows));
    }

    private Optional<Timetable.Window> window(Phase phase, BudgetForm.Dates typed) {
        if (isEmpty(typed.opens()) && isEmpty(typed.closes())) {
            return Optional.empty();
        }
        Optional<Instant> opens = instant("opens-" + phase, typed.opens(), false, known.has(phase) ? known.opens(phase) : null);
        Optional<Instant> closes = instant("closes-" + phase, typed.closes(), true, known.has(phase) ? known.closes(phase) : null);
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        if (!opens.get().isBefore(closes.get())) {
            refusals.add(Refusal.ofField("closes-" + phase, ProcessRefusal.CLOSES_BEFORE_IT_OPENS));
            return Optional.empty();
        }
        return Optional.of(new Timetable.Window(opens.get(), closes.get()));
    }

    private Optional<Instant> instant(String field, String typed, boolean closing, Instant stands) {
        if (isEmpty(typed)) {
            refusals.add(Refusal.ofField(field, ProcessRefusal.DATE_MISSING));
            return Optional.empty();
        }
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(typed.strip(), TYPED);
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.ofField(field, ProcessRefusal.DATE_NOT_READABLE, shortened(typed)));
            return Optional.empty();
        }
        if (stands != null && local.equals(LocalDateTime.ofInstant(stands, zone).truncatedTo(ChronoUnit.MINUTES))) {
            return Optional.of(stands);
        }
        if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
            refusals.add(Refusal.ofField(field, ProcessRefusal.DATE_OUT_OF_BOUNDS, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
            return Optional.empty();
        }
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var jump = zone.getRules().getTransition(local);
            refusals.add(Refusal.ofField(field, ProcessRefusal.TIME_DOES_NOT_EXIST, jump.getDateTimeBefore().toLocalTime().toString(),
                jump.getDateTimeAfter().toLocalTime().toString()));
            return Optional.empty();
        }
        return Optional.of(local.toInstant(offsets.get(closing ? offsets.size() - 1 : 0)));
    }

    private void refuseOverlaps(Map<Phase, Timetable.Window> windows) {
        Timetable.Window before = null;
        for (var entry : windows.entrySet()) {
            if (before != null && entry.getValue().opens().isBefore(before.closes())) {
                refusals.add(Refusal.ofField("opens-" + entry.getKey(), ProcessRefusal.PHASES_OVERLAP));
            }
            before = entry.getValue();
        }
    }

    private static Optional<Phase> phase(String name) {
        return Stream.of(Phase.values()).filter(phase -> phase.name().equals(name)).findFirst();
    }

    private static boolean isEmpty(String typed) {
        return typed == null || typed.isBlank();
    }

    static String shortened(String typed) {
        return typed == null ? "" : typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
