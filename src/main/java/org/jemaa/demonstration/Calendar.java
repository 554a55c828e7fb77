package org.jemaa.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.Phase;

/** The dates of a budget that stands in the middle of one phase today: each phase opens at eight in the morning and closes at eight in the evening. */
final class Calendar {

    private static final Map<Phase, Integer> DAYS = new EnumMap<>(Map.of(Phase.RULES, 14, Phase.PROPOSALS, 30, Phase.REVIEW, 30, Phase.YOUTH_OPINIONS, 14,
        Phase.VOTE, 21, Phase.COUNT, 10, Phase.RESULTS, 40, Phase.DELIVERY, 360));

    private final ZoneId zone;
    private final Map<Phase, LocalDate> firstDays = new EnumMap<>(Phase.class);

    Calendar(Phase today, ZoneId zone, Clock clock) {
        this.zone = zone;
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone).minusDays(DAYS.get(today) / 2);
        for (int i = today.ordinal() - 1; i >= 0; i--) {
            day = day.minusDays(DAYS.get(Phase.values()[i]));
        }
        for (Phase phase : Phase.values()) {
            firstDays.put(phase, day);
            day = day.plusDays(DAYS.get(phase));
        }
    }

    List<BudgetForm.Dates> dates() {
        return Arrays.stream(Phase.values()).map(phase -> new BudgetForm.Dates(phase.name(), opens(phase).toString(), closes(phase).toString())).toList();
    }

    /** So many days after the phase opened, at noon. */
    Instant during(Phase phase, int days) {
        return firstDays.get(phase).plusDays(days).atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    Instant opening(Phase phase) {
        return opens(phase).atZone(zone).toInstant();
    }

    Instant before(Phase phase) {
        return opens(phase).minusDays(1).atZone(zone).toInstant();
    }

    Instant after(Phase phase) {
        return closes(phase).plusMinutes(5).atZone(zone).toInstant();
    }

    private LocalDateTime opens(Phase phase) {
        return firstDays.get(phase).atTime(8, 0);
    }

    private LocalDateTime closes(Phase phase) {
        return firstDays.get(phase).plusDays(DAYS.get(phase) - 1L).atTime(20, 0);
    }
}
