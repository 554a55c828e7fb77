package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.TieOrder.Criterion;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.Comparison;
import org.jemaa.counting.rule.EqualShares;

/**
 * The winners under the Equal Shares rules that Pabulib names, as the cities counted that used them: raised by 1, from whole amounts,
 * without the exhaustive stop. Ties go to the cheaper project, then to the one with more votes, then to nobody: such a file is not checked.
 */
final class EqualSharesWinners implements PabulibChecker.Winners {

    private static final TieOrder TIES = TieOrder.byIdentifier();
    private static final EqualShares PLAIN = EqualShares.plain(TIES);
    private static final EqualShares RAISED = new EqualShares(TIES, PLAIN.utility(), new Add1(true, false, BigDecimal.ONE), false);

    @Override
    public Optional<Set<String>> of(String name, Election election) {
        Rule rule = switch (name) {
            case "equalshares" -> PLAIN;
            case "equalshares-comparison" -> new Comparison(PLAIN, TIES);
            case "equalshares/add1" -> RAISED;
            case "equalshares/add1-comparison" -> new Comparison(RAISED, TIES);
            default -> null;
        };
        try {
            return rule == null ? Optional.empty() : known(rule.count(election));
        } catch (IllegalStateException | IllegalArgumentException tooMuchWork) {
            return Optional.empty();
        }
    }

    /** Nothing where only a lot can have told equals apart: the file does not say how it fell. */
    private static Optional<Set<String>> known(Outcome outcome) {
        boolean drawn = outcome.decisiveTies().stream().anyMatch(tie -> tie.decidedBy() == Criterion.IDENTIFIER);
        return drawn ? Optional.empty() : Optional.of(new LinkedHashSet<>(outcome.selected()));
    }
}
