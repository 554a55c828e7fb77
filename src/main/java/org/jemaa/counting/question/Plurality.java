package org.jemaa.counting.question;

import java.util.Objects;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * Most votes: each voter has one vote, for the option that the ballot names, or for the first that was not withdrawn on a ballot with
 * an order of preference.
 *
 * @param ties the order of options with equally many votes
 */
public record Plurality(TieOrder ties) implements OptionRule {

    public Plurality {
        Objects.requireNonNull(ties);
    }

    /** @throws IllegalArgumentException if ballots have points, or one without an order of preference names several options */
    @Override
    public Ranking rank(Election election) {
        Options.check("Plurality", election, BallotKind.APPROVAL, BallotKind.ORDINAL);
        Options options = new Options(election, ties);
        Choices choices = election.choices();
        long[] voices = election.profile(Utility.CARDINALITY).voices();
        long[] votes = new long[election.projects().size()];
        for (int choice = 0; choice < choices.size(); choice++) {
            int named = choices.to(choice) - choices.from(choice);
            if (election.kind() == BallotKind.APPROVAL && named > 1) {
                throw new IllegalArgumentException("Plurality counts one option for each voter; a ballot names " + named);
            }
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                if (options.isIn(choices.project(entry))) {
                    votes[choices.project(entry)] += voices[choice];
                    break;
                }
            }
        }
        return options.byScore(votes, 1);
    }
}
