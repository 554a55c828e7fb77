package org.jemaa.counting.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Tie;
import org.jemaa.counting.TieOrder;

/** The options that can win, and the ties that were met while they were put in order. */
final class Options {

    /** Each round tells something of all that remain, and pairs are compared by a work that grows with the third power. */
    static final int MOST = 1000;

    private final Election election;
    private final TieOrder ties;
    private final Comparator<Integer> order;
    private final boolean[] isIn;
    private final List<Tie> met = new ArrayList<>();

    Options(Election election, TieOrder ties) {
        this.election = election;
        this.ties = ties;
        order = ties.order(election);
        isIn = new boolean[election.projects().size()];
        for (int option = 0; option < isIn.length; option++) {
            isIn[option] = !election.conditions().withdrawn().contains(id(option));
        }
    }

    /** @param sentence what the message begins with, such as "Schulze compares" */
    static void checkNumber(String sentence, int options) {
        if (options > MOST) {
            throw new IllegalArgumentException(sentence + " at most " + MOST + " options; these are " + options);
        }
    }

    static void check(String rule, Election election, BallotKind... kinds) {
        if (!List.of(kinds).contains(election.kind())) {
            throw new IllegalArgumentException(rule + " does not count " + election.kind() + " ballots, but " + List.of(kinds));
        }
    }

    String id(int option) {
        return election.projects().get(option).id();
    }

    boolean isIn(int option) {
        return isIn[option];
    }

    /** Those that were not withdrawn, in ballot order. */
    List<Integer> all() {
        return IntStream.range(0, isIn.length).filter(option -> isIn[option]).boxed().toList();
    }

    Fraction weight(long voices) {
        return election.voice().times(Fraction.of(voices, 1));
    }

    /** Those that are equal, in their tie order; a tie is noted if there are several. */
    List<Integer> inOrder(List<Integer> equals) {
        List<Integer> ordered = new ArrayList<>(equals);
        ordered.sort(order);
        if (ordered.size() > 1) {
            met.add(new Tie(ids(ordered), ties.needed(election, ordered)));
        }
        return ordered;
    }

    List<String> ids(List<Integer> options) {
        return options.stream().map(this::id).toList();
    }

    Ranking ranking(List<Integer> best, Working working) {
        return new Ranking(election.voters(), election.weight(), ids(best), met, working);
    }

    /** The highest score first. @param scores for each option of the election, in voices times {@code scale} */
    Ranking byScore(long[] scores, int scale) {
        List<Integer> sorted = new ArrayList<>(all());
        sorted.sort(Comparator.comparingLong(option -> -scores[option]));
        List<Integer> ranked = new ArrayList<>();
        for (int from = 0; from < sorted.size();) {
            int to = from;
            while (to < sorted.size() && scores[sorted.get(to)] == scores[sorted.get(from)]) {
                to++;
            }
            ranked.addAll(inOrder(sorted.subList(from, to)));
            from = to;
        }
        Map<String, Fraction> told = new LinkedHashMap<>();
        all().forEach(option -> told.put(id(option), weight(scores[option]).times(Fraction.of(1, scale))));
        return ranking(ranked, new Working.Scores(told));
    }
}
