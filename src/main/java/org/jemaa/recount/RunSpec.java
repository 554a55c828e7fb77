package org.jemaa.recount;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Utility;

/**
 * One way to count.
 *
 * @param text           as it was typed; null if it was put together from options, and then {@link #canonical} says it
 * @param utility        null for the usual one of the file's ballots
 * @param integralStart  whether Add1 starts from whole currency units, ⌊budget / voters⌋
 * @param exhaustiveStop whether Add1 stops as soon as nothing that is supported fits in the money left
 * @param increment      by how much Add1 raises every endowment; null for the usual one of the file's currency
 * @param comparison     whether the greedy outcome counts instead where strictly more voters prefer it
 */
record RunSpec(String text, RuleName rule, Utility utility, Completion completion, boolean integralStart, boolean exhaustiveStop,
        BigDecimal increment, boolean comparison) {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    /** @throws IllegalArgumentException if parts do not go together */
    RunSpec {
        if (rule != RuleName.EQUAL_SHARES && (completion != Completion.NONE || integralStart || !exhaustiveStop)) {
            throw new IllegalArgumentException("Completion, start and stop belong to equal-shares, not to " + rule.text());
        }
        if (rule.isQuestion() && comparison) {
            throw new IllegalArgumentException("The comparison with greedy is about money, and " + rule.text() + " is not");
        }
        if (increment != null && (increment.signum() <= 0 || increment.scale() > 6 || increment.compareTo(MOST) > 0)) {
            throw new IllegalArgumentException("The increment must be above 0, at most 10^12, with at most 6 decimal places");
        }
    }

    static RunSpec of(RuleName rule, Utility utility) {
        return new RunSpec(null, rule, utility, Completion.NONE, false, true, null, false);
    }

    static RunSpec of(Utility utility, Completion completion) {
        return new RunSpec(null, RuleName.EQUAL_SHARES, utility, completion, false, true, null, false);
    }

    /**
     * Reads RULE:UTILITY:COMPLETION:START:STOP:INCREMENT. What is left out at the end, or empty, takes its default.
     *
     * @throws IllegalArgumentException if a part is not one of its words; the message names them
     */
    static RunSpec parse(String text, boolean comparison) {
        String[] parts = text.split(":", -1);
        if (parts.length > 6) {
            throw new IllegalArgumentException("A run has at most six parts, RULE:UTILITY:COMPLETION:START:STOP:INCREMENT; not '"
                    + text + "'");
        }
        return of(text, Arrays.copyOf(parts, 6), comparison);
    }

    /** As {@link #parse}, from parts of which each may be null or empty. */
    static RunSpec of(String text, String[] parts, boolean comparison) {
        RuleName rule = word("rule", parts[0], RuleName.values(), RuleName::text);
        Utility utility = word("utility", parts[1], Utility.values(), Utility::text);
        Completion completion = word("completion", parts[2], Completion.values(), Completion::text);
        String start = word("start", parts[3], new String[]{"exact", "integral"}, Function.identity());
        String stop = word("stop", parts[4], new String[]{"exhaustive", "overspend"}, Function.identity());
        if (rule == null) {
            throw new IllegalArgumentException("A rule is missing: one of " + words(RuleName.values(), RuleName::text));
        }
        return new RunSpec(text, rule, utility, completion == null ? Completion.NONE : completion, "integral".equals(start),
                !"overspend".equals(stop), number(parts[5]), comparison);
    }

    private static <T> T word(String what, String given, T[] known, Function<T, String> text) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        return Arrays.stream(known).filter(one -> text.apply(one).equals(given.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + given + "' is not a " + what + "; one of "
                        + words(known, text) + " is"));
    }

    private static <T> String words(T[] known, Function<T, String> text) {
        return Arrays.stream(known).map(text).collect(Collectors.joining(", "));
    }

    private static BigDecimal number(String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (!given.matches("[0-9]{1,13}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("'" + given + "' is not an increment; a number such as 1 or 0.01 is");
        }
        return new BigDecimal(given);
    }

    /** With the utility and the increment that are usual for these ballots and this currency, where none was asked for. */
    RunSpec completed(BallotKind kind, String currency) {
        BigDecimal step = increment != null ? increment : "HUF".equals(currency) ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
        return new RunSpec(text, rule, utility == null ? Utility.usual(kind) : utility, completion, integralStart, exhaustiveStop, step,
                comparison);
    }

    RunSpec comparing(boolean compares) {
        return new RunSpec(text, rule, utility, completion, integralStart, exhaustiveStop, increment, compares);
    }

    RunSpec valuing(Utility other) {
        return new RunSpec(text, rule, other, completion, integralStart, exhaustiveStop, increment, comparison);
    }

    /** As typed, or all parts that matter to the rule; of a completed run. */
    String name() {
        return text == null ? canonical() : text;
    }

    private String canonical() {
        if (!rule.usesUtility()) {
            return rule.text();
        }
        String withUtility = rule.text() + ":" + utility.text();
        return rule != RuleName.EQUAL_SHARES ? withUtility
                : withUtility + ":" + completion.text() + ":" + startText() + ":" + stopText() + ":" + increment.toPlainString();
    }

    String startText() {
        return integralStart ? "integral" : "exact";
    }

    String stopText() {
        return exhaustiveStop ? "exhaustive" : "overspend";
    }
}
