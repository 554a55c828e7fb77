package org.jemaa.counting.question;

import java.util.List;
import java.util.Optional;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Tie;

/**
 * The options of a question in order.
 *
 * @param voters  the number of ballots, blank ones included
 * @param weight  the weights of all voters together: their number, if each has weight 1
 * @param options identifiers, the winner first; without those that were withdrawn
 * @param ties    every group that the rule found exactly equal, with what decided its order
 * @param working how the rule came to this order
 */
public record Ranking(int voters, Fraction weight, List<String> options, List<Tie> ties, Working working) {

    public Ranking {
        options = List.copyOf(options);
        ties = List.copyOf(ties);
    }

    /** The first option; none if there are no options. */
    public Optional<String> winner() {
        return options.stream().findFirst();
    }
}
