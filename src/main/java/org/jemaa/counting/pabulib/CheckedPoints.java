package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.pabulib.CheckedProjects.Line;
import org.jemaa.counting.pabulib.Finding.Kind;

/** The points of votes under the checker, and the scores that they give to projects. */
final class CheckedPoints {

    private static final long MILLION = 1_000_000;

    private final Findings findings;
    private final CheckedMeta meta;
    private final int column;
    private final boolean scored;
    private final String type;
    private final boolean asked;
    private final boolean forbidden;

    /**
     * @param column where points stand; -1 if nowhere
     * @param scored whether projects have a score to compare
     */
    CheckedPoints(Findings findings, CheckedMeta meta, int column, boolean scored) {
        this.findings = findings;
        this.meta = meta;
        this.column = column;
        this.scored = scored;
        type = meta.text("vote_type");
        asked = type.equals("cumulative") || type.equals("scoring");
        forbidden = type.equals("approval") || type.equals("choose-1");
    }

    int column() {
        return column;
    }

    /** @param lines the projects that are listed, null for those that are not there */
    void check(Records record, List<Line> lines) {
        List<String> items = column < 0 ? List.of() : CheckedVotes.items(record, column);
        if (items.isEmpty()) {
            if (asked) {
                findings.error(Kind.POINTS_MISSING, Cell.at(record, Math.max(0, column)), "points", "", "points, because votes are " + type);
            }
            if (scored) {
                score(lines);
            }
            return;
        }
        if (forbidden) {
            findings.error(Kind.POINTS_UNEXPECTED, Cell.at(record, column), "points", "nothing, because votes of the type " + type
                    + " have no points");
        }
        if (items.size() != lines.size()) {
            findings.error(Kind.POINTS_DO_NOT_MATCH, Cell.at(record, column), "points", items.size() + " numbers",
                    lines.size() + ", one for each listed project");
            return;
        }
        long[] given = new long[items.size()];
        for (int i = 0; i < given.length; i++) {
            byte[] text = items.get(i).getBytes(StandardCharsets.UTF_8);
            given[i] = Numbers.millionths(text, 0, text.length);
            if (given[i] == Numbers.NONE) {
                findings.error(Kind.NOT_A_NUMBER, Cell.at(record, column), "points", items.get(i), "a number such as 3 or 2.5");
                return;
            }
        }
        checkLimits(record, given);
        count(lines, given);
    }

    private void checkLimits(Records record, long[] given) {
        BigDecimal least = Numbers.ofMillionths(given[0]);
        BigDecimal most = least;
        BigDecimal sum = BigDecimal.ZERO;
        boolean rises = false;
        for (int i = 0; i < given.length; i++) {
            BigDecimal points = Numbers.ofMillionths(given[i]);
            least = least.min(points);
            most = most.max(points);
            sum = sum.add(points);
            rises |= i > 0 && given[i] > given[i - 1];
        }
        if (type.equals("cumulative") && least.signum() < 0) {
            findings.error(Kind.POINTS_NEGATIVE, Cell.at(record, column), "points", least.toPlainString(), "0 or more");
        }
        if (isBelow(least, "min_points")) {
            findings.error(Kind.POINTS_TOO_LOW, Cell.at(record, column), "points", least.toPlainString(), "at least "
                    + meta.text("min_points") + " (min_points)");
        }
        if (isAbove(most, "max_points")) {
            findings.error(Kind.POINTS_TOO_HIGH, Cell.at(record, column), "points", most.toPlainString(), "at most "
                    + meta.text("max_points") + " (max_points)");
        }
        checkSum(record, sum);
        if (asked && rises) {
            findings.warning(Kind.POINTS_NOT_SORTED, Cell.at(record, column), "points", record.text(column), "most points first");
        }
    }

    private void checkSum(Records record, BigDecimal sum) {
        if (isBelow(sum, "min_sum_points")) {
            findings.warning(Kind.POINTS_SUM_TOO_LOW, Cell.at(record, column), "points", sum.toPlainString(), "at least "
                    + meta.text("min_sum_points") + " together (min_sum_points)");
        }
        if (isAbove(sum, "max_sum_points")) {
            findings.warning(Kind.POINTS_SUM_TOO_HIGH, Cell.at(record, column), "points", sum.toPlainString(), "at most "
                    + meta.text("max_sum_points") + " together (max_sum_points)");
        }
    }

    private boolean isBelow(BigDecimal points, String limit) {
        BigDecimal least = meta.number(limit);
        return least != null && points.compareTo(least) < 0;
    }

    private boolean isAbove(BigDecimal points, String limit) {
        BigDecimal most = meta.number(limit);
        return most != null && points.compareTo(most) > 0;
    }

    /** Without points the place on the vote gives them: as many as projects are listed for the first, one for the last. */
    private void score(List<Line> lines) {
        long[] given = new long[lines.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = (given.length - i) * MILLION;
        }
        count(lines, given);
    }

    private static void count(List<Line> lines, long[] given) {
        Map<Line, Long> last = new HashMap<>();
        for (int i = 0; i < given.length; i++) {
            Line line = lines.get(i);
            if (line != null) {
                Long before = last.put(line, given[i]);
                line.allPoints += given[i];
                line.lastPoints += given[i] - (before == null ? 0 : before);
            }
        }
    }
}
