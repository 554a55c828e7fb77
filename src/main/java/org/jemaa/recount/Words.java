package org.jemaa.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Threshold;
import org.jemaa.counting.TieOrder;

/** Outcomes in plain English, and figures as people read them. Rounded for reading only; the other formats are exact. */
final class Words {

    private static final int NAMED = 3;

    private Words() {
    }

    /** Such as 1,250,000.5. */
    static String money(BigDecimal amount) {
        String plain = Recounted.exact(amount);
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = point - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    static String number(long number) {
        return money(BigDecimal.valueOf(number));
    }

    static String rounded(Fraction fraction, int places) {
        return fraction == null ? "" : money(fraction.toDecimal(places));
    }

    static String counted(int number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }

    static String percent(Fraction share) {
        return share.times(Fraction.of(100, 1)).toDecimal(0).toPlainString() + " %";
    }

    static String ofAll(int some, int all) {
        return number(some) + (all == 0 ? "" : " (" + percent(Fraction.of(some, all)) + ")");
    }

    /** So that what did not suffice never looks as if it had. */
    static BigDecimal roundedDown(Fraction amount, int places) {
        return new BigDecimal(amount.numerator()).divide(new BigDecimal(amount.denominator()), places, RoundingMode.DOWN);
    }

    static String why(Fate fate, MoneyWent moneyWent) {
        return switch (fate.reason()) {
            case WON -> "won";
            case WON_BY_COMPLETION -> "added from the money left over";
            case DID_NOT_FIT -> "did not fit in the " + money(fate.leftAtItsTurn()) + " left";
            case COUNT_HAD_STOPPED -> "the count had stopped before it";
            case TOO_DEAR_FOR_ITS_SUPPORTERS -> "too dear for its supporters" + share(fate.supportersHad(), fate.cost(), "(they had ");
            case SUPPORTERS_SPENT_THEIR_SHARES -> "its supporters' shares went to " + dearest(moneyWent)
                    + share(fate.supportersLeft(), fate.cost(), "(left: ");
            case NOT_IN_THE_BEST_SET -> "not in the best set";
            case GROUP_HAS_A_WINNER -> fate.because() == null ? "another of its group won"
                    : "only one of its group may win: " + fate.because() + " did";
            case BELOW_THE_THRESHOLD -> "below the threshold";
            case WITHDRAWN -> "withdrawn";
            case DEARER_THAN_THE_BUDGET -> "dearer than the entire budget";
            case NO_VOTES -> "no votes";
            default -> Recounted.text(fate.reason()).replace('-', ' ');
        };
    }

    private static String dearest(MoneyWent went) {
        List<String> names = went.most().keySet().stream().limit(NAMED).toList();
        int others = went.others() + went.most().size() - names.size();
        return names.isEmpty() ? "winners" : String.join(", ", names) + (others > 0 ? " and " + others + " more" : "");
    }

    private static String share(Fraction money, BigDecimal cost, String words) {
        if (money == null || cost.signum() == 0) {
            return "";
        }
        return " " + words + roundedDown(money.times(Fraction.of(cost).inverse()).times(Fraction.of(100, 1)), 0).toPlainString() + " %)";
    }

    static String decided(TieOrder.Criterion criterion) {
        return switch (criterion) {
            case COST -> "lower cost";
            case VOTES -> "more votes";
            case LOT -> "lot";
            case IDENTIFIER -> "identifier";
        };
    }

    /** What the vote's conditions ask for, in words; empty if they ask for nothing. */
    static String conditions(Conditions conditions) {
        List<String> words = new ArrayList<>();
        Threshold threshold = conditions.threshold();
        if (threshold.votes().signum() > 0) {
            words.add("at least " + money(threshold.votes()) + " votes");
        }
        if (threshold.points().signum() > 0) {
            words.add("at least " + money(threshold.points()) + " points");
        }
        if (threshold.share().numerator().signum() > 0) {
            words.add("votes of at least " + threshold.share() + " of the voters");
        }
        if (threshold.costShare().numerator().signum() > 0) {
            words.add("votes/voters at least " + threshold.costShare() + " of cost/budget");
        }
        conditions.exclusive().forEach(group -> words.add("only one of " + String.join(", ", new TreeSet<>(group))));
        if (!conditions.withdrawn().isEmpty()) {
            words.add("withdrawn: " + String.join(", ", new TreeSet<>(conditions.withdrawn())));
        }
        return String.join("; ", words);
    }

    /** The rule with all that it was given. */
    static String rule(RunSpec run) {
        StringBuilder words = new StringBuilder(run.rule().title());
        if (run.rule().usesUtility()) {
            words.append(", utility ").append(run.utility().text());
        }
        if (run.rule() == RuleName.EQUAL_SHARES) {
            words.append(run.completion() == Completion.NONE ? ", no completion" : ", completion " + run.completion().text());
            if (run.completion().raises()) {
                words.append(" (").append(run.startText()).append(" start, steps of ").append(money(run.increment())).append(", ")
                        .append(run.exhaustiveStop() ? "exhaustive stop)" : "until it would overspend)");
            }
        }
        return words.append(run.comparison() ? ", compared with greedy" : "").toString();
    }
}
