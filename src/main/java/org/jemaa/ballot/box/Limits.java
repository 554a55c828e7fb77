package org.jemaa.ballot.box;

import java.math.BigDecimal;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.process.BallotRules;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/** Whether a paper belongs to a ballot and keeps to its limits. */
final class Limits {

    private Limits() {
    }

    static Optional<Refusal> check(byte[] body, Ballot ballot) {
        return Paper.decode(body).map(paper -> check(paper, ballot)).orElseGet(() -> Optional.of(Refusal.ofField("body", BoxRefusal.PAPER_NOT_READABLE)));
    }

    private static Optional<Refusal> check(Paper paper, Ballot ballot) {
        BallotRules rules = ballot.rules();
        if (paper.projects() != ballot.projects().size()) {
            return refused(BoxRefusal.OTHER_BALLOT);
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
