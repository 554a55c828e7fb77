package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.counting.ElectionBuilder;
import org.jemaa.counting.pabulib.CheckedProjects.Line;
import org.jemaa.counting.pabulib.Finding.Kind;

/** VOTES under the checker: each line is checked, counted and forgotten. */
final class CheckedVotes {

    private final Findings findings;
    private final CheckedMeta meta;
    private final CheckedProjects projects;
    private final CheckedTable table;
    private final CheckedPoints points;
    private final CheckedLabels labels;
    private final ElectionBuilder election;
    private final int vote;
    private final BigDecimal fewest;
    private final BigDecimal most;
    private final BigDecimal leastCost;
    private final BigDecimal mostCost;
    private final Texts voters = new Texts();
    /** For each project the last line that listed it. */
    private final int[] lastWith;
    private int rows;
    private long allListed;
    private boolean mostWasUsed;

    /** @param election takes the votes as they come; null if nobody needs it */
    CheckedVotes(Findings findings, CheckedMeta meta, CheckedProjects projects, CheckedTable table, ElectionBuilder election) {
        this.findings = findings;
        this.meta = meta;
        this.projects = projects;
        this.table = table;
        this.election = election;
        vote = table.index("vote");
        points = new CheckedPoints(findings, meta, table.index("points"), projects.hasColumn("score"));
        labels = new CheckedLabels(findings, table, false);
        fewest = meta.number("min_length");
        most = meta.number("max_length");
        boolean approval = meta.text("vote_type").equals("approval");
        leastCost = approval ? meta.number("min_sum_cost") : null;
        mostCost = approval ? meta.number("max_sum_cost") : null;
        lastWith = new int[projects.lines().size()];
    }

    void add(Records record) {
        table.checkCells(record);
        rows++;
        if (record.isEmpty(0)) {
            findings.error(Kind.IDENTIFIER_EMPTY, Cell.at(record, 0), "voter_id", "an identifier");
            return;
        }
        int known = voters.size();
        if (voters.add(record.bytes(0), record.from(0), record.to(0)) < known) {
            findings.error(Kind.VOTER_TWICE, Cell.at(record, 0), "voter_id", "each voter once");
            return;
        }
        String voter = record.text(0);
        if (voter.length() > 200 || voter.chars().anyMatch(Character::isISOControl)) {
            findings.error(Kind.OUT_OF_BOUNDS, Cell.at(record, 0), "voter_id", "at most 200 characters, without control characters");
        }
        for (int cell = 1; cell < table.columns().size(); cell++) {
            if (cell != points.column() || cell < record.size() && !record.isEmpty(cell)) {
                table.checkValue(record, cell);
            }
        }
        labels.add(record);
        if (vote >= 0) {
            List<Line> lines = lines(record, items(record, vote));
            checkLength(record, lines.size());
            checkCost(record, lines);
            points.check(record, lines);
            give(lines);
        }
    }

    /** What stands between commas, without what is empty. */
    static List<String> items(Records record, int cell) {
        String text = cell < record.size() ? record.text(cell) : "";
        List<String> items = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            String item = text.substring(from, end).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
            from = end + 1;
        }
        return items;
    }

    /** The projects on this vote, null for those that are not there. */
    private List<Line> lines(Records record, List<String> listed) {
        List<Line> lines = new ArrayList<>(listed.size());
        boolean twice = false;
        for (String id : listed) {
            Line line = projects.find(id);
            lines.add(line);
            if (line == null) {
                findings.error(Kind.UNKNOWN_PROJECT, Cell.at(record, vote), "vote", id, "an identifier that stands in PROJECTS");
                continue;
            }
            line.listed++;
            twice |= lastWith[line.index] == rows;
            line.voters += lastWith[line.index] == rows ? 0 : 1;
            lastWith[line.index] = rows;
        }
        if (twice) {
            findings.warning(Kind.PROJECT_TWICE_ON_VOTE, Cell.at(record, vote), "vote", String.join(",", listed), "each project once");
        }
        return lines;
    }

    private void checkLength(Records record, int length) {
        BigDecimal listed = BigDecimal.valueOf(length);
        allListed += length;
        mostWasUsed |= most != null && most.compareTo(listed) == 0;
        if (most != null && listed.compareTo(most) > 0) {
            findings.error(Kind.VOTE_TOO_LONG, Cell.at(record, vote), "vote", length + " projects", "at most " + most.toPlainString()
                    + " (max_length)");
        }
        if (fewest != null && listed.compareTo(fewest) < 0) {
            findings.error(Kind.VOTE_TOO_SHORT, Cell.at(record, vote), "vote", length + " projects", "at least " + fewest.toPlainString()
                    + " (min_length)");
        }
        if (meta.text("vote_type").equals("choose-1") && length != 1) {
            findings.error(Kind.CHOOSE_1_LENGTH, Cell.at(record, vote), "vote", length + " projects", "one project");
        }
    }

    private void checkCost(Records record, List<Line> lines) {
        if (leastCost == null && mostCost == null || lines.contains(null)) {
            return;
        }
        BigDecimal cost = lines.stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (leastCost != null && cost.compareTo(leastCost) < 0) {
            findings.warning(Kind.COST_SUM_TOO_LOW, Cell.at(record, vote), "vote", cost.toPlainString(), "projects of at least "
                    + leastCost.toPlainString() + " together (min_sum_cost)");
        }
        if (mostCost != null && cost.compareTo(mostCost) > 0) {
            findings.warning(Kind.COST_SUM_TOO_HIGH, Cell.at(record, vote), "vote", cost.toPlainString(), "projects of at most "
                    + mostCost.toPlainString() + " together (max_sum_cost)");
        }
    }

    private void give(List<Line> lines) {
        if (election != null) {
            int[] listed = lines.stream().filter(line -> line != null).mapToInt(line -> line.index).toArray();
            election.add(listed, null, listed.length, 1, 0);
        }
    }

    void checkWhole() {
        labels.checkWhole(meta);
        BigDecimal said = meta.number("num_votes");
        if (said != null && said.compareTo(BigDecimal.valueOf(rows)) != 0) {
            findings.error(Kind.COUNT_DIFFERS, meta.cell("num_votes"), "num_votes", rows + ", as many as there are votes");
        }
        if (most == null || rows == 0) {
            return;
        }
        if (!mostWasUsed) {
            findings.warning(Kind.MAX_LENGTH_UNUSED, meta.cell("max_length"), "max_length", most.toPlainString(),
                    "a length that some vote has");
        }
        if (allListed == rows && most.compareTo(BigDecimal.ONE) != 0) {
            findings.warning(Kind.AVERAGE_LENGTH_ONE, meta.cell("max_length"), "max_length", most.toPlainString(),
                    "1, because votes list one project on average");
        }
    }
}
