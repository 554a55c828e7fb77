package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jemaa.counting.ElectionBuilder;

/**
 * Votes as they were read, in arrays: about as large as in the file. A {@link PabulibVote} is made when it is asked for. Nobody
 * changes the list once it is read.
 */
final class VoteList extends AbstractList<PabulibVote> implements RandomAccess {

    private static final int MOST_POINTS = 1_000_000_000;

    private final List<PabulibProject> projects;
    private final List<String> columns;
    private final Texts voters = new Texts();
    private final Texts values = new Texts();
    private int[] ends = new int[1024];
    private int[] listed = new int[4096];
    /** Points in millionths beside {@link #listed}; null where votes have none. */
    private long[] points;
    /** For each vote and each further column the number of its value + 1, 0 for none: 7 bits in a byte, the last without the eighth. */
    private byte[] more = new byte[1024];
    private int[] endsOfMore = new int[1024];
    private int pointPlaces;
    private long mostPoints;
    private PabulibError mostPointsError;
    private PabulibError negativeError;
    private int size;
    private int length;
    private int lengthOfMore;

    VoteList(List<PabulibProject> projects, boolean withPoints, List<String> columns) {
        this.projects = projects;
        this.columns = columns;
        points = withPoints ? new long[listed.length] : null;
    }

    /** Begins a vote; false if this voter has one already. */
    boolean begin(byte[] text, int from, int to) {
        return voters.add(text, from, to) == size;
    }

    void list(int project) {
        if (length == listed.length) {
            listed = Arrays.copyOf(listed, Texts.grown(length + 1));
            points = points == null ? null : Arrays.copyOf(points, listed.length);
        }
        listed[length++] = project;
    }

    /** Points for the projects of this vote, in their order; and the error that they are if they cannot be counted. */
    void give(int place, long millionths, Supplier<PabulibError> error) {
        points[start(size) + place] = millionths;
        if (millionths < 0 && negativeError == null) {
            negativeError = error.get();
        }
        if (millionths > mostPoints) {
            mostPoints = millionths;
            mostPointsError = error.get();
        }
        if (millionths % 1_000_000 != 0) {
            pointPlaces = Math.max(pointPlaces, Numbers.ofMillionths(millionths).scale());
        }
    }

    /** The value in the next further column; an empty one is none. */
    void value(byte[] text, int from, int to) {
        int number = from == to ? 0 : values.add(text, from, to) + 1;
        if (lengthOfMore + 5 > more.length) {
            more = Arrays.copyOf(more, Texts.grown(lengthOfMore + 5));
        }
        while (number > 127) {
            more[lengthOfMore++] = (byte) (number | 128);
            number >>>= 7;
        }
        more[lengthOfMore++] = (byte) number;
    }

    /** How many projects this vote lists so far. */
    int listed() {
        return length - start(size);
    }

    void end() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, Texts.grown(size + 1));
            endsOfMore = Arrays.copyOf(endsOfMore, ends.length);
        }
        endsOfMore[size] = lengthOfMore;
        ends[size++] = length;
    }

    private int start(int vote) {
        return vote == 0 ? 0 : ends[vote - 1];
    }

    List<PabulibProject> projects() {
        return projects;
    }

    /** The most decimal places of any points. */
    int pointPlaces() {
        return pointPlaces;
    }

    /** Gives all votes to the builder, whose projects are those of the file and whose points have {@link #pointPlaces}. */
    void addTo(ElectionBuilder election) throws PabulibError {
        long divisor = 1;
        for (int place = pointPlaces; place < 6; place++) {
            divisor *= 10;
        }
        if (negativeError != null || mostPoints / divisor > MOST_POINTS) {
            throw negativeError != null ? negativeError : mostPointsError;
        }
        int[] projectsOfVote = new int[16];
        int[] pointsOfVote = points == null ? null : new int[16];
        for (int vote = 0; vote < size; vote++) {
            int from = start(vote);
            int count = ends[vote] - from;
            if (count > projectsOfVote.length) {
                projectsOfVote = new int[Texts.grown(count)];
                pointsOfVote = points == null ? null : new int[projectsOfVote.length];
            }
            System.arraycopy(listed, from, projectsOfVote, 0, count);
            for (int i = 0; i < count && points != null; i++) {
                pointsOfVote[i] = (int) (points[from + i] / divisor);
            }
            election.add(projectsOfVote, pointsOfVote, count, 1, 0);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public PabulibVote get(int vote) {
        Objects.checkIndex(vote, size);
        String[] ids = new String[ends[vote] - start(vote)];
        BigDecimal[] given = new BigDecimal[points == null ? 0 : ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = projects.get(listed[start(vote) + i]).id();
            if (points != null) {
                given[i] = Numbers.ofMillionths(points[start(vote) + i]);
            }
        }
        return new PabulibVote(voters.get(vote), List.of(ids), List.of(given), more(vote));
    }

    private Map<String, String> more(int vote) {
        Map<String, String> found = new LinkedHashMap<>();
        int at = vote == 0 ? 0 : endsOfMore[vote - 1];
        for (String column : columns) {
            int number = 0;
            for (int shift = 0;; shift += 7) {
                number |= (more[at] & 127) << shift;
                if (more[at++] >= 0) {
                    break;
                }
            }
            if (number > 0) {
                found.put(column, values.get(number - 1));
            }
        }
        return found;
    }
}
