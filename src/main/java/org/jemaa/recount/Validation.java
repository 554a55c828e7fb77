package org.jemaa.recount;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.pabulib.Finding;
import org.jemaa.counting.pabulib.PabulibChecker;

/** Checks a file as the field's own checker does, without counting it, and tells everything that it finds. */
final class Validation {

    private Validation() {
    }

    static Printed check(String name) {
        try {
            List<Finding> findings = new PabulibChecker(Validation::winners).check(Path.of(name));
            long errors = findings.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
            StringBuilder text = new StringBuilder();
            findings.forEach(finding -> text.append(line(name, finding)));
            text.append(Table.visible(name)).append(": ").append(summary((int) errors, findings.size() - (int) errors)).append('\n');
            return new Printed(text.toString(), "", errors > 0);
        } catch (Exception | OutOfMemoryError failed) {
            return new Printed("", Failure.of(name, null, failed).sentence(), true);
        }
    }

    /** Under the format's Equal Shares rules; nothing where only a lot could tell equals apart. */
    private static Optional<Set<String>> winners(String rule, Election election) {
        Optional<RunSpec> run = FileRule.equalShares(rule);
        if (run.isEmpty() || election.kind() != BallotKind.APPROVAL) {
            return Optional.empty();
        }
        Outcome outcome = Rules.of(run.get().completed(election.kind(), null), TieOrder.byIdentifier()).count(election);
        boolean drawn = outcome.decisiveTies().stream().anyMatch(tie -> tie.decidedBy() == TieOrder.Criterion.IDENTIFIER);
        return drawn ? Optional.empty() : Optional.of(Set.copyOf(outcome.selected()));
    }

    private static String line(String name, Finding finding) {
        String severity = finding.severity() == Finding.Severity.ERROR ? "error: " : "warning: ";
        return Table.visible(name + ": " + severity + finding.message()) + "\n";
    }

    private static String summary(int errors, int warnings) {
        return (errors == 0 ? "no errors" : Words.counted(errors, "error", "errors")) + (warnings == 0 ? "" : ", " + Words.counted(warnings, "warning", "warnings"));
    }
}
