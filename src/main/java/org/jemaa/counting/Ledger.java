package org.jemaa.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been taken so far, and what is left, while a rule counts; then the outcome. */
final class Ledger {

    private final Election election;
    private final BigInteger[] costs;
    private final TieOrder tieOrder;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Fate[] fates;
    private final Fraction endowment;
    private BigInteger left;

    /** @param endowment what every voter got under Equal Shares; null under other rules */
    Ledger(Election election, TieOrder tieOrder, Fraction endowment) {
        this.election = election;
        this.tieOrder = tieOrder;
        this.endowment = endowment;
        costs = election.costs();
        fates = new Fate[costs.length];
        left = election.units(election.budget());
    }

    boolean fits(int project) {
        return costs[project].compareTo(left) <= 0;
    }

    boolean isTaken(int project) {
        return fates[project] != null && fates[project].won();
    }

    void take(int project, Fraction effectiveVotes, Fate.Reason reason) {
        left = left.subtract(costs[project]);
        Project taken = election.projects().get(project);
        rounds.add(new Round(rounds.size() + 1, taken.id(), election.votes(taken.id()), taken.cost(),
                election.amount(left), effectiveVotes, reason == Fate.Reason.WON_BY_COMPLETION));
        lay(project, reason, null);
    }

    /** The first of those that are tied; the tie is noted if there are several. */
    int choose(List<Integer> tied) {
        if (tied.size() == 1) {
            return tied.get(0);
        }
        List<Integer> ordered = new ArrayList<>(tied);
        ordered.sort(tieOrder.order(election));
        ties.add(new Tie(ordered.stream().map(i -> election.projects().get(i).id()).toList(),
                tieOrder.needed(election, ordered)));
        return ordered.get(0);
    }

    /** Most votes first; whatever fits in what is left is taken, the rest is skipped. */
    void takeMostVotesFirst(List<Integer> candidates, Fate.Reason won) {
        int[] votes = election.votes();
        List<Integer> order = new ArrayList<>(candidates);
        order.sort(Collections.reverseOrder((Integer a, Integer b) -> Integer.compare(votes[a], votes[b]))
                .thenComparing(tieOrder.order(election)));
        for (int i = 0; i < order.size(); i++) {
            int project = order.get(i);
            if (i == 0 || votes[order.get(i - 1)] != votes[project]) {
                noteTie(order, i, votes);
            }
            if (fits(project)) {
                take(project, null, won);
            } else {
                boolean hopeless = costs[project].compareTo(election.units(election.budget())) > 0;
                lose(project, hopeless ? Fate.Reason.DEARER_THAN_THE_BUDGET : Fate.Reason.DID_NOT_FIT, null);
            }
        }
    }

    private void noteTie(List<Integer> order, int from, int[] votes) {
        int to = from + 1;
        while (to < order.size() && votes[order.get(to)] == votes[order.get(from)]) {
            to++;
        }
        choose(order.subList(from, to));
    }

    void lose(int project, Fate.Reason reason, Fraction supportersLeft) {
        lay(project, reason, supportersLeft);
    }

    private void lay(int project, Fate.Reason reason, Fraction supportersLeft) {
        Project named = election.projects().get(project);
        int votes = election.votes(named.id());
        Fraction supportersHad = endowment == null ? null : endowment.times(Fraction.of(votes, 1));
        fates[project] = new Fate(named.id(), votes, named.cost(), reason,
                reason == Fate.Reason.DID_NOT_FIT ? election.amount(left) : null, supportersHad, supportersLeft);
    }

    Outcome outcome() {
        Map<String, Fate> byProject = new LinkedHashMap<>();
        for (Fate fate : fates) {
            byProject.put(fate.project(), fate);
        }
        return new Outcome(election.budget(), election.voters(), rounds.stream().map(Round::project).toList(),
                election.budget().subtract(election.amount(left)), election.amount(left), rounds, ties,
                Collections.unmodifiableMap(byProject));
    }
}
