package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a count, with everything that is needed to explain it.
 *
 * @param budget     the money that there was
 * @param voters     the number of ballots, blank ones included
 * @param selected   the winners, in the order in which they were taken
 * @param cost       of all winners together; never above the budget
 * @param left       budget minus cost
 * @param rounds     one for each winner, in the same order
 * @param ties       every group that was exactly equal when a choice fell among its members
 * @param fates      for each project of the election, by identifier, in ballot order
 * @param endowments what each voter of weight 1 had to spend; null under rules in which voters do not pay
 */
public record Outcome(BigDecimal budget, int voters, List<String> selected, BigDecimal cost, BigDecimal left,
        List<Round> rounds, List<Tie> ties, Map<String, Fate> fates, Endowments endowments) {

    /**
     * @param start what a voter had at first
     * @param last  what a voter had in the end, if it was raised so that more money is used; otherwise the same
     */
    public record Endowments(Fraction start, Fraction last) {
    }

    public Outcome {
        selected = List.copyOf(selected);
        rounds = List.copyOf(rounds);
        ties = List.copyOf(ties);
        fates = Collections.unmodifiableMap(new LinkedHashMap<>(fates));
    }

    public boolean won(String project) {
        return fate(project).won();
    }

    /** @throws IllegalArgumentException if the election has no such project */
    public Fate fate(String project) {
        Fate fate = fates.get(project);
        if (fate == null) {
            throw new IllegalArgumentException("There is no project '" + project + "' in this election");
        }
        return fate;
    }

    /** The ties in which equals met different ends: some won, some did not. */
    public List<Tie> decisiveTies() {
        return ties.stream().filter(tie -> tie.projects().stream().map(this::won).distinct().count() > 1).toList();
    }
}
