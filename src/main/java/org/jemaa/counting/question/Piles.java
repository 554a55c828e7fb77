package org.jemaa.counting.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Utility;

/** The ballots of an instant runoff in piles, one for each option that is still in: only the ballots of who drops out are touched again. */
final class Piles {

    private static final int NONE = -1;

    private final Options options;
    private final Choices choices;
    private final long[] voicesOf;
    private final boolean[] isOut;
    /** For each option the uppermost choice of its pile, for each choice the one below it, and the entry that it counts for now. */
    private final int[] uppermost;
    private final int[] below;
    private final int[] entries;
    private final long[] voices;
    private long exhausted;

    Piles(Election election, Options options) {
        this.options = options;
        choices = election.choices();
        voicesOf = election.profile(Utility.CARDINALITY).voices();
        int projects = election.projects().size();
        isOut = new boolean[projects];
        for (int option = 0; option < projects; option++) {
            isOut[option] = !options.isIn(option);
        }
        uppermost = new int[projects];
        Arrays.fill(uppermost, NONE);
        voices = new long[projects];
        below = new int[choices.size()];
        entries = new int[choices.size()];
        for (int choice = 0; choice < choices.size(); choice++) {
            entries[choice] = choices.from(choice);
            put(choice);
        }
    }

    /** On the pile of the first option that is still in. */
    private void put(int choice) {
        while (entries[choice] < choices.to(choice) && isOut[choices.project(entries[choice])]) {
            entries[choice]++;
        }
        if (entries[choice] == choices.to(choice)) {
            exhausted += voicesOf[choice];
            return;
        }
        int option = choices.project(entries[choice]);
        below[choice] = uppermost[option];
        uppermost[option] = choice;
        voices[option] += voicesOf[choice];
    }

    long voices(int option) {
        return voices[option];
    }

    /** Drops an option and puts its ballots on the piles of their next options. */
    void passOn(int option) {
        isOut[option] = true;
        int choice = uppermost[option];
        while (choice != NONE) {
            int next = below[choice];
            put(choice);
            choice = next;
        }
    }

    Working.Count count(int number, List<Integer> remaining, String eliminated) {
        Map<String, Fraction> votes = new LinkedHashMap<>();
        remaining.forEach(option -> votes.put(options.id(option), options.weight(voices[option])));
        return new Working.Count(number, votes, options.weight(exhausted), eliminated);
    }
}
