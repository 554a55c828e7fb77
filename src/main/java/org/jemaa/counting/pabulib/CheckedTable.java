package org.jemaa.counting.pabulib;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jemaa.counting.pabulib.Finding.Kind;

/** The column names of a section, and what every line of it must keep to. */
final class CheckedTable {

    /** Columns in which nothing may stand. */
    private static final Set<String> NULLABLE = Set.of("category", "beneficiaries", "latitude", "longitude");
    private static final Set<String> NULLABLE_IN_VOTES = Set.of("age", "sex", "district", "neighborhood", "education");

    private final Findings findings;
    private final Set<String> nullable;
    private final List<String> columns = new ArrayList<>();

    private CheckedTable(Findings findings, boolean votes) {
        this.findings = findings;
        nullable = votes ? NULLABLE_IN_VOTES : NULLABLE;
    }

    /** The column names on this record, of which the first is fixed, and so many at the front must be there. */
    static CheckedTable of(Findings findings, String title, Records header, List<String> known, List<String> obligatory) {
        CheckedTable table = new CheckedTable(findings, title.equals("VOTES"));
        for (int cell = 0; cell < header.size(); cell++) {
            table.addColumn(title, header, cell, known);
        }
        if (!table.columns.get(0).equals(obligatory.get(0))) {
            findings.error(Kind.HEADER_WRONG, Cell.at(header, 0), title, "the column names, " + obligatory.get(0) + " first");
        }
        for (String name : obligatory) {
            if (!table.columns.contains(name)) {
                findings.error(Kind.COLUMN_MISSING, Cell.at(header, 0), title, header.whole(), "a column " + name);
            }
        }
        List<String> inOrder = new ArrayList<>(known);
        inOrder.retainAll(table.columns);
        List<String> found = new ArrayList<>(table.columns);
        found.retainAll(known);
        if (!found.equals(inOrder)) {
            findings.warning(Kind.COLUMN_ORDER, Cell.at(header, 0), title, String.join(";", found), String.join(";", inOrder));
        }
        return table;
    }

    private void addColumn(String title, Records header, int cell, List<String> known) {
        String name = header.text(cell);
        checkSpaces(header, cell, title);
        if (columns.contains(name)) {
            findings.error(Kind.COLUMN_TWICE, Cell.at(header, cell), title, "each column once");
            columns.add("");
            return;
        }
        columns.add(name);
        if (title.equals("PROJECTS") && name.equals("target")) {
            findings.error(Kind.COLUMN_RENAMED, Cell.at(header, cell), title, "beneficiaries, as the column is called since April 2026");
        } else if (!known.contains(name)) {
            findings.error(Kind.COLUMN_UNKNOWN, Cell.at(header, cell), title, "a column that the format knows");
        }
    }

    private void checkSpaces(Records record, int cell, String field) {
        if (record.isSpaced(cell)) {
            findings.error(Kind.SPACE_AROUND, Cell.at(record, cell), field, "no spaces around it");
        }
        if (record.isMisplaced(cell)) {
            findings.error(Kind.QUOTE_MISPLACED, Cell.at(record, cell), field, "a semicolon or the end of the line after the closing quote");
        }
    }

    /** What concerns every line: spaces, quotes, and the number of cells. */
    void checkCells(Records record) {
        for (int cell = 0; cell < record.size(); cell++) {
            checkSpaces(record, cell, cell < columns.size() ? columns.get(cell) : "");
        }
        if (record.size() > columns.size()) {
            findings.warning(Kind.EXTRA_CELLS, Cell.at(record, columns.size()), "", record.size() + " cells",
                    columns.size() + " cells, as many as there are column names");
        }
    }

    /** Checks the value in a cell against what the format says about its column. */
    void checkValue(Records record, int cell) {
        String field = columns.get(cell);
        String text = cell < record.size() ? record.text(cell) : "";
        if (text.isEmpty()) {
            if (!nullable.contains(field) && !field.isEmpty()) {
                findings.error(Kind.VALUE_MISSING, Cell.at(record, cell), field, "", "a value");
            }
            return;
        }
        CheckedValues.check(findings, field, text, Cell.at(record, cell));
    }

    int index(String column) {
        return columns.indexOf(column);
    }

    List<String> columns() {
        return columns;
    }
}
