package org.jemaa.counting.pabulib;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jemaa.counting.pabulib.Finding.Kind;

/** Names of categories, districts and the like under the checker: declared in META, used in one section, spelled in one way. */
final class CheckedLabels {

    /** So many different labels of a field are looked at; more are no labels. */
    private static final int MOST = 10_000;
    private static final Map<String, String> DECLARED = Map.of("category", "categories", "neighborhood", "neighborhoods", "district",
            "subdistricts");

    private final Findings findings;
    private final boolean lists;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    /** For each field its labels, with the place of the first. */
    private final Map<String, Map<String, Cell>> seen = new LinkedHashMap<>();

    /** @param lists whether a cell may hold several labels with commas between them */
    CheckedLabels(Findings findings, CheckedTable table, boolean lists) {
        this.findings = findings;
        this.lists = lists;
        for (String field : List.of("category", "beneficiaries", "district", "neighborhood")) {
            if (table.index(field) >= 0) {
                columns.put(field, table.index(field));
                seen.put(field, new LinkedHashMap<>());
            }
        }
    }

    void add(Records record) {
        columns.forEach((field, cell) -> {
            Map<String, Cell> labels = seen.get(field);
            if (cell < record.size() && !record.isEmpty(cell) && labels.size() < MOST) {
                boolean list = lists && (field.equals("category") || field.equals("beneficiaries"));
                List<String> inCell = list ? CheckedVotes.items(record, cell) : List.of(record.text(cell));
                if (list && new LinkedHashSet<>(inCell).size() < inCell.size()) {
                    findings.warning(Kind.LABEL_TWICE, Cell.at(record, cell), field, record.text(cell), "each label once");
                }
                inCell.forEach(label -> labels.computeIfAbsent(label, first -> Cell.of(record, cell)));
            }
        });
    }

    void checkWhole(CheckedMeta meta) {
        seen.forEach((field, labels) -> {
            checkSpelling(field, labels);
            String key = DECLARED.getOrDefault(field, "");
            if (meta.has(key) && !labels.isEmpty()) {
                checkDeclared(meta.cell(key), key, field, labels);
            }
        });
    }

    private void checkDeclared(Cell declaration, String key, String field, Map<String, Cell> labels) {
        Set<String> declared = new LinkedHashSet<>();
        for (String label : declaration.text().split(",")) {
            declared.add(label.strip());
        }
        declared.remove("");
        List<String> unused = new ArrayList<>(declared);
        unused.removeAll(labels.keySet());
        unused.forEach(label -> findings.warning(Kind.LABEL_UNUSED, declaration, key, label, "only labels that stand in " + field));
        labels.forEach((label, place) -> {
            if (!declared.contains(label)) {
                findings.warning(Kind.LABEL_UNDECLARED, place, field, label, "a label that stands in " + key);
            }
        });
    }

    private void checkSpelling(String field, Map<String, Cell> labels) {
        Map<String, String> spellings = new HashMap<>();
        labels.forEach((label, place) -> {
            String other = spellings.putIfAbsent(plain(label), label);
            if (other != null) {
                findings.warning(Kind.LABELS_ALIKE, place, field, label, "one spelling; there is also '" + other + "'");
            }
        });
    }

    /** Without accents, capitals and double spaces. */
    private static String plain(String label) {
        String apart = Normalizer.normalize(label, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return apart.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
