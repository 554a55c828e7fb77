package org.jemaa.counting.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.TieOrder;

/**
 * Instant runoff: in each count every ballot is a vote for the first of its options that is still in; the option with the fewest votes
 * drops out, and its ballots pass to their next option. A ballot without a further option is exhausted.
 *
 * <p>An option that more than half of the ballots are for can no longer drop out, so it has won; counts go on until one remains all the
 * same, so that all options have a place: who dropped out last comes second. Of several with the fewest votes, the one that is last
 * in the tie order drops out; earlier counts are not asked.
 *
 * <p>Source: W. R. Ware's form (1871) of T. Hare's method; N. Tideman, "Collective Decisions and Voting" (2006), as "alternative vote".
 *
 * @param ties the order of options with equally few votes
 */
public record InstantRunoff(TieOrder ties) implements OptionRule {

    public InstantRunoff {
        Objects.requireNonNull(ties);
    }

    /** @throws IllegalArgumentException if ballots have no order of preference, or there are more than 1,000 options */
    @Override
    public Ranking rank(Election election) {
        Options.check("Instant runoff", election, BallotKind.ORDINAL);
        Options options = new Options(election, ties);
        List<Integer> remaining = new ArrayList<>(options.all());
        Options.checkNumber("An instant runoff has", remaining.size());
        Piles piles = new Piles(election, options);
        List<Working.Count> counts = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        while (remaining.size() > 1) {
            long fewest = remaining.stream().mapToLong(piles::voices).min().orElseThrow();
            List<Integer> last = options.inOrder(remaining.stream().filter(option -> piles.voices(option) == fewest).toList());
            Integer out = last.get(last.size() - 1);
            counts.add(piles.count(counts.size() + 1, remaining, options.id(out)));
            remaining.remove(out);
            dropped.add(out);
            piles.passOn(out);
        }
        if (counts.isEmpty()) {
            counts.add(piles.count(1, remaining, null));
        }
        dropped.addAll(remaining);
        Collections.reverse(dropped);
        return options.ranking(dropped, new Working.Counts(counts));
    }
}
