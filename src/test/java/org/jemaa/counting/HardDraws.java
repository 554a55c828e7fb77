package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Elections drawn to lead bounds astray: costs that differ by one part in 10^12 or 10^15, budgets of fifteen digits and six decimals,
 * points near 10^9, weights with large denominators or of 2^29, and prices that are equal or nearly so.
 */
public final class HardDraws {

    private static final BigDecimal SMALLEST = new BigDecimal("0.000001");
    private static final List<List<Fraction>> WEIGHTS = List.of(List.of(Fraction.of(1, 1)),
            List.of(Fraction.of(1, 32_749), Fraction.of(5, 32_719)), List.of(Fraction.of(1, 1), Fraction.of(1 << 29, 1)),
            List.of(Fraction.of(999_983, 1_000_003), Fraction.of(1, 1)));

    private HardDraws() {
    }

    static Draft draw(long seed, int projects, int voters) {
        Random random = new Random(seed);
        BallotKind kind = BallotKind.values()[random.nextInt(3)];
        // large points and large weights together would be refused
        List<Fraction> weights = kind == BallotKind.POINTS ? WEIGHTS.get(0) : WEIGHTS.get(random.nextInt(WEIGHTS.size()));
        BigDecimal scale = List.of(BigDecimal.ONE, BigDecimal.valueOf(1_000_000), new BigDecimal("100000000000000")).get(random.nextInt(3));
        List<Project> listed = IntStream.rangeClosed(1, projects).mapToObj(i -> new Project("p" + i, cost(random, scale))).toList();
        List<Draft.Vote> votes = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            votes.add(new Draft.Vote(ballot(random, kind, listed), 1 + random.nextInt(2), random.nextInt(weights.size())));
        }
        BigDecimal budget = random.nextInt(20) == 0 ? BigDecimal.ZERO
                : scale.multiply(BigDecimal.valueOf(projects)).multiply(BigDecimal.valueOf(1 + random.nextInt(9), 1))
                        .add(SMALLEST.multiply(BigDecimal.valueOf(random.nextInt(1_000_000))));
        return new Draft(budget.min(new BigDecimal("999999999999999.999999")), listed, kind, weights, votes, Conditions.NONE);
    }

    /** For tests in other packages. */
    public static Election election(long seed, int projects, int voters) {
        return draw(seed, projects, voters).election();
    }

    private static BigDecimal cost(Random random, BigDecimal scale) {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> SMALLEST;
            case 2 -> scale.multiply(BigDecimal.valueOf(1 + random.nextInt(3)));
            default -> scale.add(SMALLEST.multiply(BigDecimal.valueOf(random.nextInt(3) - 1)));
        };
    }

    private static Ballot ballot(Random random, BallotKind kind, List<Project> projects) {
        List<String> listed = projects.stream().map(Project::id).filter(id -> random.nextInt(2) == 0).toList();
        if (kind != BallotKind.POINTS) {
            return new Ballot(kind, listed, List.of());
        }
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        boolean large = random.nextBoolean();
        listed.forEach(id -> points.put(id, BigDecimal.valueOf(large ? 1_000_000_000 - random.nextInt(3) : random.nextInt(3), Draft.POINT_PLACES)));
        return Ballot.points(points);
    }
}
