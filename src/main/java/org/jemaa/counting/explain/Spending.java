package org.jemaa.counting.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;

/**
 * What the winners of one district or theme cost, beside what the voters asked for there. A project with several labels counts under
 * each of them in full, so shares of themes can add up to more than 1.
 *
 * @param label     the district's or theme's name
 * @param projects  how many projects have it, and
 * @param winners   how many of them won
 * @param cost      of these winners
 * @param costShare of the cost of all winners, from 0 to 1; 0 if there are none
 * @param votes     of all projects with this label
 * @param voteShare of all votes for projects, from 0 to 1; 0 if there are none
 */
public record Spending(String label, int projects, int winners, BigDecimal cost, Fraction costShare, long votes, Fraction voteShare) {

    /**
     * @param labels of a project, by identifier; none is allowed
     * @return by label, in the order of their code points
     */
    public static List<Spending> by(Election election, Outcome outcome, Function<String, ? extends Collection<String>> labels) {
        Map<String, List<Project>> labelled = new TreeMap<>();
        long allVotes = 0;
        for (Project project : election.projects()) {
            allVotes += election.votes(project.id());
            for (String label : labels.apply(project.id())) {
                labelled.computeIfAbsent(label, unknown -> new ArrayList<>()).add(project);
            }
        }
        List<Spending> spending = new ArrayList<>();
        for (Map.Entry<String, List<Project>> entry : labelled.entrySet()) {
            List<Project> won = entry.getValue().stream().filter(project -> outcome.won(project.id())).toList();
            BigDecimal cost = won.stream().map(Project::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
            long votes = entry.getValue().stream().mapToLong(project -> election.votes(project.id())).sum();
            spending.add(new Spending(entry.getKey(), entry.getValue().size(), won.size(), cost, Statistics.share(cost, outcome.cost()), votes,
                    allVotes == 0 ? Fraction.ZERO : Fraction.of(votes, allVotes)));
        }
        return spending;
    }
}
