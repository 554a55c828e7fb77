package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jemaa.counting.pabulib.CheckedProjects.Line;
import org.jemaa.counting.pabulib.Finding.Kind;
import org.jemaa.counting.pabulib.Finding.Severity;

/** Money under the checker. As Pabulib's checker does, it looks at whole amounts: what is behind the point is left out. */
final class CheckedBudget {

    private final Findings findings;
    private final CheckedMeta meta;
    private final CheckedProjects projects;
    private final BigDecimal budget;
    private BigDecimal all = BigDecimal.ZERO;
    private BigDecimal spent = BigDecimal.ZERO;

    CheckedBudget(Findings findings, CheckedMeta meta, CheckedProjects projects) {
        this.findings = findings;
        this.meta = meta;
        this.projects = projects;
        budget = meta.number("budget") == null ? null : meta.number("budget").setScale(0, RoundingMode.FLOOR);
    }

    void check() {
        if (budget == null) {
            return;
        }
        for (Line line : projects.lines()) {
            all = all.add(line.wholeCost());
            if (line.isSelected(1)) {
                spent = spent.add(line.wholeCost());
            }
            checkCost(line);
        }
        Cell place = meta.cell("budget");
        if (spent.compareTo(budget) > 0) {
            findings.error(Kind.BUDGET_EXCEEDED, place, "budget", budget.toPlainString(), "at least " + spent.toPlainString()
                    + ", what the selected projects cost");
        }
        if (meta.has("fully_funded")) {
            if (meta.text("fully_funded").equals("1") && budget.compareTo(all) < 0) {
                findings.error(Kind.NOT_ALL_AFFORDABLE, meta.cell("fully_funded"), "fully_funded", "1",
                        "no such key, because all projects cost "
                        + all.toPlainString());
            }
            return;
        }
        if (budget.compareTo(all) >= 0) {
            findings.error(Kind.ALL_AFFORDABLE, place, "budget", budget.toPlainString(),
                    "fully_funded;1 in META, because all projects together cost "
                    + all.toPlainString());
        }
        checkUnused();
    }

    private void checkCost(Line line) {
        Cell place = line.cell("cost");
        if (line.number("cost") == null) {
            return;
        }
        BigDecimal cost = line.wholeCost();
        boolean withdrawn = cost.compareTo(CheckedProjects.WITHDRAWN) == 0;
        if (withdrawn && line.isSelected(1)) {
            findings.error(Kind.WITHDRAWN_SELECTED, line.cell("selected"), "selected",
                    "0, because a cost of 999999999 marks a project that was withdrawn");
        }
        if (cost.signum() == 0) {
            findings.error(Kind.COST_ZERO, place, "cost", "1 or more; Pabulib writes 1 for a project that costs nothing");
        } else if (cost.compareTo(budget) > 0) {
            findings.add(withdrawn ? Severity.WARNING : Severity.ERROR, Kind.COST_ABOVE_BUDGET, place, "cost", place.text(),
                    "at most the budget, "
                    + budget.toPlainString());
        }
    }

    /** Whether the greedy rules would have had money for more. */
    private void checkUnused() {
        String rule = meta.text("rule");
        boolean strict = List.of("greedy", "greedy-threshold").contains(rule);
        if (!strict && !List.of("greedy-exclusive", "greedy-custom").contains(rule)) {
            return;
        }
        BigDecimal threshold = meta.number("min_project_score_threshold");
        List<Line> losers = new ArrayList<>(projects.lines());
        losers.removeIf(line -> !line.isSelected(0)
                || threshold != null && threshold.signum() > 0 && projects.result(line).compareTo(threshold) <= 0);
        losers.sort(Comparator.comparing(projects::result).reversed());
        BigDecimal left = budget.subtract(spent);
        List<String> fitting = new ArrayList<>();
        for (Line line : losers) {
            if (line.wholeCost().compareTo(left) <= 0) {
                fitting.add(line.id);
                left = left.subtract(line.wholeCost());
            }
        }
        if (!fitting.isEmpty()) {
            findings.add(strict ? Severity.ERROR : Severity.WARNING, Kind.BUDGET_UNUSED, Cell.NOWHERE, "selected", String.join(",", fitting),
                    "no project that is not selected, although it fits in what is left");
        }
    }
}
