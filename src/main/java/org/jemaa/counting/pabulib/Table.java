package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/** A section of the file: its title, the names of its columns, and the checks that all sections share. */
final class Table {

    private static final Set<String> TITLES = Set.of("META", "PROJECTS", "VOTES");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private final Rows rows;
    private final List<String> columns;

    private Table(Rows rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    static Table open(Rows rows, String title, String... obligatory) throws IOException, PabulibError {
        Row row = rows.next();
        if (row == null) {
            throw new PabulibError(Kind.SECTION_MISSING, 0, "", "the end of the file", "the section " + title);
        }
        if (row.cells().size() != 1 || !row.first().equalsIgnoreCase(title)) {
            throw new PabulibError(Kind.SECTION_EXPECTED, row.line(), "", String.join(";", row.cells()),
                    "the section title " + title);
        }
        Row header = rows.next();
        if (header == null || !header.first().equals(obligatory[0])) {
            throw new PabulibError(Kind.HEADER_WRONG, header == null ? row.line() : header.line(), title,
                    header == null ? "" : header.first(), "the column names, " + obligatory[0] + " first");
        }
        Set<String> seen = new HashSet<>();
        for (String name : header.cells()) {
            if (name.isEmpty() || !seen.add(name)) {
                throw new PabulibError(name.isEmpty() ? Kind.HEADER_WRONG : Kind.COLUMN_TWICE, header.line(), title, name,
                        "each column once, with a name");
            }
            unspaced(header, title, name);
        }
        for (String name : obligatory) {
            if (!seen.contains(name)) {
                throw new PabulibError(Kind.COLUMN_MISSING, header.line(), title, String.join(";", header.cells()),
                        "a column " + name);
            }
        }
        return new Table(rows, header.cells());
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    List<String> columns() {
        return columns;
    }

    /** The next line of this section, or null where the section ends. */
    Row next() throws IOException, PabulibError {
        Row row = rows.peek();
        if (row == null || row.cells().size() == 1 && TITLES.contains(row.first().toUpperCase(Locale.ROOT))) {
            return null;
        }
        rows.next();
        if (row.cells().size() != columns.size()) {
            throw new PabulibError(Kind.WRONG_NUMBER_OF_CELLS, row.line(), "", row.cells().size() + " cells",
                    columns.size() + " cells, as many as there are column names");
        }
        return row;
    }

    String cell(Row row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : row.cells().get(index);
    }

    /** A cell that must have a value, without spaces around it and without control characters. */
    String word(Row row, String column) throws PabulibError {
        return word(row, column, cell(row, column));
    }

    static String word(Row row, String column, String text) throws PabulibError {
        if (text.isEmpty()) {
            throw new PabulibError(Kind.VALUE_MISSING, row.line(), column, "", "a value");
        }
        if (text.length() > 200) {
            throw new PabulibError(Kind.OUT_OF_BOUNDS, row.line(), column, text, "at most 200 characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new PabulibError(Kind.CONTROL_CHARACTER, row.line(), column, text, "no control characters");
        }
        return unspaced(row, column, text);
    }

    private static String unspaced(Row row, String column, String text) throws PabulibError {
        if (!text.equals(text.strip())) {
            throw new PabulibError(Kind.SPACE_AROUND, row.line(), column, text, "no spaces around it");
        }
        return text;
    }

    static BigDecimal number(Row row, String column, String text) throws PabulibError {
        if (!NUMBER.matcher(text).matches()) {
            throw new PabulibError(Kind.NOT_A_NUMBER, row.line(), column, text,
                    "a number such as 1200 or 1200.50, with at most 15 digits before and 6 after the point");
        }
        return new BigDecimal(text);
    }

    /** All cells with a value but those named, by column; a literal None is no value. */
    Map<String, String> others(Row row, Set<String> known) {
        Map<String, String> more = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            String value = row.cells().get(i);
            boolean none = value.equalsIgnoreCase("none") && !name.equals("name");
            if (!known.contains(name) && !value.isEmpty() && !none) {
                more.put(name.equals("target") ? "beneficiaries" : name, value);
            }
        }
        return more;
    }
}
