package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.Right;

/** The log in figures, for a page that everybody may look at: its last signed states, and how it grew from day to day. */
@ApplicationScoped
@Right(Right.ANYONE)
public class LogGrowth {

    private static final int LAST = 5;
    private static final int MOST_DAYS = 62;

    @Inject
    private SignedHeads heads;
    @Inject
    private BallotSheet sheet;
    @Inject
    private CurrentMunicipality here;
    private final Map<BudgetId, Figures> kept = new ConcurrentHashMap<>();

    /** @param added entries since the day before, of whatever kind */
    public record Day(LocalDate date, long size, long added) {
    }

    /** @param last the newest first; never empty */
    public record Figures(List<MinuteHead> last, List<Day> days) {

        public MinuteHead newest() {
            return last.get(0);
        }
    }

    /** Empty until the first head is signed. Drawn anew when there is a newer head. */
    public Optional<Figures> of(BudgetCard budget) {
        Optional<Ballot> ballot = sheet.of(budget.id());
        List<MinuteHead> last = ballot.isEmpty() ? List.of() : heads.last(ballot.get(), LAST);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Figures known = kept.get(budget.id());
        if (known == null || known.newest().head().at() != last.get(0).head().at()) {
            known = new Figures(last, days(budget, last.get(0)));
            kept.put(budget.id(), known);
        }
        return Optional.of(known);
    }

    /** From the day of the opening, or the first day that has a head where that is later, to that of the newest. */
    private List<Day> days(BudgetCard budget, MinuteHead newest) {
        LocalDate end = day(Instant.ofEpochSecond(newest.head().at()));
        LocalDate opening = day(budget.timetable().opens(Phase.VOTE));
        List<LocalDate> dates = opening.isAfter(end) ? List.of(end) : opening.datesUntil(end.plusDays(1)).toList();
        SortedMap<Integer, Long> sizes = heads.sizes(budget.id(), dates.stream()
            .map(date -> date.plusDays(1).atStartOfDay(here.card().zone()).toEpochSecond()).toList());
        var days = new ArrayList<Day>();
        long before = 0;
        for (int i = sizes.firstKey(); i < dates.size(); i++) {
            long size = sizes.getOrDefault(i, before);
            days.add(new Day(dates.get(i), size, size - before));
            before = size;
        }
        return days.subList(Math.max(0, days.size() - MOST_DAYS), days.size());
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(here.card().zone()).toLocalDate();
    }
}
