package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jemaa.counting.pabulib.PabulibError;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.rule.Greedy;

/**
 * Holds the municipal rule against the winners that a city announced, as the column {@code selected} of its file keeps them.
 *
 * <p>Projects go by points where the file has a column {@code score}, otherwise by votes; equals in the order of the file, as in the city's own
 * list. A threshold counts points or votes alike.
 */
final class OfficialWinners {

    private static final String THRESHOLD = "min_project_score_threshold";

    private OfficialWinners() {
    }

    /** How the city's winners and ours relate. A TIE: they are other members of groups of exactly equal projects. */
    enum Kind {
        AGREES, TIE, DIFFERS, SKIPPED
    }

    /** @param what the difference, or why there is no comparison; empty if they agree */
    record Verdict(Kind kind, String what) {
    }

    /** Null if the file can be compared. */
    static String whySkipped(PabulibFile file) {
        if (file.projects().stream().noneMatch(project -> project.more().containsKey("selected"))) {
            return "no column selected";
        }
        String rule = file.meta().get("rule");
        return Set.of("greedy", "greedy-no-skip", "greedy-threshold").contains(rule) ? null : "rule " + rule;
    }

    /** What won by the rule itself: other numbers than 1 stand for special cases that only a comment explains. */
    static Set<String> selected(PabulibFile file) {
        return file.projects().stream().filter(project -> "1".equals(project.more().get("selected"))).map(PabulibProject::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Verdict compare(PabulibFile file) throws PabulibError {
        String skipped = whySkipped(file);
        if (skipped != null) {
            return new Verdict(Kind.SKIPPED, skipped);
        }
        Set<String> official = selected(file);
        Set<String> ours = winners(file, file.projects().stream().map(PabulibProject::id).toList());
        if (ours.equals(official)) {
            return new Verdict(Kind.AGREES, "");
        }
        String what = "only official " + without(official, ours) + ", only ours " + without(ours, official);
        List<String> officialFirst = new ArrayList<>(official);
        officialFirst.addAll(without(file.projects().stream().map(PabulibProject::id).toList(), official));
        return new Verdict(winners(file, officialFirst).equals(official) ? Kind.TIE : Kind.DIFFERS, what);
    }

    private static List<String> without(Iterable<String> all, Set<String> others) {
        List<String> rest = new ArrayList<>();
        all.forEach(id -> {
            if (!others.contains(id)) {
                rest.add(id);
            }
        });
        return rest;
    }

    /** Counted with other identifiers, so that equals go in the order given. */
    private static Set<String> winners(PabulibFile file, List<String> order) throws PabulibError {
        Election election = file.election();
        Map<String, String> numbered = order.stream().collect(Collectors.toMap(id -> id, id -> String.format("%05d", order.indexOf(id))));
        List<Project> projects = election.projects().stream().map(project -> new Project(numbered.get(project.id()), project.cost())).toList();
        ElectionBuilder builder = Election.builder(election.budget(), projects, election.kind(), election.choices().pointPlaces());
        election.ballots().forEach((ballot, number) -> builder.add(
                new Ballot(ballot.kind(), ballot.projects().stream().map(numbered::get).toList(), ballot.points()), number));
        Election renamed = builder.build().under(Conditions.NONE.with(threshold(file)));
        TieOrder asGiven = new TieOrder(List.of(TieOrder.Criterion.IDENTIFIER), null);
        Outcome outcome = new Greedy(asGiven, utility(file), !file.meta().get("rule").equals("greedy-no-skip")).count(renamed);
        return outcome.selected().stream().map(number -> order.get(Integer.parseInt(number))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasScores(PabulibFile file) {
        return file.projects().stream().anyMatch(project -> project.more().containsKey("score"));
    }

    private static Utility utility(PabulibFile file) {
        return hasScores(file) ? Utility.usual(file.voteType().kind()) : Utility.COST;
    }

    private static Threshold threshold(PabulibFile file) {
        if (!file.meta().containsKey(THRESHOLD)) {
            return Threshold.NONE;
        }
        BigDecimal least = new BigDecimal(file.meta().get(THRESHOLD));
        return hasScores(file) ? Threshold.ofPoints(least) : new Threshold(least, BigDecimal.ZERO, Fraction.ZERO, Fraction.ZERO);
    }
}
