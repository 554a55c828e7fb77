package org.jemaa.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The voters of a draft one by one, and what a project is worth to each: the definitions, without any shortcut. For tests. */
final class PlainVoters {

    /** @param weight of one voter */
    record Voter(Ballot ballot, Fraction weight) {
    }

    private final Draft draft;
    private final Utility utility;
    private final List<Voter> voters = new ArrayList<>();

    PlainVoters(Draft draft, Utility utility) {
        this.draft = draft;
        this.utility = utility;
        for (Draft.Vote vote : draft.votes()) {
            for (int one = 0; one < vote.number(); one++) {
                voters.add(new Voter(vote.ballot(), draft.weights().get(vote.college())));
            }
        }
    }

    int size() {
        return voters.size();
    }

    Fraction weight(int voter) {
        return voters.get(voter).weight;
    }

    Fraction weight() {
        return voters.stream().map(Voter::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction utility(int voter, Project project) {
        Ballot ballot = voters.get(voter).ballot;
        int place = ballot.projects().indexOf(project.id());
        if (place < 0) {
            return Fraction.ZERO;
        }
        Fraction cost = Fraction.of(project.cost());
        Fraction score = Fraction.of(ballot.projects().size() - place, 1);
        return switch (utility) {
            case COST -> cost;
            case CARDINALITY -> Fraction.of(1, 1);
            case POINTS -> Fraction.of(ballot.points().get(place));
            case POINTS_COST -> Fraction.of(ballot.points().get(place)).times(cost);
            case SCORE -> score;
            case SCORE_COST -> score.times(cost);
            case BORDA -> score.plus(Fraction.of(-1, 1));
        };
    }

    Fraction total(Project project) {
        Fraction total = Fraction.ZERO;
        for (int voter = 0; voter < size(); voter++) {
            total = total.plus(weight(voter).times(utility(voter, project)));
        }
        return total;
    }

    /** Those who list it and to whom it is worth more than nothing; free projects are worth 1 for this purpose. */
    List<Integer> supporters(Project project) {
        List<Integer> supporters = new ArrayList<>();
        Project priced = project.cost().signum() == 0 ? new Project(project.id(), java.math.BigDecimal.ONE) : project;
        for (int voter = 0; voter < size(); voter++) {
            if (utility(voter, priced).numerator().signum() > 0) {
                supporters.add(voter);
            }
        }
        return supporters;
    }

    private Fraction votes(Project project) {
        Fraction votes = Fraction.ZERO;
        for (Voter voter : voters) {
            votes = voter.ballot.projects().contains(project.id()) ? votes.plus(voter.weight) : votes;
        }
        return votes;
    }

    /** Lower cost, then more votes, then the identifier. */
    List<Project> inTieOrder() {
        return draft.projects().stream().sorted(Comparator.comparing(Project::cost)
                .thenComparing(this::votes, Comparator.reverseOrder()).thenComparing(Project::id)).toList();
    }

    /** Neither withdrawn, dearer than the budget, nor below the threshold; no winner yet, and none in its groups. */
    boolean isOpen(Project project, List<String> winners) {
        return !winners.contains(project.id()) && !draft.conditions().withdrawn().contains(project.id())
                && project.cost().compareTo(draft.budget()) <= 0 && OutcomeChecks.reaches(draft, project.id())
                && draft.conditions().exclusive().stream().filter(group -> group.contains(project.id()))
                        .noneMatch(group -> contains(group, winners));
    }

    private static boolean contains(Set<String> group, List<String> winners) {
        return winners.stream().anyMatch(group::contains);
    }

    static Fraction minus(Fraction one, Fraction other) {
        return one.plus(new Fraction(other.numerator().negate(), other.denominator()));
    }

    static Fraction least(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
