package org.jemaa.counting.question;

import java.util.Objects;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.Profile;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * Most approvals: each voter approves as many options as he likes.
 *
 * <p>Source: S. Brams, P. Fishburn, "Approval Voting" (1978).
 *
 * @param ties the order of options with equally many approvals
 */
public record Approval(TieOrder ties) implements OptionRule {

    public Approval {
        Objects.requireNonNull(ties);
    }

    /** @throws IllegalArgumentException if ballots have points or an order of preference */
    @Override
    public Ranking rank(Election election) {
        Options.check("Approval", election, BallotKind.APPROVAL);
        Profile profile = election.profile(Utility.CARDINALITY);
        long[] votes = new long[election.projects().size()];
        for (int option = 0; option < votes.length; option++) {
            votes[option] = profile.total(option).longValueExact();
        }
        return new Options(election, ties).byScore(votes, 1);
    }
}
