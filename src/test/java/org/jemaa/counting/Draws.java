package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Elections drawn from a seed: small, of every kind, and with many equal costs, votes and ballots on purpose. */
final class Draws {

    private static final List<List<Fraction>> WEIGHTS = List.of(List.of(Fraction.of(1, 1)), List.of(Fraction.of(1, 1)),
            List.of(Fraction.of(1, 1), Fraction.of(3, 1)), List.of(Fraction.of(1, 2), Fraction.of(1, 1)),
            List.of(Fraction.of(2, 3), Fraction.of(1, 1), Fraction.of(5, 4)));

    private Draws() {
    }

    /** All of everything, with conditions. */
    static Draft any(long seed) {
        Random random = new Random(seed);
        Draft plain = draft(random, 10, 16);
        return plain.withConditions(conditions(random, plain));
    }

    /** Without conditions. */
    static Draft small(long seed, int projects, int votes) {
        return draft(new Random(seed), projects, votes);
    }

    private static Draft draft(Random random, int mostProjects, int mostVotes) {
        BallotKind kind = BallotKind.values()[random.nextInt(3)];
        List<Fraction> weights = WEIGHTS.get(random.nextInt(WEIGHTS.size()));
        List<Project> projects = IntStream.rangeClosed(1, 1 + random.nextInt(mostProjects))
                .mapToObj(i -> new Project("p" + i, cost(random))).toList();
        List<Draft.Vote> votes = new ArrayList<>();
        for (int i = random.nextInt(mostVotes + 1); i > 0; i--) {
            votes.add(new Draft.Vote(ballot(random, kind, projects), 1 + random.nextInt(3), random.nextInt(weights.size())));
        }
        return new Draft(BigDecimal.valueOf(random.nextInt(400), 1), projects, kind, weights, votes, Conditions.NONE);
    }

    /** From few values, so that many are equal; some with decimals, some 0. */
    private static BigDecimal cost(Random random) {
        return random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(2000), 2) : BigDecimal.valueOf(random.nextInt(8) * 25L, 1);
    }

    private static Ballot ballot(Random random, BallotKind kind, List<Project> projects) {
        int often = 2 + random.nextInt(4);
        List<String> listed = new ArrayList<>(projects.stream().map(Project::id).filter(id -> random.nextInt(often) == 0).toList());
        return switch (kind) {
            case APPROVAL -> Ballot.of(listed);
            case ORDINAL -> {
                Collections.shuffle(listed, random);
                yield Ballot.ranking(listed);
            }
            case POINTS -> {
                Map<String, BigDecimal> points = new LinkedHashMap<>();
                listed.forEach(id -> points.put(id, BigDecimal.valueOf(random.nextInt(7) * 5L, Draft.POINT_PLACES)));
                yield Ballot.points(points);
            }
        };
    }

    private static Conditions conditions(Random random, Draft draft) {
        Conditions conditions = Conditions.NONE;
        if (random.nextInt(3) == 0) {
            conditions = conditions.withdrawing(some(random, draft, 5));
        }
        conditions = conditions.with(switch (random.nextInt(8)) {
            case 0 -> Threshold.ofVotes(1 + random.nextInt(3));
            case 1 -> Threshold.ofPoints(BigDecimal.valueOf(1 + random.nextInt(5)));
            case 2 -> Threshold.ofShare(Fraction.of(1, 4 + random.nextInt(6)));
            case 3 -> Threshold.ofCostShare(Fraction.of(1, 1 + random.nextInt(3)));
            default -> Threshold.NONE;
        });
        List<Set<String>> groups = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            groups.add(some(random, draft, 3));
        }
        return conditions.withExclusive(groups);
    }

    private static Set<String> some(Random random, Draft draft, int often) {
        return draft.projects().stream().map(Project::id).filter(id -> random.nextInt(often) == 0).collect(Collectors.toSet());
    }
}
