package org.jemaa.counting.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;

/**
 * The reference of the benchmark: Equal Shares with cost utility as one writes it down from the paper, voter by voter, with
 * binary fractions, every project in every round. It neither explains its outcome nor is it exact.
 */
final class Textbook {

    private Textbook() {
    }

    static List<Integer> equalShares(Election election) {
        int projects = election.projects().size();
        List<List<Integer>> supporters = new ArrayList<>();
        for (int project = 0; project < projects; project++) {
            supporters.add(new ArrayList<>());
        }
        int voter = 0;
        Choices choices = election.choices();
        for (int choice = 0; choice < choices.size(); choice++) {
            for (int copy = 0; copy < election.ballotsOf(choice); copy++, voter++) {
                for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                    supporters.get(choices.project(entry)).add(voter);
                }
            }
        }
        double[] money = new double[voter];
        Arrays.fill(money, election.budget().doubleValue() / voter);
        double[] costs = election.projects().stream().mapToDouble(project -> project.cost().doubleValue()).toArray();
        List<Integer> winners = new ArrayList<>();
        boolean[] isTaken = new boolean[projects];
        while (true) {
            int best = -1;
            double leastPerCost = Double.MAX_VALUE;
            for (int project = 0; project < projects; project++) {
                if (!isTaken[project]) {
                    double payment = payment(supporters.get(project), money, costs[project]);
                    if (payment / costs[project] < leastPerCost) {
                        leastPerCost = payment / costs[project];
                        best = project;
                    }
                }
            }
            if (best < 0) {
                return winners;
            }
            isTaken[best] = true;
            winners.add(best);
            for (int supporter : supporters.get(best)) {
                money[supporter] -= Math.min(money[supporter], leastPerCost * costs[best]);
            }
        }
    }

    private static double payment(List<Integer> supporters, double[] money, double cost) {
        double[] purses = supporters.stream().mapToDouble(supporter -> money[supporter]).sorted().toArray();
        double rest = cost;
        for (int poor = 0; poor < purses.length; poor++) {
            double each = rest / (purses.length - poor);
            if (each <= purses[poor]) {
                return each;
            }
            rest -= purses[poor];
        }
        return Double.MAX_VALUE;
    }
}
