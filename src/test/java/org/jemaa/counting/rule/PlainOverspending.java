package org.jemaa.counting.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Project;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/** Bounded overspending as its paper writes it: voter by voter, every project and every ρ in every round, fractions throughout. */
final class PlainOverspending {

    private record Terms(String project, Fraction badness, Fraction price) {
    }

    private final Election election;
    private final Utility utility;
    private final List<Ballot> voters = new ArrayList<>();
    private final List<Fraction> money = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();
    /** For each unit of worth, as the outcome tells it. */
    private final List<Fraction> payments = new ArrayList<>();

    PlainOverspending(Election election, Utility utility, TieOrder ties) {
        this.election = election;
        this.utility = utility;
        for (Map.Entry<Ballot, Integer> ballot : election.ballots().entrySet()) {
            for (int voter = 0; voter < ballot.getValue(); voter++) {
                voters.add(ballot.getKey());
                money.add(Fraction.of(election.budget()).times(Fraction.of(1, election.voters())));
            }
        }
        List<String> order = IntStream.range(0, election.projects().size()).boxed().sorted(ties.order(election))
                .map(i -> election.projects().get(i).id()).toList();
        order.stream().filter(id -> election.project(id).cost().signum() == 0 && isOpen(id)
                && voters.stream().anyMatch(voter -> worth(voter, id).numerator().signum() > 0)).forEach(id -> {
                    if (isOpen(id)) {
                        selected.add(id);
                        payments.add(null);
                    }
                });
        while (true) {
            Terms best = order.stream().filter(id -> isOpen(id) && election.project(id).cost().signum() > 0).flatMap(id -> terms(id).stream())
                    .min(Comparator.comparing(Terms::badness)).orElse(null);
            if (best == null) {
                return;
            }
            take(best);
        }
    }

    private boolean isOpen(String id) {
        Fraction left = selected.stream().map(winner -> Fraction.of(election.project(winner).cost())).reduce(Fraction.of(election.budget()), PlainOverspending::minus);
        return !selected.contains(id) && !election.conditions().withdrawn().contains(id) && election.reachesThreshold(election.index(id))
                && Fraction.of(election.project(id).cost()).compareTo(left) <= 0
                && election.conditions().exclusive().stream().noneMatch(group -> group.contains(id) && selected.stream().anyMatch(group::contains));
    }

    /** For the ρ of every supporter that collects no more than the cost, and for the one that collects it; the best, and of equals the greatest ρ. */
    private List<Terms> terms(String id) {
        Fraction cost = Fraction.of(election.project(id).cost());
        List<Fraction> rhos = new ArrayList<>();
        for (int voter = 0; voter < voters.size(); voter++) {
            Fraction utilityOfIt = utilityOf(voters.get(voter), id);
            if (utilityOfIt.numerator().signum() > 0 && money.get(voter).numerator().signum() > 0) {
                rhos.add(money.get(voter).times(utilityOfIt.inverse()));
            }
        }
        rhos.sort(Comparator.naturalOrder());
        List<Terms> terms = new ArrayList<>();
        Fraction before = Fraction.ZERO;
        for (Fraction rho : rhos) {
            Fraction collected = collected(id, rho);
            if (collected.compareTo(cost) >= 0) {
                terms.add(terms(id, exact(id, before, rho), Fraction.of(1, 1)));
                break;
            }
            terms.add(terms(id, rho, collected.times(cost.inverse())));
            before = rho;
        }
        return terms.stream().min(Comparator.comparing(Terms::badness).thenComparing(Terms::price, Comparator.reverseOrder())).stream().toList();
    }

    /** What is collected is a straight line between two neighbouring ρ. */
    private Fraction exact(String id, Fraction from, Fraction to) {
        Fraction low = collected(id, from);
        Fraction high = collected(id, to);
        Fraction share = minus(Fraction.of(election.project(id).cost()), low).times(minus(high, low).inverse());
        return from.plus(share.times(minus(to, from)));
    }

    private Terms terms(String id, Fraction rho, Fraction alpha) {
        return new Terms(id, rho.times(alpha.times(alpha).inverse()), rho.times(alpha.inverse()));
    }

    private Fraction collected(String id, Fraction price) {
        Fraction sum = Fraction.ZERO;
        for (int voter = 0; voter < voters.size(); voter++) {
            sum = sum.plus(payment(voter, id, price));
        }
        return sum;
    }

    private Fraction payment(int voter, String id, Fraction price) {
        Fraction asked = price.times(utilityOf(voters.get(voter), id));
        return asked.compareTo(money.get(voter)) < 0 ? asked : money.get(voter);
    }

    private void take(Terms terms) {
        for (int voter = 0; voter < voters.size(); voter++) {
            money.set(voter, minus(money.get(voter), payment(voter, terms.project, terms.price)));
        }
        selected.add(terms.project);
        payments.add(utility.isTimesCost() ? terms.price.times(Fraction.of(election.project(terms.project).cost())) : terms.price);
    }

    private static Fraction minus(Fraction one, Fraction other) {
        return one.plus(new Fraction(other.numerator().negate(), other.denominator()));
    }

    private Fraction utilityOf(Ballot ballot, String id) {
        Project project = election.project(id);
        return utility.isTimesCost() ? worth(ballot, id).times(Fraction.of(project.cost())) : worth(ballot, id);
    }

    private Fraction worth(Ballot ballot, String id) {
        int at = ballot.projects().indexOf(id);
        if (at < 0) {
            return Fraction.ZERO;
        }
        return switch (utility) {
            case COST, CARDINALITY -> Fraction.of(1, 1);
            case POINTS, POINTS_COST -> Fraction.of(ballot.points().get(at));
            case SCORE, SCORE_COST -> Fraction.of(ballot.projects().size() - at, 1);
            case BORDA -> Fraction.of(ballot.projects().size() - at - 1, 1);
        };
    }

    List<String> selected() {
        return selected;
    }

    List<Fraction> payments() {
        return payments;
    }
}
