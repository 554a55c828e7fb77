package org.jemaa.counting.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Election;
import org.jemaa.counting.Project;
import org.jemaa.counting.Threshold;

/** Small elections drawn from a seed; many costs, votes and points are equal on purpose, some projects are free, some money is decimal. */
final class DrawnElections {

    private DrawnElections() {
    }

    static Election small(int seed, BallotKind kind, int mostProjects, int mostVoters) {
        Random random = new Random(seed);
        List<Project> projects = IntStream.rangeClosed(1, 1 + random.nextInt(mostProjects))
                .mapToObj(i -> new Project("p" + i, BigDecimal.valueOf(random.nextInt(12) * 25L, 1))).toList();
        List<Ballot> ballots = new ArrayList<>();
        for (int voter = random.nextInt(mostVoters); voter >= 0; voter--) {
            ballots.add(ballot(random, kind, projects));
        }
        return Election.of(BigDecimal.valueOf(random.nextInt(700), 1), projects, ballots);
    }

    private static Ballot ballot(Random random, BallotKind kind, List<Project> projects) {
        List<String> listed = new ArrayList<>(projects.stream().filter(p -> random.nextInt(3) == 0).map(Project::id).toList());
        Collections.shuffle(listed, random);
        Map<String, BigDecimal> points = new HashMap<>();
        listed.forEach(id -> points.put(id, BigDecimal.valueOf(random.nextInt(7) * 5L, 1)));
        return switch (kind) {
            case APPROVAL -> Ballot.of(listed);
            case ORDINAL -> Ballot.ranking(listed);
            case POINTS -> Ballot.points(points);
        };
    }

    /** With a project withdrawn, a threshold, and groups that may overlap; each now and then. */
    static Election withConditions(int seed, Election election) {
        Random random = new Random(seed);
        List<String> ids = election.projects().stream().map(Project::id).toList();
        Set<String> withdrawn = random.nextInt(3) == 0 ? Set.of(ids.get(random.nextInt(ids.size()))) : Set.of();
        List<Set<String>> groups = new ArrayList<>();
        for (int group = random.nextInt(4); group > 0; group--) {
            Set<String> members = new HashSet<>();
            for (int member = 0; member < 3; member++) {
                members.add(ids.get(random.nextInt(ids.size())));
            }
            groups.add(members);
        }
        return election.under(new Conditions(withdrawn, random.nextInt(3) == 0 ? Threshold.ofVotes(2) : Threshold.NONE, groups));
    }

    /** The same election with its projects listed in another order. */
    static Election shuffled(int seed, Election election) {
        List<Project> projects = new ArrayList<>(election.projects());
        Collections.shuffle(projects, new Random(seed));
        return Election.of(election.budget(), projects, election.ballots()).under(election.conditions());
    }

    /** The same election with all money multiplied. */
    static Election inOtherMoney(BigDecimal rate, Election election) {
        List<Project> dearer = election.projects().stream().map(p -> new Project(p.id(), p.cost().multiply(rate))).toList();
        return Election.of(election.budget().multiply(rate), dearer, election.ballots()).under(election.conditions());
    }
}
