package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different ballots of an election, one after the other in one array of projects' places, and, where the kind has
 * points, one of points. Choice c has the entries {@code from(c)} to {@code to(c) − 1}, each project once, ascending by place
 * except on ordinal ballots.
 */
public final class Choices {

    private final BallotKind kind;
    private final int pointPlaces;
    private final int[] starts;
    private final int[] entries;
    /** Points of each entry, times 10^pointPlaces; null where the kind has none. */
    private final int[] points;
    /** The project of the last choice, if that choice stands for further voters of a recount; otherwise −1. */
    private final int further;

    Choices(BallotKind kind, int pointPlaces, int[] starts, int[] entries, int[] points, int further) {
        this.kind = kind;
        this.pointPlaces = pointPlaces;
        this.starts = starts;
        this.entries = entries;
        this.points = points;
        this.further = further;
    }

    public BallotKind kind() {
        return kind;
    }

    public int size() {
        return starts.length - 1;
    }

    public int from(int choice) {
        return starts[choice];
    }

    public int to(int choice) {
        return starts[choice + 1];
    }

    /** The place of the project at this entry. */
    public int project(int entry) {
        return entries[entry];
    }

    /** The number of decimal places that whole points stand for. */
    public int pointPlaces() {
        return pointPlaces;
    }

    /** The points at this entry, times 10^{@link #pointPlaces}. */
    public int points(int entry) {
        return points[entry];
    }

    /** What this choice is worth at one of its entries, as a multiple of what {@link Utility} multiplies with the cost; 0 or more. */
    int worth(Utility utility, int choice, int entry) {
        return switch (utility) {
            case COST, CARDINALITY -> 1;
            case POINTS, POINTS_COST -> points[entry];
            case SCORE, SCORE_COST -> length(choice) - (entry - starts[choice]);
            case BORDA -> length(choice) - (entry - starts[choice]) - 1;
        };
    }

    private int length(int choice) {
        return starts[choice + 1] - starts[choice];
    }

    boolean isFurther(int project) {
        return further == project;
    }

    Choices plus(int project) {
        int[] moreStarts = Arrays.copyOf(starts, starts.length + 1);
        moreStarts[starts.length] = starts[starts.length - 1] + 1;
        int[] moreEntries = Arrays.copyOf(entries, moreStarts[starts.length]);
        moreEntries[moreEntries.length - 1] = project;
        int[] morePoints = null;
        if (points != null) {
            morePoints = Arrays.copyOf(points, moreEntries.length);
            morePoints[morePoints.length - 1] = Arrays.stream(points).reduce(1, Math::max);
        }
        return new Choices(kind, pointPlaces, moreStarts, moreEntries, morePoints, project);
    }

    Ballot ballot(int choice, List<Project> projects) {
        List<String> ids = new ArrayList<>();
        List<BigDecimal> given = new ArrayList<>();
        for (int entry = starts[choice]; entry < starts[choice + 1]; entry++) {
            ids.add(projects.get(entries[entry]).id());
            if (points != null) {
                given.add(BigDecimal.valueOf(points[entry], pointPlaces));
            }
        }
        return new Ballot(kind, ids, given);
    }

    int[] starts() {
        return starts;
    }

    int[] entries() {
        return entries;
    }
}
