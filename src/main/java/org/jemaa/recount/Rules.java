package org.jemaa.recount;

import java.util.HashMap;
import java.util.Map;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.question.Approval;
import org.jemaa.counting.question.Borda;
import org.jemaa.counting.question.InstantRunoff;
import org.jemaa.counting.question.OptionRule;
import org.jemaa.counting.question.Plurality;
import org.jemaa.counting.question.Schulze;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.BoundedOverspending;
import org.jemaa.counting.rule.Comparison;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.counting.rule.Knapsack;
import org.jemaa.counting.rule.MajorityJudgement;
import org.jemaa.counting.rule.Phragmen;

/** From the words of a run to the rule itself. */
final class Rules {

    private Rules() {
    }

    /** @param run completed */
    static Rule of(RunSpec run, TieOrder ties) {
        Rule rule = alone(run, ties);
        return run.comparison() ? new Comparison(rule, ties) : rule;
    }

    private static Rule alone(RunSpec run, TieOrder ties) {
        return switch (run.rule()) {
            case GREEDY -> new Greedy(ties, run.utility(), true);
            case GREEDY_NO_SKIP -> new Greedy(ties, run.utility(), false);
            case EQUAL_SHARES -> new EqualShares(ties, run.utility(), add1(run), run.completion().greedyAfterwards());
            case PHRAGMEN -> new Phragmen(ties);
            case BOS -> new BoundedOverspending(ties, run.utility());
            case KNAPSACK -> new Knapsack(ties, run.utility());
            case MAJORITY_JUDGEMENT -> new MajorityJudgement(ties);
            default -> throw new IllegalArgumentException("The rule " + run.rule().text()
                    + " gives an order of answers, not winners within a budget");
        };
    }

    /** Where the money of lost projects' supporters went; nothing where voters did not pay. */
    static Map<String, MoneyWent> moneyWent(RunSpec run, TieOrder ties, Election election, Outcome outcome) {
        Map<String, MoneyWent> went = new HashMap<>();
        if (outcome.endowments() != null && alone(run, ties) instanceof EqualShares shares) {
            shares.whereTheMoneyWent(election, outcome, (project, amounts) -> went.put(project, MoneyWent.of(amounts)));
        }
        return went;
    }

    /** @param run by one of the rules for a single question */
    static OptionRule question(RunSpec run, TieOrder ties) {
        return switch (run.rule()) {
            case PLURALITY -> new Plurality(ties);
            case APPROVAL -> new Approval(ties);
            case BORDA -> new Borda(ties);
            case SCHULZE -> new Schulze(ties);
            case INSTANT_RUNOFF -> new InstantRunoff(ties);
            default -> throw new IllegalArgumentException("The rule " + run.rule().text() + " is not about a single question");
        };
    }

    private static Add1 add1(RunSpec run) {
        return run.completion().raises() ? new Add1(run.integralStart(), run.exhaustiveStop(), run.increment()) : null;
    }
}
