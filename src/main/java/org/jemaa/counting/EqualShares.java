package org.jemaa.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Method of Equal Shares with cost utility: every voter gets the same share of the budget, and a project wins if its
 * supporters can pay for it together.
 *
 * <p>Every voter starts with budget / voters. In each round, for each project c that its supporters can still pay for, ρ(c)
 * is the smallest number with Σ min(what supporter i has left, ρ(c) × cost(c)) = cost(c). The project with the smallest ρ is
 * taken, and each supporter i pays min(what i has left, ρ × cost). 1/ρ is the project's effective number of votes. The count
 * ends when no project can be paid. A project that costs nothing wins before the first round if anybody approves it; a
 * project that nobody approves never wins. All comparisons are exact.
 *
 * <p>The method usually leaves money over. With {@code completed}, what is left goes to the remaining projects, most votes
 * first, skipping what does not fit (the "utilitarian" completion).
 *
 * <p>Source: Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021;
 * the choice of cost utility as in Brill et al., AAAI 2023.
 *
 * @param ties      the order of projects with equal ρ, and of equal votes in the completion
 * @param completed whether the money left over is spent by the utilitarian completion
 */
public record EqualShares(TieOrder ties, boolean completed) implements Rule {

    /** Without a completion: what the supporters cannot pay for stays in the till. */
    public EqualShares(TieOrder ties) {
        this(ties, false);
    }

    @Override
    public Outcome count(Election election) {
        int voters = election.voters();
        Fraction endowment = voters == 0 ? Fraction.ZERO : Fraction.of(election.budget()).times(Fraction.of(1, voters));
        Ledger ledger = new Ledger(election, ties, endowment);
        List<Integer> open = new ArrayList<>(IntStream.range(0, election.projects().size()).boxed().toList());
        takeWhatIsFree(election, ledger, open);
        Shares shares = new Shares(election, endowment);
        takeWhatIsPaid(shares, ledger, open);
        List<Integer> unpaid = IntStream.range(0, election.projects().size())
                .filter(project -> !ledger.isTaken(project)).boxed().toList();
        if (completed) {
            ledger.takeMostVotesFirst(unpaid, Fate.Reason.WON_BY_COMPLETION);
        } else {
            unpaid.forEach(project -> ledger.lose(project, why(election, project, endowment), shares.together(project)));
        }
        return ledger.outcome();
    }

    private void takeWhatIsFree(Election election, Ledger ledger, List<Integer> open) {
        int[] votes = election.votes();
        BigInteger[] costs = election.costs();
        open.removeIf(project -> votes[project] == 0);
        List<Integer> free = open.stream().filter(project -> costs[project].signum() == 0).sorted(ties.order(election)).toList();
        free.forEach(project -> ledger.take(project, null, Fate.Reason.WON));
        open.removeAll(free);
    }

    /**
     * ρ of a project never falls, since voters only ever have less; so the value of an earlier round is a lower bound, and
     * only projects whose bound does not exceed the best value found are looked at again.
     */
    private void takeWhatIsPaid(Shares shares, Ledger ledger, List<Integer> open) {
        Fraction[] bounds = new Fraction[shares.projects()];
        Arrays.fill(bounds, Fraction.ZERO);
        while (true) {
            open.sort(Comparator.comparing((Integer project) -> bounds[project]));
            List<Integer> best = new ArrayList<>();
            for (int project : List.copyOf(open)) {
                if (!best.isEmpty() && bounds[project].compareTo(bounds[best.get(0)]) > 0) {
                    break;
                }
                Fraction rho = shares.rho(project);
                if (rho == null) {
                    open.remove((Integer) project);
                    continue;
                }
                bounds[project] = rho;
                if (!best.isEmpty() && rho.compareTo(bounds[best.get(0)]) < 0) {
                    best.clear();
                }
                if (best.isEmpty() || rho.compareTo(bounds[best.get(0)]) == 0) {
                    best.add(project);
                }
            }
            if (best.isEmpty()) {
                return;
            }
            int winner = ledger.choose(best);
            shares.pay(winner);
            ledger.take(winner, bounds[winner].inverse(), Fate.Reason.WON);
            open.remove((Integer) winner);
        }
    }

    private static Fate.Reason why(Election election, int project, Fraction endowment) {
        Project loser = election.projects().get(project);
        int votes = election.votes(loser.id());
        if (loser.cost().compareTo(election.budget()) > 0) {
            return Fate.Reason.DEARER_THAN_THE_BUDGET;
        }
        if (votes == 0) {
            return Fate.Reason.NO_VOTES;
        }
        return endowment.times(Fraction.of(votes, 1)).compareTo(Fraction.of(loser.cost())) < 0
                ? Fate.Reason.TOO_DEAR_FOR_ITS_SUPPORTERS
                : Fate.Reason.SUPPORTERS_SPENT_THEIR_SHARES;
    }

    /** Pabulib has no name of its own for the utilitarian completion. */
    @Override
    public String pabulibName() {
        return "equalshares";
    }
}
