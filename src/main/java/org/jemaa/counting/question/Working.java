package org.jemaa.counting.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.counting.Fraction;

/** How a rule came to its order. All numbers are sums of the weights of voters: numbers of voters, if each has weight 1. */
public sealed interface Working {

    /**
     * More is better.
     *
     * @param scores for each option, in ballot order
     */
    record Scores(Map<String, Fraction> scores) implements Working {

        public Scores {
            scores = inOrder(scores);
        }
    }

    /**
     * Every two options compared.
     *
     * @param options   in ballot order; places in it are the places in the lists below
     * @param preferred row a, column b: the voters who prefer a to b; 0 where a is b
     * @param strongest row a, column b: the strength of the strongest path from a to b; 0 if there is none
     */
    record Pairs(List<String> options, List<List<Fraction>> preferred, List<List<Fraction>> strongest) implements Working {

        public Pairs {
            options = List.copyOf(options);
            preferred = preferred.stream().map(List::copyOf).toList();
            strongest = strongest.stream().map(List::copyOf).toList();
        }

        /** The option that more voters prefer to any other option than the reverse, if there is one (Condorcet's winner). */
        public Optional<String> preferredToAll() {
            for (int one = 0; one < options.size(); one++) {
                int beaten = 0;
                for (int other = 0; other < options.size(); other++) {
                    beaten += preferred.get(one).get(other).compareTo(preferred.get(other).get(one)) > 0 ? 1 : 0;
                }
                if (beaten == options.size() - 1) {
                    return Optional.of(options.get(one));
                }
            }
            return Optional.empty();
        }
    }

    /** @param counts one after the other, until one option remains */
    record Counts(List<Count> counts) implements Working {

        public Counts {
            counts = List.copyOf(counts);
        }
    }

    /**
     * One count of an instant runoff.
     *
     * @param number     1 for the first
     * @param votes      for each option that remains, in ballot order, the voters who prefer it to all others that remain
     * @param exhausted  the voters whose ballots list none of those that remain
     * @param eliminated the option that drops out after this count; null if it is the only one
     */
    record Count(int number, Map<String, Fraction> votes, Fraction exhausted, String eliminated) {

        public Count {
            votes = inOrder(votes);
        }

        /** The option that more than half of the ballots that are not exhausted are for, if there is one; it wins in the end. */
        public Optional<String> majority() {
            Fraction all = votes.values().stream().reduce(Fraction.ZERO, Fraction::plus);
            return votes.keySet().stream().filter(option -> votes.get(option).plus(votes.get(option)).compareTo(all) > 0).findFirst();
        }
    }

    private static Map<String, Fraction> inOrder(Map<String, Fraction> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
