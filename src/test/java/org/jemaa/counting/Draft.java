package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An election before it is built, voter by voter, so that tests can write it down in another way that must not matter.
 *
 * @param weights of the colleges
 */
record Draft(BigDecimal budget, List<Project> projects, BallotKind kind, List<Fraction> weights, List<Vote> votes, Conditions conditions) {

    static final int POINT_PLACES = 1;

    /** So many voters of one college with the same ballot. */
    record Vote(Ballot ballot, int number, int college) {
    }

    static Draft of(Election election) {
        List<Vote> votes = new ArrayList<>();
        election.ballots().forEach((ballot, number) -> votes.add(new Vote(ballot, number, 0)));
        return new Draft(election.budget(), election.projects(), election.kind(), List.of(Fraction.of(1, 1)), votes, election.conditions());
    }

    Election election() {
        ElectionBuilder builder = Election.builder(budget, projects, kind, kind == BallotKind.POINTS ? POINT_PLACES : 0).weights(weights);
        votes.forEach(vote -> builder.add(vote.ballot, vote.number, vote.college));
        return builder.build().under(conditions);
    }

    Draft withVotes(List<Vote> others) {
        return new Draft(budget, projects, kind, weights, others, conditions);
    }

    Draft withConditions(Conditions others) {
        return new Draft(budget, projects, kind, weights, votes, others);
    }

    /** Votes and projects in another order. */
    Draft shuffled(Random random) {
        List<Vote> otherVotes = new ArrayList<>(votes);
        List<Project> otherProjects = new ArrayList<>(projects);
        Collections.shuffle(otherVotes, random);
        Collections.shuffle(otherProjects, random);
        return new Draft(budget, otherProjects, kind, weights, otherVotes, conditions);
    }

    Draft inCurrency(BigDecimal rate) {
        List<Project> dearer = projects.stream().map(project -> new Project(project.id(), project.cost().multiply(rate))).toList();
        return new Draft(budget.multiply(rate), dearer, kind, weights, votes, conditions);
    }

    boolean hasWholeWeights() {
        return weights.stream().allMatch(weight -> weight.denominator().equals(Fraction.of(1, 1).denominator()));
    }

    /** The same with several voters of weight 1 for each voter; thresholds that are numbers grow as the voters do. */
    Draft withEqualVoters() {
        Fraction multiple = election().voice().inverse();
        List<Vote> split = new ArrayList<>();
        for (Vote vote : votes) {
            int each = weights.get(vote.college).times(multiple).numerator().intValueExact();
            for (int one = 0; one < each; one++) {
                split.add(new Vote(vote.ballot, vote.number, 0));
            }
        }
        Threshold asked = conditions.threshold();
        BigDecimal times = new BigDecimal(multiple.numerator());
        Threshold scaled = new Threshold(asked.votes().multiply(times), asked.points().multiply(times), asked.share(), asked.costShare());
        return new Draft(budget, projects, kind, List.of(Fraction.of(1, 1)), split, conditions.with(scaled));
    }

    /** Built place by place, with every project listed twice on every ballot: what counts is what the ballot means. */
    Election carelesslyWritten(int shift) {
        ElectionBuilder builder = Election.builder(budget, projects, kind, kind == BallotKind.POINTS ? POINT_PLACES : 0).weights(weights);
        Map<String, Integer> places = new HashMap<>();
        projects.forEach(project -> places.put(project.id(), places.size()));
        for (Vote vote : votes) {
            int length = vote.ballot.projects().size();
            int[] listed = new int[2 * length];
            int[] points = new int[2 * length];
            for (int i = 0; i < length; i++) {
                // on a ranking the first place counts, and with points the last ones
                int first = kind == BallotKind.ORDINAL ? i : (i + shift) % length;
                int second = length + (length - 1 - i + shift) % length;
                listed[first] = places.get(vote.ballot.projects().get(i));
                listed[second] = listed[first];
                points[first] = 7 * i % 11;
                points[second] = kind == BallotKind.POINTS ? vote.ballot.points().get(i).movePointRight(POINT_PLACES).intValueExact() : 0;
            }
            builder.add(listed, kind == BallotKind.POINTS ? points : null, 2 * length, vote.number, vote.college);
        }
        return builder.build().under(conditions);
    }
}
