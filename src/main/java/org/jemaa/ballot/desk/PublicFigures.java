package org.jemaa.ballot.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.ballot.box.Sheet;

/**
 * What everybody reads about desks. Where fewer than ten people voted, the figures of several desks stand together, so that they say
 * nothing about single voters; where all desks together have fewer, they stand together.
 *
 * @param desks numbers of the desks, in order
 */
public record PublicFigures(List<Integer> desks, int marked, int urn, int valid, Map<Sheet.Reason, Integer> invalid) {

    static final int FEW = 10;

    public PublicFigures {
        desks = desks.stream().sorted().toList();
        invalid = Collections.unmodifiableMap(new TreeMap<>(invalid));
    }

    private static PublicFigures of(DeskFigures desk) {
        var invalid = new EnumMap<Sheet.Reason, Integer>(Sheet.Reason.class);
        desk.agreed().forEach((reason, sheets) -> {
            if (reason != Sheet.Reason.VALID) {
                invalid.put(reason, sheets);
            }
        });
        return new PublicFigures(List.of(desk.desk()), desk.marked(), desk.urn() == null ? 0 : desk.urn(), desk.valid(), invalid);
    }

    /** In the order of desk numbers. */
    static List<PublicFigures> of(List<DeskFigures> desks) {
        var large = new ArrayList<PublicFigures>();
        PublicFigures small = null;
        for (DeskFigures desk : desks.stream().filter(DeskFigures::hasWork).toList()) {
            PublicFigures one = of(desk);
            if (one.marked() >= FEW) {
                large.add(one);
            } else {
                small = small == null ? one : small.with(one);
            }
        }
        large.sort(Comparator.comparingInt(PublicFigures::marked));
        if (small != null) {
            large.add(0, small.marked() < FEW && !large.isEmpty() ? small.with(large.remove(0)) : small);
        }
        large.sort(Comparator.comparingInt(row -> row.desks().get(0)));
        return List.copyOf(large);
    }

    public int invalidSheets() {
        return invalid.values().stream().mapToInt(Integer::intValue).sum();
    }

    private PublicFigures with(PublicFigures other) {
        var together = new ArrayList<>(desks);
        together.addAll(other.desks);
        var both = new TreeMap<>(invalid);
        other.invalid.forEach((reason, sheets) -> both.merge(reason, sheets, Math::addExact));
        return new PublicFigures(together, marked + other.marked, urn + other.urn, valid + other.valid, both);
    }

    /** As it stands in the log and in files: texts, whole numbers, maps and lists. */
    Map<String, Object> json() {
        var reasons = new TreeMap<String, Object>();
        invalid.forEach((reason, sheets) -> reasons.put(reason.name(), sheets));
        return Map.of("desks", desks, "marked", marked, "urn", urn, "valid", valid, "invalid", reasons);
    }
}
