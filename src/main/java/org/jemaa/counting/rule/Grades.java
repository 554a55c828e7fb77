package org.jemaa.counting.rule;

import java.util.Map;
import java.util.TreeMap;
import org.jemaa.counting.Profile;

/**
 * How many voices gave a project each grade, as if all voices stood in a row from the lowest grade to the highest.
 * Who does not list the project gave it 0, the lowest grade.
 *
 * <p>It is compared by majority judgement, the better one being greater; see {@link MajorityJudgement}. The order in which that
 * rule looks at grades is fixed by the number of voices alone: the middlemost voice, then the neighbours of those looked at, by
 * turns on both sides. So it is enough to find the place nearest to the middle at which two rows differ.
 */
final class Grades implements Comparable<Grades> {

    /** Different grades, ascending, and for each the place in the row at which it begins. */
    private final int[] grades;
    private final long[] starts;
    private final long voices;

    private Grades(Map<Integer, Long> counted, long voices) {
        this.voices = voices;
        grades = counted.keySet().stream().mapToInt(Integer::intValue).toArray();
        starts = new long[grades.length + 1];
        for (int i = 0; i < grades.length; i++) {
            starts[i + 1] = starts[i] + counted.get(grades[i]);
        }
    }

    /** @param points a profile with points as utility; @param voices of all voters, those with blank ballots included */
    static Grades of(Profile points, int project, long voices) {
        int[] supporters = points.supporters(project);
        int[] given = points.worths(project);
        Map<Integer, long[]> counted = new TreeMap<>();
        long listed = 0;
        for (int k = 0; k < supporters.length; k++) {
            long own = points.voices()[supporters[k]];
            counted.computeIfAbsent(given[k], grade -> new long[1])[0] += own;
            listed += own;
        }
        Map<Integer, Long> all = new TreeMap<>();
        if (voices > listed) {
            all.put(0, voices - listed);
        }
        counted.forEach((grade, number) -> all.put(grade, number[0]));
        return new Grades(all, voices);
    }

    /** The lower middlemost grade: at least half of all voices gave this much or more. 0 if there are no voices. */
    int majorityGrade() {
        return voices == 0 ? 0 : grades[intervalOf(middle())];
    }

    private long middle() {
        return (voices - 1) / 2;
    }

    private int intervalOf(long place) {
        int interval = 0;
        while (starts[interval + 1] <= place) {
            interval++;
        }
        return interval;
    }

    /** Both must have the same number of voices. */
    @Override
    public int compareTo(Grades other) {
        if (voices == 0) {
            return 0;
        }
        long below = lastDifference(other, middle());
        long above = firstDifference(other, middle() + 1);
        // an odd row goes on below its middle, an even one above it
        long turnBelow = below < 0 ? Long.MAX_VALUE : 2 * (middle() - below) - voices % 2;
        long turnAbove = above == voices ? Long.MAX_VALUE : 2 * (above - middle()) - 1 + voices % 2;
        if (turnBelow == turnAbove) {
            return 0;
        }
        long place = turnBelow < turnAbove ? below : above;
        return Integer.compare(grades[intervalOf(place)], other.grades[other.intervalOf(place)]);
    }

    /** The last place up to this one at which the rows differ; −1 if there is none. */
    private long lastDifference(Grades other, long from) {
        long place = from;
        while (place >= 0) {
            int mine = intervalOf(place);
            int theirs = other.intervalOf(place);
            if (grades[mine] != other.grades[theirs]) {
                return place;
            }
            place = Math.max(starts[mine], other.starts[theirs]) - 1;
        }
        return place;
    }

    /** The first place from this one on at which the rows differ; the number of voices if there is none. */
    private long firstDifference(Grades other, long from) {
        long place = from;
        while (place < voices) {
            int mine = intervalOf(place);
            int theirs = other.intervalOf(place);
            if (grades[mine] != other.grades[theirs]) {
                return place;
            }
            place = Math.min(starts[mine + 1], other.starts[theirs + 1]);
        }
        return place;
    }
}
