package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Phragmén's sequential rule with a load for every voter. For tests. */
final class PlainPhragmen {

    private PlainPhragmen() {
    }

    static List<String> selected(Draft draft) {
        PlainVoters voters = new PlainVoters(draft, Utility.CARDINALITY);
        Fraction[] loads = new Fraction[voters.size()];
        Arrays.fill(loads, Fraction.ZERO);
        List<String> selected = new ArrayList<>();
        BigDecimal left = draft.budget();
        while (true) {
            List<Project> best = best(voters, loads, selected);
            BigDecimal money = left;
            if (best.isEmpty() || best.stream().anyMatch(project -> project.cost().compareTo(money) > 0)) {
                return selected;
            }
            Project next = best.get(0);
            Fraction load = load(voters, loads, next);
            voters.supporters(next).forEach(voter -> loads[voter] = load);
            selected.add(next.id());
            left = left.subtract(next.cost());
        }
    }

    private static List<Project> best(PlainVoters voters, Fraction[] loads, List<String> selected) {
        List<Project> best = new ArrayList<>();
        List<Project> unsupported = new ArrayList<>();
        Fraction least = null;
        for (Project project : voters.inTieOrder()) {
            if (!voters.isOpen(project, selected)) {
                continue;
            }
            Fraction load = load(voters, loads, project);
            if (load == null) {
                unsupported.add(project);
                continue;
            }
            if (least == null || load.compareTo(least) < 0) {
                least = load;
                best.clear();
            }
            if (load.equals(least)) {
                best.add(project);
            }
        }
        return best.isEmpty() ? unsupported : best;
    }

    /** That each supporter would have; null for infinite. */
    private static Fraction load(PlainVoters voters, Fraction[] loads, Project project) {
        Fraction burden = Fraction.of(project.cost());
        Fraction weight = Fraction.ZERO;
        for (int voter : voters.supporters(project)) {
            burden = burden.plus(loads[voter].times(voters.weight(voter)));
            weight = weight.plus(voters.weight(voter));
        }
        return weight.numerator().signum() == 0 ? null : burden.times(weight.inverse());
    }
}
