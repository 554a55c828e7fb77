package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The municipal rule: one project after the other in the order of utility for the cost. For tests. */
final class PlainGreedy {

    private PlainGreedy() {
    }

    static List<String> selected(Draft draft, Utility utility, boolean skips) {
        PlainVoters voters = new PlainVoters(draft, utility);
        List<Project> order = new ArrayList<>(voters.inTieOrder());
        // sorting keeps equals in the order in which they were
        order.sort((one, other) -> compare(perCost(voters, utility, other), perCost(voters, utility, one)));
        List<String> selected = new ArrayList<>();
        BigDecimal left = draft.budget();
        for (Project project : order) {
            if (!voters.isOpen(project, selected)) {
                continue;
            }
            if (project.cost().compareTo(left) <= 0) {
                selected.add(project.id());
                left = left.subtract(project.cost());
            } else if (!skips) {
                return selected;
            }
        }
        return selected;
    }

    private static int compare(Fraction one, Fraction other) {
        return one == null || other == null ? Boolean.compare(one == null, other == null) : one.compareTo(other);
    }

    /** Null for infinite. The utility per cost is the votes (or points) where the cost is a factor of the utility, for free projects too. */
    private static Fraction perCost(PlainVoters voters, Utility utility, Project project) {
        if (project.cost().signum() > 0) {
            return voters.total(project).times(Fraction.of(project.cost()).inverse());
        }
        if (utility.isTimesCost()) {
            return voters.total(new Project(project.id(), BigDecimal.ONE));
        }
        return voters.supporters(project).isEmpty() ? Fraction.ZERO : null;
    }
}
