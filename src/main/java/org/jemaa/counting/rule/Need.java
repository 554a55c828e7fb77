package org.jemaa.counting.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jemaa.counting.Chance;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Round;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.rule.Payments.Payment;

/**
 * What one project lacks, or has to spare, while Equal Shares counts without it: with how many further voters, each with the same endowment, it
 * would have been as cheap for its supporters as the winner of some round, or could have been paid in the end. More voters make endowments smaller,
 * which is left out here, and amounts are rounded: this says where to look, and decides nothing.
 */
final class Need {

    private final Election election;
    private final Profile profile;
    private final Purses purses;
    private final int project;
    private final int worth;
    private long least = Long.MAX_VALUE;
    private boolean isMet;

    Need(Election election, Profile profile, Purses purses, int project) {
        this.election = election;
        this.profile = profile;
        this.purses = purses;
        this.project = project;
        int[] worths = profile.worths(project);
        worth = worths == null ? 1 : worths.length == 0 ? 0 : worths[worths.length - 1];
    }

    /** @return whether the winner of the round is this project */
    boolean isMetBefore(int winner, Payment payment) {
        if (winner == project) {
            isMet = true;
            return true;
        }
        BigInteger price = BigInteger.valueOf(purses.rounded(payment));
        if (profile.utility().isTimesCost()) {
            price = price.multiply(election.cost(project)).divide(election.cost(winner));
        }
        look(price.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
        return false;
    }

    /** Nobody else is there any more: each may give all that is left. */
    void atTheEnd() {
        look(Long.MAX_VALUE);
    }

    private void look(long perWorth) {
        least = Math.min(least, worth == 0 ? Long.MAX_VALUE : purses.voicesMissing(project, perWorth, worth));
    }

    /** The completion is over too: who had come before the first that left too little for this project, would have been taken. */
    void atTheEnd(Outcome outcome, TieOrder ties) {
        BigDecimal cost = election.projects().get(project).cost();
        BigDecimal before = outcome.budget();
        for (Round round : outcome.rounds()) {
            if (round.completion() && before.compareTo(cost) >= 0 && round.leftAfter().compareTo(cost) < 0) {
                overtake(election.index(round.project()), ties);
            }
            before = round.leftAfter();
        }
    }

    private void overtake(int other, TieOrder ties) {
        Profile usual = election.profile(Utility.usual(election.kind()));
        int[] worths = usual.worths(project);
        BigInteger each = BigInteger.valueOf(worths == null || worths.length == 0 ? 1 : worths[worths.length - 1]);
        boolean isFirstOfEquals = ties.order(election).compare(project, other) < 0;
        BigInteger behind = usual.total(other).subtract(usual.total(project)).add(isFirstOfEquals ? BigInteger.ZERO : BigInteger.ONE);
        BigInteger voices = behind.add(each).subtract(BigInteger.ONE).divide(each);
        least = voices.bitLength() < Long.SIZE - 1 ? Math.min(least, voices.longValueExact()) : least;
    }

    /** Whether Equal Shares took the project. */
    boolean isMet() {
        return isMet;
    }

    /** In voters of weight 1; {@link Chance#UNKNOWN} if none of this says how many. */
    long voters() {
        return least == Long.MAX_VALUE ? Chance.UNKNOWN : -Math.floorDiv(-least, election.voice().inverse().numerator().longValueExact());
    }
}
