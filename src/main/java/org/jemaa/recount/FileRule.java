package org.jemaa.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Threshold;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.pabulib.PabulibFile;

/**
 * How a file says that it was counted: its keys {@code rule} and {@code min_project_score_threshold}.
 *
 * <p>The format's greedy rules sort by the column {@code score} where the file has it, and by {@code votes} otherwise. Its two
 * Add1 rules start from whole currency units and have no exhaustive stop.
 *
 * @param warnings what the file leaves open, in English
 */
record FileRule(RunSpec run, Threshold threshold, List<String> warnings) {

    /** Poznań's greedy-custom is greedy-no-skip, and afterwards pays for more from other money: {@code selected} is 2 or 3 there. */
    private static final Set<String> STOPPING = Set.of("greedy-no-skip", "greedy-custom");
    private static final Set<String> GREEDY = Set.of("greedy", "greedy-threshold");

    static FileRule of(PabulibFile file) {
        String rule = file.meta().get("rule");
        List<String> warnings = new ArrayList<>();
        RunSpec run = equalShares(rule)
                .orElseGet(() -> RunSpec.of(STOPPING.contains(rule) ? RuleName.GREEDY_NO_SKIP : RuleName.GREEDY, sorting(file)));
        if (rule.equals("greedy-custom")) {
            warnings.add("The rule 'greedy-custom' is told in the file's comment only; counted as greedy-no-skip, as far as the budget itself goes.");
        }
        if (run.rule() == RuleName.GREEDY && !GREEDY.contains(rule)) {
            warnings.add("The file does not hold all that its rule '" + rule + "' needs; counted as greedy.");
        }
        Optional<BigDecimal> least = least(file);
        if (rule.equals("greedy-threshold") && least.isEmpty()) {
            warnings.add("The rule is greedy-threshold, but min_project_score_threshold is not a number; no threshold is kept.");
        }
        boolean keeps = least.isPresent() && run.rule() != RuleName.EQUAL_SHARES;
        return new FileRule(run, keeps ? threshold(file, least.get()) : Threshold.NONE, List.copyOf(warnings));
    }

    /** The format's Equal Shares rules, by their names. */
    static Optional<RunSpec> equalShares(String rule) {
        RunSpec add1 = new RunSpec(null, RuleName.EQUAL_SHARES, null, Completion.ADD1, true, false, null, false);
        return Optional.ofNullable(switch (rule) {
            case "equalshares" -> RunSpec.of(null, Completion.NONE);
            case "equalshares-comparison" -> RunSpec.of(null, Completion.NONE).comparing(true);
            case "equalshares/add1" -> add1;
            case "equalshares/add1-comparison" -> add1.comparing(true);
            default -> null;
        });
    }

    /** The usual utility, in which points decide, unless the file only knows votes. */
    private static Utility sorting(PabulibFile file) {
        return has(file, "votes") && !has(file, "score") ? Utility.COST : null;
    }

    private static Threshold threshold(PabulibFile file, BigDecimal least) {
        return sorting(file) == Utility.COST ? new Threshold(least, BigDecimal.ZERO, Fraction.ZERO, Fraction.ZERO)
                : Threshold.ofPoints(least);
    }

    /** The least score that the file asks for, if it does. */
    static Optional<BigDecimal> least(PabulibFile file) {
        String text = file.meta().get("min_project_score_threshold");
        return text == null || !text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static boolean has(PabulibFile file, String column) {
        return file.projects().stream().anyMatch(project -> project.more().containsKey(column));
    }

    /** Lower cost, more votes, then a lot whose seed is the file's unit and instance, with a space between them. */
    static TieOrder usualTies(PabulibFile file) {
        String seed = (file.meta().get("unit") + " " + file.meta().get("instance")).codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c).limit(100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return TieOrder.byLot(seed);
    }
}
