package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Equal Shares as the paper writes it: voter by voter, every project in every round, fractions throughout. For tests. */
final class PlainEqualShares {

    private PlainEqualShares() {
    }

    static List<String> selected(BigDecimal budget, List<Project> projects, List<Ballot> ballots) {
        Fraction[] money = new Fraction[ballots.size()];
        Arrays.fill(money, Fraction.of(budget).times(Fraction.of(1, ballots.size())));
        List<String> selected = new ArrayList<>();
        Comparator<Project> order = Comparator.comparing(Project::cost)
                .thenComparing(p -> -supporters(p, ballots).length).thenComparing(Project::id);
        projects.stream().filter(p -> p.cost().signum() == 0 && supporters(p, ballots).length > 0).sorted(order)
                .forEach(p -> selected.add(p.id()));
        while (true) {
            Fraction best = null;
            Project winner = null;
            for (Project project : projects.stream().sorted(order).toList()) {
                Fraction rho = project.cost().signum() == 0 || selected.contains(project.id()) ? null
                        : rho(project, supporters(project, ballots), money);
                if (rho != null && (best == null || rho.compareTo(best) < 0)) {
                    best = rho;
                    winner = project;
                }
            }
            if (winner == null) {
                return selected;
            }
            selected.add(winner.id());
            Fraction most = best.times(Fraction.of(winner.cost()));
            for (int voter : supporters(winner, ballots)) {
                Fraction paid = money[voter].compareTo(most) < 0 ? money[voter] : most;
                money[voter] = money[voter].plus(new Fraction(paid.numerator().negate(), paid.denominator()));
            }
        }
    }

    private static int[] supporters(Project project, List<Ballot> ballots) {
        return IntStream.range(0, ballots.size()).filter(i -> ballots.get(i).projects().contains(project.id())).toArray();
    }

    /** Tries every number of poor supporters: they give all, the others share the rest and must be able to. */
    private static Fraction rho(Project project, int[] supporters, Fraction[] money) {
        List<Fraction> purses = Arrays.stream(supporters).mapToObj(i -> money[i]).sorted().toList();
        Fraction rest = Fraction.of(project.cost());
        for (int poor = 0; poor < purses.size(); poor++) {
            Fraction each = rest.times(Fraction.of(1, purses.size() - poor));
            if (each.compareTo(purses.get(poor)) <= 0) {
                return each.times(Fraction.of(project.cost()).inverse());
            }
            rest = rest.plus(new Fraction(purses.get(poor).numerator().negate(), purses.get(poor).denominator()));
        }
        return null;
    }

}
