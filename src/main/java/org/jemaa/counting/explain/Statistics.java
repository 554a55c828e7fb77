package org.jemaa.counting.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.rule.Comparison;
import org.jemaa.counting.rule.Greedy;

/**
 * How the voters fared. A voter's winners are the winners that stand on his ballot; voters are counted as heads, whatever their
 * weight.
 *
 * @param voters          all ballots, blank ones included
 * @param blank           ballots that list nothing
 * @param satisfied       voters with at least one winner
 * @param winnersPerVoter how many voters have 0, 1, 2 … winners; the last is not 0 unless it is the only one
 * @param averageWinners  winners per voter; 0 without voters
 * @param averageCost     the cost of his winners, per voter, in the currency; 0 without voters
 * @param moneyUsed       the share of the budget that the winners cost, from 0 to 1; 0 for a budget of 0
 */
public record Statistics(int voters, int blank, int satisfied, List<Integer> winnersPerVoter, Fraction averageWinners, Fraction averageCost,
        Fraction moneyUsed) {

    public Statistics {
        winnersPerVoter = List.copyOf(winnersPerVoter);
    }

    /**
     * An outcome beside that of the municipal rule for the same election.
     *
     * @param preferTheFirst  voters (by weight) with more winners in the outcome
     * @param preferMunicipal voters with more winners under the municipal rule; all others have equally many
     */
    public record BesideMunicipal(Statistics first, Statistics municipal, Outcome municipalOutcome, Fraction preferTheFirst, Fraction preferMunicipal) {
    }

    public static Statistics of(Election election, Outcome outcome) {
        boolean[] won = new boolean[election.projects().size()];
        for (int project = 0; project < won.length; project++) {
            won[project] = outcome.won(election.projects().get(project).id());
        }
        Choices choices = election.choices();
        int[] distribution = new int[outcome.selected().size() + 1];
        int blank = 0;
        for (int choice = 0; choice < choices.size(); choice++) {
            int winners = 0;
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                winners += won[choices.project(entry)] ? 1 : 0;
            }
            distribution[winners] += election.ballotsOf(choice);
            blank += choices.from(choice) == choices.to(choice) ? election.ballotsOf(choice) : 0;
        }
        return of(election, outcome, distribution, blank);
    }

    private static Statistics of(Election election, Outcome outcome, int[] distribution, int blank) {
        int most = distribution.length;
        while (most > 1 && distribution[most - 1] == 0) {
            most--;
        }
        Fraction winners = Fraction.ZERO;
        Fraction cost = Fraction.ZERO;
        for (String project : outcome.selected()) {
            Fraction votes = Fraction.of(election.votes(project), 1);
            winners = winners.plus(votes);
            cost = cost.plus(votes.times(Fraction.of(election.project(project).cost())));
        }
        return new Statistics(election.voters(), blank, election.voters() - distribution[0],
                Arrays.stream(distribution, 0, most).boxed().toList(), per(winners, election.voters()), per(cost, election.voters()),
                share(outcome.cost(), outcome.budget()));
    }

    private static Fraction per(Fraction sum, int voters) {
        return voters == 0 ? Fraction.ZERO : sum.times(new Fraction(BigInteger.ONE, BigInteger.valueOf(voters)));
    }

    static Fraction share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Fraction.ZERO : Fraction.of(part).times(Fraction.of(whole).inverse());
    }

    /** The same figures under the municipal rule ({@link Greedy#mostVotesFirst}), and who fares better where. */
    public static BesideMunicipal besideMunicipal(Election election, Outcome outcome, TieOrder ties) {
        Rule municipal = Greedy.mostVotesFirst(ties);
        Outcome other = municipal.count(election);
        Comparison.Preference preference = Comparison.between(election, outcome, other);
        return new BesideMunicipal(of(election, outcome), of(election, other), other,
                election.voice().times(Fraction.of(preference.first(), 1)), election.voice().times(Fraction.of(preference.second(), 1)));
    }
}
