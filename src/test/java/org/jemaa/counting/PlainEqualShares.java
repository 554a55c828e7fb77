package org.jemaa.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jemaa.counting.rule.Add1;

/** Equal Shares as the paper writes it: voter by voter, every project in every round, fractions throughout. For tests. */
final class PlainEqualShares {

    /**
     * @param rhos of the winners that were paid for, in the same order
     * @param ties the projects equal in a round, where there were several
     */
    record Result(List<String> selected, List<Fraction> rhos, List<List<String>> ties, Fraction endowment, BigDecimal cost) {
    }

    private final Draft draft;
    private final PlainVoters voters;
    private final List<Project> projects;
    private final List<List<Integer>> supporters = new ArrayList<>();
    private final List<List<Fraction>> utilities = new ArrayList<>();

    PlainEqualShares(Draft draft, Utility utility) {
        this.draft = draft;
        voters = new PlainVoters(draft, utility);
        projects = voters.inTieOrder();
        for (Project project : projects) {
            supporters.add(voters.supporters(project));
            utilities.add(supporters.get(supporters.size() - 1).stream().map(voter -> voters.utility(voter, project)).toList());
        }
    }

    /** What a voter of weight 1 gets. */
    Fraction share() {
        return voters.size() == 0 ? Fraction.ZERO : Fraction.of(draft.budget()).times(voters.weight().inverse());
    }

    Result count(Fraction endowment) {
        Fraction[] money = new Fraction[voters.size()];
        Arrays.fill(money, endowment);
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), endowment, null);
        for (int i = 0; i < projects.size(); i++) {
            if (projects.get(i).cost().signum() == 0 && !supporters.get(i).isEmpty() && voters.isOpen(projects.get(i), result.selected)) {
                result.selected.add(projects.get(i).id());
            }
        }
        while (round(money, result)) {
            // one project each time
        }
        BigDecimal cost = draft.projects().stream().filter(project -> result.selected.contains(project.id())).map(Project::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Result(result.selected, result.rhos, result.ties, endowment, cost);
    }

    private boolean round(Fraction[] money, Result result) {
        Fraction least = null;
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            boolean open = projects.get(i).cost().signum() > 0 && voters.isOpen(projects.get(i), result.selected);
            Fraction rho = open ? rho(i, money) : null;
            if (rho != null && (least == null || rho.compareTo(least) < 0)) {
                least = rho;
                best.clear();
            }
            if (rho != null && rho.equals(least)) {
                best.add(i);
            }
        }
        if (best.isEmpty()) {
            return false;
        }
        if (best.size() > 1) {
            result.ties.add(best.stream().map(i -> projects.get(i).id()).toList());
        }
        int winner = best.get(0);
        result.selected.add(projects.get(winner).id());
        result.rhos.add(least);
        for (int k = 0; k < supporters.get(winner).size(); k++) {
            int voter = supporters.get(winner).get(k);
            money[voter] = PlainVoters.minus(money[voter], PlainVoters.least(money[voter], least.times(utilities.get(winner).get(k))));
        }
        return true;
    }

    /** The smallest r with Σ weight × min(money, r × utility) = cost: whoever runs out first, by money for each utility, gives all. */
    private Fraction rho(int project, Fraction[] money) {
        List<Integer> all = supporters.get(project);
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            order.add(k);
        }
        List<Fraction> utility = utilities.get(project);
        order.sort(Comparator.comparing(k -> money[all.get(k)].times(utility.get(k).inverse())));
        Fraction rest = Fraction.of(projects.get(project).cost());
        Fraction rich = Fraction.ZERO;
        for (int k : order) {
            rich = rich.plus(voters.weight(all.get(k)).times(utility.get(k)));
        }
        for (int k : order) {
            Fraction has = money[all.get(k)];
            Fraction weight = voters.weight(all.get(k));
            Fraction r = rest.times(rich.inverse());
            if (r.times(utility.get(k)).compareTo(has) <= 0) {
                return r;
            }
            rest = PlainVoters.minus(rest, weight.times(has));
            rich = PlainVoters.minus(rich, weight.times(utility.get(k)));
        }
        return null;
    }

    /** Raises the endowment as the options say, and gives the last result within the budget. */
    Result raised(Add1 add1) {
        Fraction endowment = share();
        if (add1.integralStart()) {
            endowment = new Fraction(endowment.numerator().divide(endowment.denominator()), BigInteger.ONE);
        }
        Result before = null;
        while (true) {
            Result result = count(endowment);
            if (result.cost.compareTo(draft.budget()) > 0) {
                return before == null ? result : before;
            }
            BigDecimal left = draft.budget().subtract(result.cost);
            List<Project> rest = new ArrayList<>();
            for (int i = 0; i < projects.size(); i++) {
                if (!supporters.get(i).isEmpty() && voters.isOpen(projects.get(i), result.selected)) {
                    rest.add(projects.get(i));
                }
            }
            if (rest.isEmpty() || add1.exhaustiveStop() && rest.stream().noneMatch(project -> project.cost().compareTo(left) <= 0)) {
                return result;
            }
            before = result;
            endowment = endowment.plus(Fraction.of(add1.step()));
        }
    }
}
