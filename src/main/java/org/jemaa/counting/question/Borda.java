package org.jemaa.counting.question;

import java.util.Objects;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * Borda's count: with m options, the first on a ballot gets m − 1 points, the next m − 2, and so on; those that a ballot does not list
 * share what is left equally. So an option gets, from each ballot, a point for every option that it is preferred to and half a point for
 * every other that is its equal.
 *
 * <p>Other ways to count ballots that do not list everything punish or reward short ballots; see P. Emerson, "The original Borda count
 * and partial voting" (2013). Source: J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781); for ballots that do not list
 * everything, D. Black, "Partial justification of the Borda count" (1976).
 *
 * @param ties the order of options with equally many points
 */
public record Borda(TieOrder ties) implements OptionRule {

    public Borda {
        Objects.requireNonNull(ties);
    }

    /** @throws IllegalArgumentException if ballots have no order of preference */
    @Override
    public Ranking rank(Election election) {
        Options.check("Borda", election, BallotKind.ORDINAL);
        Options options = new Options(election, ties);
        Choices choices = election.choices();
        long[] voices = election.profile(Utility.CARDINALITY).voices();
        int last = options.all().size() - 1;
        long[] twice = new long[election.projects().size()];
        long toAll = 0;
        for (int choice = 0; choice < choices.size(); choice++) {
            int listed = 0;
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                listed += options.isIn(choices.project(entry)) ? 1 : 0;
            }
            long unlisted = voices[choice] * (last - listed);
            toAll += unlisted;
            int position = 0;
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                if (options.isIn(choices.project(entry))) {
                    twice[choices.project(entry)] += voices[choice] * 2 * (last - position++) - unlisted;
                }
            }
        }
        for (int option = 0; option < twice.length; option++) {
            twice[option] += toAll;
        }
        return options.byScore(twice, 2);
    }
}
