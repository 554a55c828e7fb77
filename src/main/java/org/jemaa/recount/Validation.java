package org.jemaa.recount;

import java.nio.file.Path;
import java.util.List;
import org.jemaa.counting.pabulib.Finding;
import org.jemaa.counting.pabulib.PabulibChecker;

/** Checks a file as the field's own checker does, without counting it, and tells everything that it finds. */
final class Validation {

    private Validation() {
    }

    /** @param json null for text */
    static Printed check(String name, JsonFormat json) {
        try {
            List<Finding> findings = new PabulibChecker().check(Path.of(name));
            boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
            return new Printed(json == null ? text(name, findings) : json.findings(name, findings), "", wrong);
        } catch (Exception | OutOfMemoryError failed) {
            Failure failure = Failure.of(name, null, failed);
            return json == null ? new Printed("", failure.sentence(), true) : Printed.failure(failure, json);
        }
    }

    private static String text(String name, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String severity = finding.severity() == Finding.Severity.ERROR ? ": error: " : ": warning: ";
            text.append(Table.visible(name + severity + finding.message())).append('\n');
        }
        int errors = (int) findings.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
        return text.append(Table.visible(name)).append(": ").append(summary(errors, findings.size() - errors)).append('\n').toString();
    }

    private static String summary(int errors, int warnings) {
        return (errors == 0 ? "no errors" : Words.counted(errors, "error", "errors"))
                + (warnings == 0 ? "" : ", " + Words.counted(warnings, "warning", "warnings"));
    }
}
