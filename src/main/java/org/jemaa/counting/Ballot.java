package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one voter chose. An empty ballot is a ballot: its voter is counted, and supports no project.
 *
 * @param kind     what the voter was asked for
 * @param projects identifiers, each once: in ascending order, or as preferred on an ordinal ballot
 * @param points   one for each project where the kind has points, otherwise empty; without trailing zeros
 */
public record Ballot(BallotKind kind, List<String> projects, List<BigDecimal> points) implements Comparable<Ballot> {

    /** An approval ballot that approves nothing. */
    public static final Ballot BLANK = new Ballot(BallotKind.APPROVAL, List.of(), List.of());

    /**
     * On an approval ballot a project named twice counts once; on an ordinal ballot its first place counts; with points the
     * last points count.
     *
     * @throws IllegalArgumentException if there are not as many points as the kind asks for
     */
    public Ballot {
        if (points.size() != (kind == BallotKind.POINTS ? projects.size() : 0)) {
            throw new IllegalArgumentException(points.size() + " points for " + projects.size() + " projects");
        }
        switch (kind) {
            case APPROVAL -> projects = List.copyOf(new TreeSet<>(projects));
            case ORDINAL -> projects = List.copyOf(new LinkedHashSet<>(projects));
            default -> {
                Map<String, BigDecimal> last = new TreeMap<>();
                for (int i = 0; i < projects.size(); i++) {
                    last.put(projects.get(i), Amount.plain(points.get(i)));
                }
                projects = List.copyOf(last.keySet());
                points = List.copyOf(last.values());
            }
        }
        points = List.copyOf(points);
    }

    public static Ballot of(String... projects) {
        return of(List.of(projects));
    }

    public static Ballot of(Collection<String> projects) {
        return new Ballot(BallotKind.APPROVAL, List.copyOf(projects), List.of());
    }

    /** Most preferred first. */
    public static Ballot ranking(List<String> projects) {
        return new Ballot(BallotKind.ORDINAL, projects, List.of());
    }

    public static Ballot points(Map<String, BigDecimal> points) {
        Map<String, BigDecimal> ordered = new LinkedHashMap<>(points);
        return new Ballot(BallotKind.POINTS, List.copyOf(ordered.keySet()), new ArrayList<>(ordered.values()));
    }

    /** What is listed, such as {@code [lamps, park]} or {@code [lamps, park] with [3, 1]}. */
    @Override
    public String toString() {
        return points.isEmpty() ? projects.toString() : projects + " with " + points.stream().map(BigDecimal::toPlainString).toList();
    }

    /** Project by project, then by points; a ballot comes before those that continue it. */
    @Override
    public int compareTo(Ballot other) {
        int difference = kind.compareTo(other.kind);
        difference = difference != 0 ? difference : compare(projects, other.projects);
        return difference != 0 ? difference : compare(points, other.points);
    }

    private static <T extends Comparable<T>> int compare(List<T> one, List<T> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
