package org.jemaa.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.counting.rule.Knapsack;
import org.jemaa.counting.rule.Phragmen;

/**
 * The keys of expected outcomes: {@code greedy_U}, {@code mes_U}, {@code mes_U_u} (with the utilitarian completion), {@code mes_U_add1} with
 * any of i (integral start), x (without the exhaustive stop) and u (then the utilitarian completion), {@code phragmen}, {@code knap_U}.
 */
final class GoldenKey {

    private static final TieOrder TIES = TieOrder.byIdentifier();
    private static final Map<String, Utility> UTILITIES = Map.of("cost", Utility.COST, "card", Utility.CARDINALITY, "points", Utility.POINTS,
            "points_cost", Utility.POINTS_COST, "score", Utility.SCORE, "score_cost", Utility.SCORE_COST, "borda", Utility.BORDA);
    private static final Pattern KEY = Pattern.compile(
            "(greedy|mes|knap)_(points_cost|score_cost|cost|card|points|score|borda)(?:_(u|add1(i?)(x?)(u?)))?|phragmen");

    private GoldenKey() {
    }

    /** The kind of outcome, for tables: the key without its utility. */
    static String kind(String key) {
        Matcher parts = parts(key);
        return parts.group(1) == null ? key : parts.group(1) + (parts.group(3) == null ? "" : " " + parts.group(3));
    }

    static boolean isCompletion(String key) {
        return key.startsWith("mes_") && key.endsWith("u");
    }

    /** The key of the outcome before this completion. */
    static String completed(String key) {
        return key.replaceFirst("_?u$", "");
    }

    static Rule rule(String key, BigDecimal increment) {
        Matcher parts = parts(key);
        if (parts.group(1) == null) {
            return new Phragmen(TIES);
        }
        Utility utility = UTILITIES.get(parts.group(2));
        return switch (parts.group(1)) {
            case "greedy" -> new Greedy(TIES, utility, true);
            case "knap" -> new Knapsack(TIES, utility);
            default -> new EqualShares(TIES, utility, add1(parts, increment), isCompletion(key));
        };
    }

    private static Add1 add1(Matcher parts, BigDecimal increment) {
        return parts.group(4) == null ? null : new Add1(!parts.group(4).isEmpty(), parts.group(5).isEmpty(), increment);
    }

    /** The total utility of the winners. */
    static Fraction welfare(String key, Election election, Outcome outcome) {
        Utility utility = UTILITIES.get(parts(key).group(2));
        BigInteger parts = BigInteger.TEN.pow(utility.isUniform() ? 0 : election.choices().pointPlaces());
        Fraction sum = Fraction.ZERO;
        for (String winner : outcome.selected()) {
            Fraction worth = new Fraction(election.profile(utility).total(election.index(winner)), parts).times(election.voice());
            sum = sum.plus(utility.isTimesCost() ? worth.times(Fraction.of(election.project(winner).cost())) : worth);
        }
        return sum;
    }

    private static Matcher parts(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No kind of outcome is called " + key);
        }
        return parts;
    }
}
