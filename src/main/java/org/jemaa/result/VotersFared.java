package org.jemaa.result;

import java.util.List;
import java.util.stream.IntStream;
import org.jemaa.counting.Fraction;
import org.jemaa.shared.Money;

/**
 * How the voters of one envelope fared under a rule. A voter's winners are the winners that he chose.
 *
 * @param winnersPerVoter how many voters have 0, 1, 2 … winners
 * @param averageCost     what a voter's winners cost together, on average over all voters, rounded half up
 */
public record VotersFared(List<Integer> winnersPerVoter, Money averageCost) {

    public VotersFared {
        winnersPerVoter = List.copyOf(winnersPerVoter);
    }

    public int voters() {
        return winnersPerVoter.stream().reduce(0, Math::addExact);
    }

    /** Voters with at least one winner. */
    public int satisfied() {
        return voters() - winnersPerVoter.get(0);
    }

    public int with(int winners) {
        return winners < winnersPerVoter.size() ? winnersPerVoter.get(winners) : 0;
    }

    /** Voters with so many winners or more. */
    public int withAtLeast(int winners) {
        return IntStream.range(winners, winnersPerVoter.size()).map(this::with).sum();
    }

    /** Winners per voter; 0 without voters. */
    public Fraction averageWinners() {
        long all = IntStream.range(0, winnersPerVoter.size()).mapToLong(winners -> (long) winners * with(winners)).sum();
        return voters() == 0 ? Fraction.ZERO : Fraction.of(all, voters());
    }
}
