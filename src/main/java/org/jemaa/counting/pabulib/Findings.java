package org.jemaa.counting.pabulib;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.pabulib.Finding.Kind;
import org.jemaa.counting.pabulib.Finding.Severity;

/** Findings as they come in. Of each kind the first hundred are kept, and the rest is counted. */
final class Findings {

    static final int MOST_OF_A_KIND = 100;

    private record Sort(Severity severity, Kind kind) {
    }

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Sort, Integer> counts = new LinkedHashMap<>();

    /** What is found is what stands there. */
    void error(Kind kind, Place place, String field, String expected) {
        add(Severity.ERROR, kind, place, field, null, expected);
    }

    void error(Kind kind, Place place, String field, String found, String expected) {
        add(Severity.ERROR, kind, place, field, found, expected);
    }

    void warning(Kind kind, Place place, String field, String found, String expected) {
        add(Severity.WARNING, kind, place, field, found, expected);
    }

    void add(Severity severity, Kind kind, Place place, String field, String found, String expected) {
        if (counts.merge(new Sort(severity, kind), 1, Integer::sum) <= MOST_OF_A_KIND) {
            Cell cell = place.cell();
            kept.add(new Finding(severity, kind, cell.line(), cell.column(), field, found == null ? cell.text() : found, expected));
        }
    }

    /** In the order of the file; how many more there are of a kind comes first, with what is about the file as a whole. */
    List<Finding> inOrder() {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((sort, count) -> {
            if (count > MOST_OF_A_KIND) {
                all.add(new Finding(sort.severity(), sort.kind(), 0, 0, "", (count - MOST_OF_A_KIND) + " more findings like this: "
                        + sort.kind(),
                        "none"));
            }
        });
        all.sort(Comparator.comparingInt(Finding::line));
        return List.copyOf(all);
    }
}
