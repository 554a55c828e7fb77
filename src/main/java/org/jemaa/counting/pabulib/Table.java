package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/**
 * A section of the file: its title, the names of its columns, and the checks that all sections share. Cells that a short line lacks
 * are empty, cells behind the last column and blank lines are passed over, unless they are needed.
 */
final class Table {

    private static final Set<String> TITLES = Set.of("META", "PROJECTS", "VOTES");
    private static final int LONGEST_WORD = 200;

    private final Records records;
    private final List<String> columns = new ArrayList<>();

    private Table(Records records) {
        this.records = records;
    }

    static Table open(Records records, String title, String... obligatory) throws IOException, PabulibError {
        if (!passBlanks(records)) {
            throw new PabulibError(Kind.SECTION_MISSING, 0, "", "the end of the file", "the section " + title);
        }
        if (!title.equals(titleOf(records))) {
            throw records.error(Kind.SECTION_EXPECTED, 0, "", records.whole(), "the section title " + title);
        }
        int titleLine = records.line();
        boolean there = passBlanks(records);
        if (!there || !records.text(0).equals(obligatory[0])) {
            throw new PabulibError(Kind.HEADER_WRONG, there ? records.line() : titleLine, 1, title, there ? records.text(0) : "",
                    "the column names, " + obligatory[0] + " first");
        }
        Table table = new Table(records);
        for (int cell = 0; cell < records.size(); cell++) {
            table.addColumn(title, cell, List.of(obligatory));
        }
        for (String name : obligatory) {
            if (!table.columns.contains(name)) {
                throw records.error(Kind.COLUMN_MISSING, 0, title, records.whole(), "a column " + name);
            }
        }
        return table;
    }

    /** A column that stands twice is an error only if the count depends on it; otherwise the first counts. */
    private void addColumn(String title, int cell, List<String> obligatory) throws PabulibError {
        String name = records.text(cell);
        boolean again = columns.contains(name);
        if (again && obligatory.contains(name)) {
            throw records.error(Kind.COLUMN_TWICE, cell, title, name, "each column once");
        }
        columns.add(again ? "" : name);
    }

    /** Goes to the next record that is not blank; false at the end. */
    static boolean passBlanks(Records records) throws IOException, PabulibError {
        while (records.next()) {
            if (!records.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The section's name if this record is a title, otherwise null. */
    static String titleOf(Records records) {
        int from = records.from(0);
        int length = records.to(0) - from;
        if (length != 4 && length != 5 && length != 8) {
            return null;
        }
        int letter = records.bytes(0)[from] | 32;
        if (letter != 'm' && letter != 'p' && letter != 'v' || !records.isEmptyFrom(1)) {
            return null;
        }
        String first = records.text(0).toUpperCase(Locale.ROOT);
        return TITLES.contains(first) ? first : null;
    }

    /** Goes to the next line of this section; false where it ends. */
    boolean next() throws IOException, PabulibError {
        if (!passBlanks(records)) {
            return false;
        }
        if (titleOf(records) != null) {
            records.hold();
            return false;
        }
        return true;
    }

    /** Where the column stands, -1 if it is not there. */
    int index(String column) {
        return columns.indexOf(column);
    }

    List<String> columns() {
        return columns;
    }

    /** The columns but those named, by their places. */
    Map<Integer, String> others(Set<String> known) {
        Map<Integer, String> others = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).equals("target") ? "beneficiaries" : columns.get(i);
            if (!name.isEmpty() && !known.contains(name) && !others.containsValue(name)) {
                others.put(i, name);
            }
        }
        return others;
    }

    /** What stands in the cell; a literal None is nothing, except as a name. */
    String value(int cell) {
        String text = cell < records.size() ? records.text(cell) : "";
        return text.equalsIgnoreCase("none") && !columns.get(cell).equals("name") ? "" : text;
    }

    /** What stands in a cell that must have a value: at most 200 characters, without control characters. */
    String word(int cell) throws PabulibError {
        String text = cell < records.size() ? records.text(cell) : "";
        String field = columns.get(cell);
        if (text.isEmpty()) {
            throw records.error(Kind.VALUE_MISSING, cell, field, "", "a value");
        }
        if (records.isMisplaced(cell)) {
            throw records.error(Kind.QUOTE_MISPLACED, cell, field, text, "a semicolon or the end of the line after the closing quote");
        }
        if (text.length() > LONGEST_WORD) {
            throw records.error(Kind.OUT_OF_BOUNDS, cell, field, text, "at most " + LONGEST_WORD + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw records.error(Kind.CONTROL_CHARACTER, cell, field, text, "no control characters");
        }
        return text;
    }

    /** Money in a cell, in the field of this name: 0 or more. */
    BigDecimal money(int cell, String field) throws PabulibError {
        String text = word(cell);
        BigDecimal number = Numbers.decimal(text);
        if (number == null) {
            throw records.error(Kind.NOT_A_NUMBER, cell, field, text, Numbers.EXPECTED);
        }
        if (number.signum() < 0) {
            throw records.error(Kind.OUT_OF_BOUNDS, cell, field, text, "0 or more");
        }
        return number;
    }
}
