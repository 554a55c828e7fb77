package org.jemaa.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes ballots one by one and keeps equal ones once, so that ten million voters fit in memory. Not for several threads.
 *
 * <p>Voters belong to the college 0 with weight 1, unless {@link #weights} names others.
 */
public final class ElectionBuilder {

    private static final int MOST_POINTS = 1_000_000_000;

    private final BigDecimal budget;
    private final List<Project> projects;
    private final BallotKind kind;
    private final int pointPlaces;
    private final Map<String, Integer> indices = new HashMap<>();
    private long[] voicesOfCollege = {1};
    private Fraction voice = Fraction.of(1, 1);
    private int size;
    private int[] starts = new int[1025];
    private int[] entries = new int[8192];
    private int[] points;
    private int[] ballots = new int[1024];
    private long[] voices = new long[1024];
    /** Open addressing: the choice + 1 at each place, 0 for none. */
    private int[] table = new int[4096];
    private final int[] lastSeen;
    private int[] scratch = new int[64];
    private int[] scratchPoints = new int[64];
    private int turn;

    ElectionBuilder(BigDecimal budget, List<Project> projects, BallotKind kind, int pointPlaces) {
        this.budget = budget;
        this.projects = List.copyOf(projects);
        this.kind = Objects.requireNonNull(kind);
        if (pointPlaces < 0 || pointPlaces > Amount.MOST_PLACES) {
            throw new IllegalArgumentException("Points have at most " + Amount.MOST_PLACES + " decimal places");
        }
        this.pointPlaces = pointPlaces;
        points = kind == BallotKind.POINTS ? new int[entries.length] : null;
        lastSeen = new int[projects.size()];
        projects.forEach(project -> indices.put(project.id(), indices.size()));
    }

    /**
     * The colleges' weights, each above 0; before the first ballot.
     *
     * @throws IllegalArgumentException if a weight is 0 or below, or the weights have no common measure within bounds
     */
    public ElectionBuilder weights(List<Fraction> weights) {
        if (size > 0) {
            throw new IllegalStateException("Weights come before ballots");
        }
        BigInteger multiple = BigInteger.ONE;
        for (Fraction weight : weights) {
            if (weight.numerator().signum() <= 0) {
                throw new IllegalArgumentException("A weight must be above 0: " + weight);
            }
            multiple = multiple.divide(multiple.gcd(weight.denominator())).multiply(weight.denominator());
        }
        voice = new Fraction(BigInteger.ONE, multiple);
        Fraction perVoter = new Fraction(multiple, BigInteger.ONE);
        if (weights.stream().anyMatch(weight -> weight.times(perVoter).numerator().bitLength() > 30) || multiple.bitLength() > 30) {
            throw new IllegalArgumentException("Weights are too far apart to count with");
        }
        voicesOfCollege = weights.stream().mapToLong(weight -> weight.times(perVoter).numerator().longValueExact()).toArray();
        return this;
    }

    /** So many voters (one or more) of weight 1 with this ballot. */
    public ElectionBuilder add(Ballot ballot, int number) {
        return add(ballot, number, 0);
    }

    /**
     * @throws IllegalArgumentException if the ballot names a project that is not there, is of another kind, or its points are
     *                                  negative, too large or too fine
     */
    public ElectionBuilder add(Ballot ballot, int number, int college) {
        if (ballot.kind() != kind) {
            throw new IllegalArgumentException("A ballot of kind " + ballot.kind() + " among " + kind);
        }
        int length = ballot.projects().size();
        int[] listed = new int[length];
        int[] given = kind == BallotKind.POINTS ? new int[length] : null;
        for (int i = 0; i < length; i++) {
            Integer index = indices.get(ballot.projects().get(i));
            if (index == null) {
                throw new IllegalArgumentException("There is no project '" + ballot.projects().get(i) + "' in this election");
            }
            listed[i] = index;
            if (given != null) {
                given[i] = whole(ballot.points().get(i));
            }
        }
        return add(listed, given, length, number, college);
    }

    private int whole(BigDecimal given) {
        BigDecimal moved = given.movePointRight(pointPlaces).stripTrailingZeros();
        if (moved.scale() > 0 || given.signum() < 0 || moved.compareTo(BigDecimal.valueOf(MOST_POINTS)) > 0) {
            throw new IllegalArgumentException("Points must be 0 or more, at most " + MOST_POINTS + " without their decimal point, and no finer than "
                    + pointPlaces + " places: " + given.toPlainString());
        }
        return moved.intValueExact();
    }

    /**
     * The quick way in, for places of projects instead of identifiers. What is listed twice counts as {@link Ballot} says.
     *
     * @param listed  places in the list of projects; read up to {@code length} and not kept
     * @param given   points times 10^pointPlaces for each of them, 0 to 10^9; null where the kind has none
     * @param number  of voters, 1 or more
     * @param college the place of their college in {@link #weights}
     */
    public ElectionBuilder add(int[] listed, int[] given, int length, int number, int college) {
        if (number < 1) {
            throw new IllegalArgumentException("A ballot without a voter");
        }
        return addVoices(listed, given, length, number, Math.multiplyExact(voicesOfCollege[college], number));
    }

    /** What one voice weighs, where voices were counted before. */
    ElectionBuilder voice(Fraction known) {
        voice = known;
        return this;
    }

    ElectionBuilder addVoices(int[] listed, int[] given, int length, int number, long voicesOfThem) {
        int kept = normalised(listed, given, length);
        int hash = hash(kept);
        int place = hash & table.length - 1;
        while (table[place] != 0 && !isSame(table[place] - 1, kept)) {
            place = place + 1 & table.length - 1;
        }
        if (table[place] == 0) {
            table[place] = append(kept) + 1;
        }
        int choice = table[place] - 1;
        ballots[choice] = Math.addExact(ballots[choice], number);
        voices[choice] = Math.addExact(voices[choice], voicesOfThem);
        if (size * 2L > table.length) {
            rehash();
        }
        return this;
    }

    private int normalised(int[] listed, int[] given, int length) {
        if (scratch.length < length) {
            scratch = new int[length * 2];
            scratchPoints = new int[length * 2];
        }
        turn++;
        int kept = 0;
        for (int i = 0; i < length; i++) {
            int project = listed[i];
            if (lastSeen[project] == turn) {
                replacePoints(project, given, i, kept);
                continue;
            }
            lastSeen[project] = turn;
            int at = kept++;
            if (kind != BallotKind.ORDINAL) {
                while (at > 0 && scratch[at - 1] > project) {
                    scratch[at] = scratch[at - 1];
                    scratchPoints[at] = scratchPoints[at - 1];
                    at--;
                }
            }
            scratch[at] = project;
            if (given != null) {
                scratchPoints[at] = given[i];
            }
        }
        return kept;
    }

    private void replacePoints(int project, int[] given, int i, int kept) {
        if (given != null) {
            scratchPoints[Arrays.binarySearch(scratch, 0, kept, project)] = given[i];
        }
    }

    private int hash(int kept) {
        int hash = kept;
        for (int i = 0; i < kept; i++) {
            hash = 31 * hash + scratch[i];
            if (points != null) {
                hash = 31 * hash + scratchPoints[i];
            }
        }
        return mixed(hash);
    }

    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x7feb352d;
        mixed = (mixed ^ mixed >>> 15) * 0x846ca68b;
        return mixed ^ mixed >>> 16;
    }

    private boolean isSame(int choice, int kept) {
        int from = starts[choice];
        return Arrays.equals(entries, from, starts[choice + 1], scratch, 0, kept)
                && (points == null || Arrays.equals(points, from, starts[choice + 1], scratchPoints, 0, kept));
    }

    private int append(int kept) {
        int from = starts[size];
        if ((long) from + kept > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("The ballots together are too long");
        }
        if (from + kept > entries.length) {
            int bigger = grown(entries.length, from + kept);
            entries = Arrays.copyOf(entries, bigger);
            points = points == null ? null : Arrays.copyOf(points, bigger);
        }
        System.arraycopy(scratch, 0, entries, from, kept);
        if (points != null) {
            System.arraycopy(scratchPoints, 0, points, from, kept);
        }
        if (size == ballots.length) {
            ballots = Arrays.copyOf(ballots, grown(size, size + 1));
            voices = Arrays.copyOf(voices, ballots.length);
            starts = Arrays.copyOf(starts, ballots.length + 1);
        }
        starts[++size] = from + kept;
        return size - 1;
    }

    private static int grown(int length, int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, length + (length >> 1) + 1024L));
    }

    private void rehash() {
        table = new int[Math.max(table.length, 1 << 30) == table.length ? table.length : table.length * 2];
        for (int choice = 0; choice < size; choice++) {
            int hash = starts[choice + 1] - starts[choice];
            for (int entry = starts[choice]; entry < starts[choice + 1]; entry++) {
                hash = 31 * hash + entries[entry];
                if (points != null) {
                    hash = 31 * hash + points[entry];
                }
            }
            int place = mixed(hash) & table.length - 1;
            while (table[place] != 0) {
                place = place + 1 & table.length - 1;
            }
            table[place] = choice + 1;
        }
    }

    /** The election; nothing may be added afterwards. */
    public Election build() {
        Choices choices = new Choices(kind, pointPlaces, Arrays.copyOf(starts, size + 1), Arrays.copyOf(entries, starts[size]),
                points == null ? null : Arrays.copyOf(points, starts[size]), -1);
        table = null;
        return Election.of(budget, projects, choices, Arrays.copyOf(ballots, size), Arrays.copyOf(voices, size), voice);
    }
}
