package org.jemaa.counting.explain;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Threshold;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.rule.Greedy;

/**
 * Who moves up when a winner cannot be built. The other winners keep what they have; the winner's money and what the count had left
 * go to the projects that did not win, most votes (or points) first, skipping what does not fit.
 *
 * @param instead the projects that move up, in this order; none if nothing fits
 * @param left    what remains of the money after them
 */
public record SecondChance(List<String> instead, BigDecimal left) {

    /**
     * @param cannotBeBuilt winners of the outcome
     * @throws IllegalArgumentException if one of them did not win
     */
    public static SecondChance of(Election election, Outcome outcome, Set<String> cannotBeBuilt, TieOrder ties) {
        BigDecimal money = outcome.left();
        for (String project : cannotBeBuilt) {
            if (!outcome.won(project)) {
                throw new IllegalArgumentException("'" + project + "' did not win");
            }
            money = money.add(outcome.fate(project).cost());
        }
        Set<String> out = new LinkedHashSet<>(cannotBeBuilt);
        for (Project project : election.projects()) {
            Reason reason = outcome.fate(project.id()).reason();
            if (reason.won() || reason == Reason.BELOW_THE_THRESHOLD || reason == Reason.WITHDRAWN) {
                out.add(project.id());
            }
        }
        for (Set<String> group : election.conditions().exclusive()) {
            if (group.stream().anyMatch(member -> outcome.won(member) && !cannotBeBuilt.contains(member))) {
                out.addAll(group);
            }
        }
        Conditions rest = election.conditions().with(Threshold.NONE).withdrawing(out);
        Outcome next = new Greedy(ties, Utility.usual(election.kind()), true).count(election.withBudget(money).under(rest));
        return new SecondChance(next.selected(), next.left());
    }
}
