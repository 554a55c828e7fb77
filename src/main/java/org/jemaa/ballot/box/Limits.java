package org.jemaa.ballot.box;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.process.BallotRules;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/** Whether a paper belongs to a ballot, names only projects on which its college votes, and keeps to the limits. */
final class Limits {

    private Limits() {
    }

    static Optional<Refusal> check(byte[] body, int college, Ballot ballot) {
        return Paper.decode(body).map(paper -> check(paper, college, ballot)).orElseGet(() -> Optional.of(Refusal.ofField("body", BoxRefusal.PAPER_NOT_READABLE)));
    }

    private static Optional<Refusal> check(Paper paper, int collegeNumber, Ballot ballot) {
        BallotRules rules = ballot.rules();
        Optional<Ballot.College> college = ballot.college(collegeNumber);
        if (paper.projects() != ballot.projects().size() || college.isEmpty()) {
            return refused(BoxRefusal.OTHER_BALLOT);
        }
        var others = (BitSet) paper.chosen().clone();
        college.get().projects().forEach(others::clear);
        if (!others.isEmpty()) {
            return refused(BoxRefusal.NOT_ON_YOUR_BALLOT, ballot.projects().get(others.nextSetBit(0)).title());
        }
        int chosen = paper.chosen().cardinality();
        if (chosen < rules.minProjects()) {
            return refused(BoxRefusal.TOO_FEW_PROJECTS, chosen, rules.minProjects());
        }
        if (rules.limitsNumber() && chosen > rules.maxProjects()) {
            return refused(BoxRefusal.TOO_MANY_PROJECTS, chosen, rules.maxProjects());
        }
        if (rules.limitsCost()) {
            BigDecimal cost = paper.chosen().stream().mapToObj(number -> ballot.projects().get(number).cost().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (cost.compareTo(rules.maxCost().amount()) > 0) {
                return refused(BoxRefusal.OVER_THE_COST_LIMIT, new Money(cost, rules.maxCost().currency()), rules.maxCost());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refused(BoxRefusal reason, Object... arguments) {
        return Optional.of(Refusal.ofField("body", reason, arguments));
    }
}
