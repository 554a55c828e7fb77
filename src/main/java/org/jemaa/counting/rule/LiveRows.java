package org.jemaa.counting.rule;

import java.util.Arrays;
import org.jemaa.counting.Profile;

/** For each project its supporters and what it is worth to them, without those that {@link #keep} left out since the start. */
final class LiveRows {

    private final Profile profile;
    /** Copies of rows that became shorter; the memory is kept from one count to the next. */
    private final int[][] copies;
    private final int[][] copiedWorths;
    private final int[] sizes;
    private final boolean[] isCopied;

    LiveRows(Profile profile) {
        this.profile = profile;
        copies = new int[profile.projects()][];
        copiedWorths = new int[profile.projects()][];
        sizes = new int[profile.projects()];
        isCopied = new boolean[profile.projects()];
    }

    /** Says of a choice whether it stays. */
    interface Keeps {
        boolean keeps(int choice);
    }

    void start() {
        Arrays.fill(isCopied, false);
    }

    /** The choices; only the first ones, as many as {@link #size} says, count. */
    int[] of(int project) {
        return isCopied[project] ? copies[project] : profile.supporters(project);
    }

    /** In the same order; null if it is 1 for all. */
    int[] worths(int project) {
        return isCopied[project] ? copiedWorths[project] : profile.worths(project);
    }

    int size(int project) {
        return isCopied[project] ? sizes[project] : profile.supporters(project).length;
    }

    /** Leaves the others out. The first time it copies the row, which other counts share. */
    void keep(int project, Keeps which) {
        int[] from = of(project);
        int[] fromWorths = worths(project);
        int size = size(project);
        if (copies[project] == null) {
            copies[project] = new int[size];
            copiedWorths[project] = fromWorths == null ? null : new int[size];
        }
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (which.keeps(from[k])) {
                if (fromWorths != null) {
                    copiedWorths[project][kept] = fromWorths[k];
                }
                copies[project][kept++] = from[k];
            }
        }
        sizes[project] = kept;
        isCopied[project] = true;
    }
}
