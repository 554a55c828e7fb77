package org.jemaa.counting.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * Schulze's method: every two options are compared, and an option beats another if the strongest path from it to the other is stronger
 * than the one back.
 *
 * <p>A voter prefers what the ballot lists first, and everything listed to everything that is not; what is not listed is equal. A step
 * from a to b is possible if more voters prefer a to b than b to a, and is as strong as the number of those voters ("winning votes"); a path is
 * as strong as its weakest step. Who is preferred to each other option by more voters than the reverse is always first. First come all options
 * that nobody beats, then those that nobody of the rest beats, and so on; several at once are a tie.
 *
 * <p>Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method", Social Choice and Welfare 36 (2011).
 *
 * @param ties the order of options that do not beat each other
 */
public record Schulze(TieOrder ties) implements OptionRule {

    public Schulze {
        Objects.requireNonNull(ties);
    }

    /** @throws IllegalArgumentException if ballots have no order of preference, or there are more than 1,000 options */
    @Override
    public Ranking rank(Election election) {
        Options.check("Schulze", election, BallotKind.ORDINAL);
        Options options = new Options(election, ties);
        List<Integer> all = options.all();
        Options.checkNumber("Schulze compares", all.size());
        long[][] preferred = preferred(election, all);
        long[][] strongest = strongest(preferred);
        List<Integer> ranked = new ArrayList<>();
        List<Integer> rest = IntStream.range(0, all.size()).boxed().toList();
        while (!rest.isEmpty()) {
            List<Integer> those = rest;
            List<Integer> unbeaten = rest.stream()
                    .filter(one -> those.stream().noneMatch(other -> strongest[other][one] > strongest[one][other])).toList();
            ranked.addAll(options.inOrder(unbeaten.stream().map(all::get).toList()));
            rest = rest.stream().filter(one -> !unbeaten.contains(one)).toList();
        }
        return options.ranking(ranked, new Working.Pairs(options.ids(all), told(options, preferred), told(options, strongest)));
    }

    /** The voices that prefer each to each: all that list the one, but for those that list the other before it. */
    private static long[][] preferred(Election election, List<Integer> all) {
        int[] places = new int[election.projects().size()];
        IntStream.range(0, places.length).forEach(project -> places[project] = all.indexOf(project));
        long[][] before = new long[all.size()][all.size()];
        long[] listed = new long[all.size()];
        long[] voices = election.profile(Utility.CARDINALITY).voices();
        Choices choices = election.choices();
        for (int choice = 0; choice < choices.size(); choice++) {
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                int one = places[choices.project(entry)];
                if (one < 0) {
                    continue;
                }
                listed[one] += voices[choice];
                for (int later = entry + 1; later < choices.to(choice); later++) {
                    int other = places[choices.project(later)];
                    if (other >= 0) {
                        before[one][other] += voices[choice];
                    }
                }
            }
        }
        long[][] preferred = new long[all.size()][all.size()];
        for (int one = 0; one < all.size(); one++) {
            for (int other = 0; other < all.size(); other++) {
                preferred[one][other] = one == other ? 0 : listed[one] - before[other][one];
            }
        }
        return preferred;
    }

    private static long[][] strongest(long[][] preferred) {
        int size = preferred.length;
        long[][] paths = new long[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                paths[one][other] = preferred[one][other] > preferred[other][one] ? preferred[one][other] : 0;
            }
        }
        for (int over = 0; over < size; over++) {
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    if (one != other) {
                        paths[one][other] = Math.max(paths[one][other], Math.min(paths[one][over], paths[over][other]));
                    }
                }
            }
        }
        return paths;
    }

    private static List<List<Fraction>> told(Options options, long[][] voices) {
        List<List<Fraction>> told = new ArrayList<>();
        for (long[] row : voices) {
            told.add(IntStream.range(0, row.length).mapToObj(other -> options.weight(row[other])).toList());
        }
        return told;
    }
}
