package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jemaa.counting.Election;
import org.jemaa.counting.pabulib.CheckedProjects.Line;
import org.jemaa.counting.pabulib.Finding.Kind;
import org.jemaa.counting.pabulib.Finding.Severity;

/**
 * Whether the selected projects are those that win under the rule that the file names. Projects go by the file's own votes or scores;
 * where these are equal the file's order decides, which is how Pabulib records a tie that the city has broken.
 */
final class CheckedRule {

    private static final String THRESHOLD = "min_project_score_threshold";
    /** In Poznań the first project that does not fit is funded if so much of its cost is left. */
    private static final BigDecimal POZNAN_SHARE = new BigDecimal("0.8");

    private final Findings findings;
    private final CheckedMeta meta;
    private final CheckedProjects projects;
    private final PabulibChecker.Winners others;
    private final List<Line> ranked;
    private final BigDecimal threshold;

    CheckedRule(Findings findings, CheckedMeta meta, CheckedProjects projects, PabulibChecker.Winners others) {
        this.findings = findings;
        this.meta = meta;
        this.projects = projects;
        this.others = others;
        ranked = new ArrayList<>(projects.lines());
        ranked.sort(Comparator.comparing(projects::result).reversed());
        threshold = meta.number(THRESHOLD) == null ? BigDecimal.ZERO : meta.number(THRESHOLD);
    }

    /** @param election asked for only if the rule needs it; null if it cannot be had */
    void check(Supplier<Election> election) {
        String rule = meta.text("rule");
        if (ranked.isEmpty() || meta.number("budget") == null || !CheckedValues.RULES.contains(rule)) {
            return;
        }
        if (!projects.lines().get(0).has("selected")) {
            findings.warning(Kind.SELECTED_MISSING, Cell.NOWHERE, "selected", "",
                    "a column selected in PROJECTS, so that the rule can be checked");
            return;
        }
        switch (rule) {
            case "unknown" -> skipped("a rule that can be checked");
            case "greedy", "greedy-threshold" -> checkThreshold(rule);
            case "greedy-no-skip" -> compare(Severity.ERROR, greedy(false), Set.of(1));
            case "greedy-exclusive" -> compare(Severity.WARNING, greedy(true), Set.of(1));
            case "greedy-custom" -> checkCustom();
            default -> checkEqualShares(rule, election);
        }
    }

    private void skipped(String expected) {
        findings.warning(Kind.RULE_NOT_CHECKED, meta.cell("rule"), "rule", meta.text("rule"), expected);
    }

    private void checkThreshold(String rule) {
        boolean named = rule.equals("greedy-threshold");
        if (named && !meta.has(THRESHOLD)) {
            findings.error(Kind.THRESHOLD_MISSING, meta.cell("rule"), THRESHOLD, "", "this key, because the rule is greedy-threshold");
        } else if (!named && meta.has(THRESHOLD)) {
            findings.error(Kind.THRESHOLD_UNEXPECTED, meta.cell(THRESHOLD), THRESHOLD, "the rule greedy-threshold with this key");
        } else {
            compare(Severity.ERROR, greedy(true), Set.of(1));
        }
    }

    private void checkCustom() {
        if (!meta.has("comment")) {
            findings.warning(Kind.COMMENT_MISSING, meta.cell("rule"), "comment", "", "a comment that explains the rule");
        }
        if (meta.text("unit").equals("Poznań")) {
            compare(Severity.WARNING, poznan(), Set.of(1, 2, 3));
        } else {
            compare(Severity.WARNING, greedy(true), Set.of(1));
        }
    }

    private void checkEqualShares(String rule, Supplier<Election> election) {
        if (!meta.text("vote_type").equals("approval")) {
            skipped("approval votes, for which this rule can be checked");
            return;
        }
        Election counted = election.get();
        Optional<Set<String>> winners = counted == null ? Optional.empty() : others.of(rule, counted);
        if (winners.isEmpty()) {
            skipped("a rule that can be checked here");
        } else {
            compare(Severity.ERROR, winners.get(), Set.of(1));
        }
    }

    /** The winners of most votes or points first; projects below the threshold are left out. */
    private Set<String> greedy(boolean skips) {
        Set<String> winners = new LinkedHashSet<>();
        BigDecimal left = meta.number("budget");
        for (Line line : ranked) {
            boolean withdrawn = line.cost().compareTo(CheckedProjects.WITHDRAWN) == 0;
            if (projects.result(line).compareTo(threshold) < 0 || !skips && withdrawn) {
                continue;
            }
            if (line.cost().compareTo(left) <= 0) {
                winners.add(line.id);
                left = left.subtract(line.cost());
            } else if (!skips) {
                break;
            }
        }
        return winners;
    }

    /** Stops at the first that does not fit, which still wins if most of its cost is left; then as many as a reserve has paid for. */
    private Set<String> poznan() {
        Set<String> winners = new LinkedHashSet<>();
        BigDecimal left = meta.number("budget");
        for (Line line : ranked) {
            boolean fits = line.cost().compareTo(left) <= 0;
            if (fits || line.cost().multiply(POZNAN_SHARE).compareTo(left) <= 0) {
                winners.add(line.id);
                left = left.subtract(line.cost());
            }
            if (!fits) {
                break;
            }
        }
        long reserve = ranked.stream().filter(line -> line.isSelected(3)).count();
        ranked.stream().filter(line -> !winners.contains(line.id)).limit(reserve).toList().forEach(line -> winners.add(line.id));
        return winners;
    }

    private void compare(Severity severity, Set<String> winners, Set<Integer> marks) {
        Set<String> selected = projects.lines().stream().filter(line -> marks.stream().anyMatch(line::isSelected)).map(line -> line.id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Line line : projects.lines()) {
            boolean wins = winners.contains(line.id);
            if (wins != selected.contains(line.id)) {
                // in Poznań a project too many is an error, one too few only to be looked at
                boolean grave = severity == Severity.ERROR || marks.size() > 1 && !wins;
                findings.add(grave ? Severity.ERROR : Severity.WARNING, Kind.RULE_NOT_FOLLOWED, line.cell("selected"), "selected",
                        line.cell("selected").text(), (wins ? "1" : "0") + " for project " + line.id + " under the rule "
                                + meta.text("rule"));
            }
            if (line.isSelected(1) && projects.result(line).compareTo(threshold) < 0 && meta.text("rule").startsWith("greedy")) {
                findings.error(Kind.SELECTED_BELOW_THRESHOLD, line.cell("selected"), "selected", "0, because the project is below "
                        + THRESHOLD + " " + threshold.toPlainString());
            }
        }
    }
}
