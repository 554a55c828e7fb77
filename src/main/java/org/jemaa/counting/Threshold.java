package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The least support with which a project is considered. All parts must hold; a part of 0 asks nothing.
 *
 * <p>Votes are the ballots that list the project, by the weights of their voters; points are the sum of the points or, on
 * ordinal ballots, scores (first of L gets L), and the votes where ballots give neither.
 *
 * @param votes     at least so many votes, 0 or more
 * @param points    at least so many points, 0 or more
 * @param share     at least this share of all voters, from 0 to 1 (5 % is 1/20)
 * @param costShare votes/voters must reach cost/budget times this, 0 or more. In Świecie 2023 it was 1/3
 */
public record Threshold(BigDecimal votes, BigDecimal points, Fraction share, Fraction costShare) {

    public static final Threshold NONE = new Threshold(BigDecimal.ZERO, BigDecimal.ZERO, Fraction.ZERO, Fraction.ZERO);

    /** @throws IllegalArgumentException if a part is below 0 or the share above 1 */
    public Threshold {
        Objects.requireNonNull(costShare);
        if (votes.signum() < 0 || points.signum() < 0 || share.numerator().signum() < 0 || costShare.numerator().signum() < 0
                || share.compareTo(Fraction.of(1, 1)) > 0) {
            throw new IllegalArgumentException("A threshold is 0 or more, and a share of the voters at most 1");
        }
    }

    public static Threshold ofVotes(long votes) {
        return new Threshold(BigDecimal.valueOf(votes), BigDecimal.ZERO, Fraction.ZERO, Fraction.ZERO);
    }

    public static Threshold ofPoints(BigDecimal points) {
        return new Threshold(BigDecimal.ZERO, points, Fraction.ZERO, Fraction.ZERO);
    }

    public static Threshold ofShare(Fraction share) {
        return new Threshold(BigDecimal.ZERO, BigDecimal.ZERO, share, Fraction.ZERO);
    }

    public static Threshold ofCostShare(Fraction costShare) {
        return new Threshold(BigDecimal.ZERO, BigDecimal.ZERO, Fraction.ZERO, costShare);
    }

    /** Whether a project of this election has the support that is asked for. */
    boolean isReached(Election election, int project) {
        Fraction support = election.weightedVotes(project);
        Fraction everybody = election.weight();
        Project asked = election.projects().get(project);
        return support.compareTo(Fraction.of(votes)) >= 0
                && election.points(project).compareTo(Fraction.of(points)) >= 0
                && support.compareTo(everybody.times(share)) >= 0
                && support.times(Fraction.of(election.budget()))
                        .compareTo(everybody.times(costShare).times(Fraction.of(asked.cost()))) >= 0;
    }
}
