package org.jemaa.counting;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Who supports what, and how much, under one {@link Utility}: the arrays from which rules count. A supporter of a project is a
 * voter who lists it and to whom it is worth more than nothing.
 *
 * <p>Voters with equal ballots are one choice with so many voices. What a project is worth to a choice is its <em>worth</em>, a whole
 * number, times the project's cost if the utility says so. Arrays are not to be changed.
 */
public final class Profile {

    private final Utility utility;
    private final Choices choices;
    private final long[] voices;
    /** For each project its supporting choices, ascending, and what it is worth to each; worths are null where all are 1. */
    private final int[][] supporters;
    private final int[][] worths;
    private final BigInteger[] totals;

    private Profile(Utility utility, Choices choices, long[] voices, int[][] supporters, int[][] worths, BigInteger[] totals) {
        this.utility = utility;
        this.choices = choices;
        this.voices = voices;
        this.supporters = supporters;
        this.worths = worths;
        this.totals = totals;
    }

    static Profile of(Choices choices, long[] voices, int projects, Utility utility) {
        int[] sizes = new int[projects];
        for (int choice = 0; choice < choices.size(); choice++) {
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                if (choices.worth(utility, choice, entry) > 0) {
                    sizes[choices.project(entry)]++;
                }
            }
        }
        int[][] supporters = new int[projects][];
        int[][] worths = new int[projects][];
        for (int project = 0; project < projects; project++) {
            supporters[project] = new int[sizes[project]];
            worths[project] = utility.isUniform() ? null : new int[sizes[project]];
        }
        int[] filled = new int[projects];
        for (int choice = 0; choice < choices.size(); choice++) {
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                int worth = choices.worth(utility, choice, entry);
                if (worth > 0) {
                    int project = choices.project(entry);
                    if (worths[project] != null) {
                        worths[project][filled[project]] = worth;
                    }
                    supporters[project][filled[project]++] = choice;
                }
            }
        }
        BigInteger[] totals = new BigInteger[projects];
        Profile profile = new Profile(utility, choices, voices, supporters, worths, totals);
        Arrays.setAll(totals, profile::counted);
        return profile;
    }

    /** With a further choice at the end that supports this project. */
    Profile plus(int project, Choices more, long[] moreVoices) {
        int last = more.size() - 1;
        int worth = more.worth(utility, last, more.from(last));
        int[][] moreSupporters = supporters.clone();
        int[][] moreWorths = worths.clone();
        if (worth > 0) {
            moreSupporters[project] = appended(supporters[project], last);
            moreWorths[project] = worths[project] == null ? null : appended(worths[project], worth);
        }
        return new Profile(utility, more, moreVoices, moreSupporters, moreWorths, totals.clone()).recounted(project);
    }

    /** With other voices, that differ only in a choice that supports nothing but this project. */
    Profile with(long[] otherVoices, int project) {
        return new Profile(utility, choices, otherVoices, supporters, worths, totals.clone()).recounted(project);
    }

    private Profile recounted(int project) {
        totals[project] = counted(project);
        return this;
    }

    private BigInteger counted(int project) {
        int[] row = supporters[project];
        int[] worth = worths[project];
        BigInteger total = BigInteger.ZERO;
        long sum = 0;
        for (int i = 0; i < row.length; i++) {
            long high = Math.multiplyHigh(voices[row[i]], worth == null ? 1 : worth[i]);
            long product = voices[row[i]] * (worth == null ? 1 : worth[i]);
            if (high != 0 || product < 0 || sum + product < 0) {
                total = total.add(BigInteger.valueOf(sum)).add(BigInteger.valueOf(voices[row[i]]).multiply(BigInteger.valueOf(worth[i])));
                sum = 0;
            } else {
                sum += product;
            }
        }
        return total.add(BigInteger.valueOf(sum));
    }

    private static int[] appended(int[] array, int value) {
        int[] longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = value;
        return longer;
    }

    public Utility utility() {
        return utility;
    }

    public Choices choices() {
        return choices;
    }

    public int projects() {
        return supporters.length;
    }

    /** The voices of each choice. */
    public long[] voices() {
        return voices;
    }

    /** The choices that support this project, ascending. */
    public int[] supporters(int project) {
        return supporters[project];
    }

    /** What the project is worth to each of its supporters, in the same order; null if it is 1 for all. */
    public int[] worths(int project) {
        return worths[project];
    }

    /** What the project at this entry of the choices is worth to its choice. */
    public int worth(int choice, int entry) {
        return choices.worth(utility, choice, entry);
    }

    /** The number of voices that support the project. */
    public long supportingVoices(int project) {
        long sum = 0;
        for (int choice : supporters[project]) {
            sum += voices[choice];
        }
        return sum;
    }

    /** What the project is worth to all voices together: votes, points or scores, not multiplied by the cost. */
    public BigInteger total(int project) {
        return totals[project];
    }

    /** The total utility of a project: the total worth, times the cost in units if the utility says so. */
    public BigInteger utility(Election election, int project) {
        return utility.isTimesCost() ? totals[project].multiply(election.cost(project)) : totals[project];
    }
}
