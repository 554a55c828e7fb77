package org.jemaa.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.BoundedOverspending;
import org.jemaa.counting.rule.Comparison;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.counting.rule.Knapsack;
import org.jemaa.counting.rule.MajorityJudgement;
import org.jemaa.counting.rule.Phragmen;

/** Every rule, in every form in which ballots of a kind can be counted. A new rule is one more line here. */
final class RulesUnderTest {

    private static final BigDecimal STEP = new BigDecimal("0.5");

    private static final List<BiFunction<TieOrder, Utility, Rule>> WITH_UTILITY = List.of(
            (ties, utility) -> new Greedy(ties, utility, true),
            (ties, utility) -> new Greedy(ties, utility, false),
            (ties, utility) -> new EqualShares(ties, utility, null, false),
            (ties, utility) -> new EqualShares(ties, utility, null, true),
            (ties, utility) -> new EqualShares(ties, utility, new Add1(false, true, STEP), false),
            (ties, utility) -> new EqualShares(ties, utility, new Add1(true, false, STEP), true),
            (ties, utility) -> new Comparison(new EqualShares(ties, utility, null, true), ties),
            BoundedOverspending::new,
            Knapsack::new);

    private static final List<Function<TieOrder, Rule>> WITHOUT_UTILITY = List.of(Phragmen::new);

    private RulesUnderTest() {
    }

    static List<Rule> of(BallotKind kind, TieOrder ties) {
        List<Rule> rules = new ArrayList<>();
        for (Utility utility : Utility.values()) {
            if (utility.suits(kind)) {
                WITH_UTILITY.forEach(rule -> rules.add(rule.apply(ties, utility)));
            }
        }
        WITHOUT_UTILITY.forEach(rule -> rules.add(rule.apply(ties)));
        if (kind == BallotKind.POINTS) {
            rules.add(new MajorityJudgement(ties));
        }
        return rules;
    }

    /** The same rule in another currency; null for one that floors money and so depends on the currency. */
    static Rule inCurrency(Rule rule, BigDecimal rate) {
        if (rule instanceof EqualShares shares && shares.add1() != null) {
            Add1 add1 = shares.add1();
            return add1.integralStart() ? null : new EqualShares(shares.ties(), shares.utility(),
                    new Add1(false, add1.exhaustiveStop(), add1.step().multiply(rate)), shares.utilitarian());
        }
        return rule;
    }

    /** Whether the rule names an amount for a voter of weight 1, so that it matters which voters have this weight. */
    static boolean namesAnAmount(Rule rule) {
        return rule instanceof EqualShares shares && shares.add1() != null;
    }
}
