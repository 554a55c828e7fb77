package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.counting.pabulib.Finding.Kind;

/** PROJECTS under the checker: each line, and what the votes say about it. */
final class CheckedProjects {

    /** The cost of a project that was withdrawn after the ballots were printed. */
    static final BigDecimal WITHDRAWN = BigDecimal.valueOf(999_999_999);

    /** One project. Cells by their columns, as far as there is something in them. */
    static final class Line {

        final String id;
        final int index;
        private final Map<String, Cell> cells;
        /** On how many votes it stands: each time, and once for each voter. */
        long listed;
        long voters;
        /** Its points in millionths: each time, and the last of each voter. */
        long allPoints;
        long lastPoints;

        private Line(String id, int index, Map<String, Cell> cells) {
            this.id = id;
            this.index = index;
            this.cells = cells;
        }

        Cell cell(String column) {
            return cells.getOrDefault(column, cells.get("project_id"));
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }

        /** The number in the column; null if there is none. */
        BigDecimal number(String column) {
            return has(column) ? CheckedValues.meant(cell(column).text()) : null;
        }

        /** 0 if there is none. */
        BigDecimal cost() {
            BigDecimal cost = number("cost");
            return cost == null ? BigDecimal.ZERO : cost;
        }

        /** Without what is behind the point, as Pabulib's checker compares money. */
        BigDecimal wholeCost() {
            return cost().setScale(0, RoundingMode.FLOOR);
        }

        boolean isSelected(int as) {
            return has("selected") && cell("selected").text().equals(String.valueOf(as));
        }
    }

    private final Findings findings;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Line> byId = new HashMap<>();
    private CheckedTable table;
    private CheckedLabels labels;

    CheckedProjects(Findings findings) {
        this.findings = findings;
    }

    void open(CheckedTable columns) {
        table = columns;
        labels = new CheckedLabels(findings, columns, true);
    }

    void add(Records record) {
        table.checkCells(record);
        Cell id = Cell.of(record, 0);
        if (id.text().isEmpty()) {
            findings.error(Kind.IDENTIFIER_EMPTY, id, "project_id", "an identifier");
            return;
        }
        if (byId.containsKey(id.text())) {
            findings.error(Kind.PROJECT_TWICE, id, "project_id", "each project once");
            return;
        }
        if (lines.size() == ProjectSection.MOST) {
            findings.error(Kind.TOO_MANY, id, "project_id", "at most " + ProjectSection.MOST + " projects");
            return;
        }
        if (id.text().indexOf(',') >= 0 || id.text().length() > 200 || id.text().chars().anyMatch(Character::isISOControl)) {
            findings.error(Kind.OUT_OF_BOUNDS, id, "project_id", "at most 200 characters, without commas and control characters");
        }
        Map<String, Cell> cells = new HashMap<>();
        cells.put("project_id", id);
        for (int cell = 1; cell < table.columns().size(); cell++) {
            table.checkValue(record, cell);
            String column = table.columns().get(cell);
            if (cell < record.size() && !record.isEmpty(cell) && PabulibFormat.PROJECTS.contains(column)) {
                cells.put(column, Cell.of(record, cell));
            }
        }
        labels.add(record);
        Line line = new Line(id.text(), lines.size(), cells);
        lines.add(line);
        byId.put(line.id, line);
        if (line.has("latitude") != line.has("longitude")) {
            findings.error(Kind.COORDINATES_INCOMPLETE, line.has("latitude") ? line.cell("latitude") : line.cell("longitude"),
                    line.has("latitude") ? "longitude" : "latitude", "", "both or none");
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** Null if there is no such project. */
    Line find(String id) {
        return byId.get(id);
    }

    boolean hasColumn(String column) {
        return table != null && table.index(column) >= 0;
    }

    /** The column by which the projects are ranked. */
    String resultColumn() {
        return hasColumn("score") ? "score" : "votes";
    }

    /** What the file says about the project's result; counted, if it says nothing. */
    BigDecimal result(Line line) {
        BigDecimal said = line.number(resultColumn());
        return said != null ? said : BigDecimal.valueOf(line.listed);
    }

    void checkWhole(CheckedMeta meta) {
        BigDecimal said = meta.number("num_projects");
        if (said != null && said.compareTo(BigDecimal.valueOf(lines.size())) != 0) {
            findings.error(Kind.COUNT_DIFFERS, meta.cell("num_projects"), "num_projects", lines.size() + ", as many as there are projects");
        }
        if (table != null && !hasColumn("votes") && !hasColumn("score")) {
            findings.warning(Kind.COUNTS_MISSING, Cell.NOWHERE, "votes", "", "a column votes or score in PROJECTS");
        }
        for (Line line : lines) {
            checkVotes(line);
            checkScore(line);
        }
        checkCoordinates();
        if (labels != null) {
            labels.checkWhole(meta);
        }
    }

    /** A project twice on one vote may have been counted once or twice. */
    private void checkVotes(Line line) {
        BigDecimal said = line.number("votes");
        if (!hasColumn("votes")) {
            return;
        }
        if (said == null || said.signum() == 0) {
            findings.warning(Kind.NO_VOTES, line.cell("votes"), "votes", said == null ? "" : "0", "a project that somebody voted for");
        }
        BigDecimal compared = said == null ? BigDecimal.ZERO : said;
        if (compared.compareTo(BigDecimal.valueOf(line.listed)) != 0 && compared.compareTo(BigDecimal.valueOf(line.voters)) != 0) {
            findings.error(Kind.VOTES_DIFFER, line.cell("votes"), "votes", compared.toPlainString(), line.voters + ", as counted from VOTES");
        }
    }

    private void checkScore(Line line) {
        if (!hasColumn("score")) {
            return;
        }
        BigDecimal said = line.number("score");
        BigDecimal compared = said == null ? BigDecimal.ZERO : said;
        BigDecimal all = Numbers.ofMillionths(line.allPoints);
        BigDecimal last = Numbers.ofMillionths(line.lastPoints);
        if (compared.compareTo(all) != 0 && compared.compareTo(last) != 0) {
            findings.error(Kind.SCORE_DIFFERS, line.cell("score"), "score", compared.toPlainString(), last.toPlainString()
                    + ", as counted from VOTES");
        }
    }

    private void checkCoordinates() {
        Set<String> places = new HashSet<>();
        int number = 0;
        for (Line line : lines) {
            if (line.has("latitude") && line.has("longitude")) {
                places.add(line.cell("latitude").text() + " " + line.cell("longitude").text());
                number++;
            }
        }
        if (number > 1 && places.size() == 1) {
            findings.warning(Kind.COORDINATES_EQUAL, Cell.NOWHERE, "latitude", places.iterator().next(), "projects in different places");
        }
    }
}
