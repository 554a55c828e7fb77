package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/** META: keys with values, and where each stands that the count depends on. */
final class MetaSection {

    private static final List<String> NEEDED = List.of("num_projects", "num_votes", "budget", "vote_type", "rule");
    private static final Set<String> NUMBERS = Set.of("num_projects", "num_votes", "budget");
    private static final int MOST_KEYS = 1000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> linesOfKeys = new LinkedHashMap<>();
    private final Map<String, Integer> columnsOfValues = new LinkedHashMap<>();

    static MetaSection read(Records records) throws IOException, PabulibError {
        Table table = Table.open(records, "META", "key", "value");
        MetaSection meta = new MetaSection();
        while (table.next()) {
            meta.add(records, table);
        }
        for (String key : NEEDED) {
            if (!meta.values.containsKey(key)) {
                throw new PabulibError(Kind.KEY_MISSING, 0, key, "", "this key with a value in META");
            }
        }
        return meta;
    }

    private void add(Records records, Table table) throws PabulibError {
        String key = table.word(table.index("key"));
        int cell = table.index("value");
        String value = table.value(cell);
        Integer before = linesOfKeys.putIfAbsent(key, records.line());
        if (before != null) {
            if (NEEDED.contains(key) || PabulibFormat.OBLIGATORY.contains(key)) {
                throw records.error(Kind.KEY_TWICE, 0, key, value, "each key once; it is also on line " + before);
            }
            return;
        }
        if (linesOfKeys.size() > MOST_KEYS) {
            throw records.error(Kind.OUT_OF_BOUNDS, 0, key, "one more", "at most " + MOST_KEYS + " keys");
        }
        if (value.isEmpty()) {
            return;
        }
        if (NUMBERS.contains(key)) {
            table.money(cell, key);
        }
        if (key.equals("vote_type") && VoteType.find(value).isEmpty()) {
            throw records.error(Kind.UNKNOWN_VOTE_TYPE, cell, key, value, "approval, choose-1, ordinal, cumulative or scoring");
        }
        values.put(key, value);
        columnsOfValues.put(key, records.column(cell));
    }

    Map<String, String> values() {
        return values;
    }

    VoteType voteType() {
        return VoteType.find(values.get("vote_type")).orElseThrow();
    }

    void check(String key, int counted) throws PabulibError {
        if (new BigDecimal(values.get(key)).compareTo(BigDecimal.valueOf(counted)) != 0) {
            throw new PabulibError(Kind.COUNT_DIFFERS, linesOfKeys.get(key), columnsOfValues.get(key), key, values.get(key),
                    counted + ", as many as there are lines");
        }
    }
}
