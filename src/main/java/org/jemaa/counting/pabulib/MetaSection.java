package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/** META: keys with values, and where each stands. */
final class MetaSection {

    static final List<String> OBLIGATORY = List.of("description", "country", "unit", "instance", "num_projects",
            "num_votes", "budget", "vote_type", "rule", "date_begin", "date_end");
    private static final List<String> NUMBERS = List.of("num_projects", "num_votes", "budget", "min_length", "max_length",
            "min_sum_cost", "max_sum_cost", "min_points", "max_points", "min_sum_points", "max_sum_points",
            "default_score");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Row> rows = new HashMap<>();

    static MetaSection read(Rows rows) throws IOException, PabulibError {
        Table table = Table.open(rows, "META", "key", "value");
        MetaSection meta = new MetaSection();
        for (Row row = table.next(); row != null; row = table.next()) {
            meta.add(row, table.word(row, "key"), table.cell(row, "value"));
        }
        for (String key : OBLIGATORY) {
            if (!meta.values.containsKey(key)) {
                throw new PabulibError(Kind.KEY_MISSING, 0, key, "", "this key in META");
            }
        }
        meta.checkValues();
        return meta;
    }

    private void add(Row row, String key, String value) throws PabulibError {
        if (rows.putIfAbsent(key, row) != null) {
            throw new PabulibError(Kind.KEY_TWICE, row.line(), key, value, "each key once; it is also on line "
                    + rows.get(key).line());
        }
        if (!value.isEmpty() && !value.equalsIgnoreCase("none")) {
            values.put(key, value);
        }
    }

    private void checkValues() throws PabulibError {
        for (String key : NUMBERS) {
            String value = values.get(key);
            if (value != null && Table.number(rows.get(key), key, value).signum() < 0 && !key.contains("points")) {
                throw new PabulibError(Kind.OUT_OF_BOUNDS, rows.get(key).line(), key, value, "0 or more");
            }
        }
        String type = values.get("vote_type");
        if (VoteType.find(type).isEmpty()) {
            throw new PabulibError(Kind.UNKNOWN_VOTE_TYPE, rows.get("vote_type").line(), "vote_type", type,
                    "approval, choose-1, ordinal, cumulative or scoring");
        }
    }

    Map<String, String> values() {
        return values;
    }

    VoteType voteType() {
        return VoteType.find(values.get("vote_type")).orElseThrow();
    }

    /** The value of a limit, or what holds where the file gives none. */
    BigDecimal limit(String key, BigDecimal otherwise) {
        return values.containsKey(key) ? new BigDecimal(values.get(key)) : otherwise;
    }

    void check(String key, int counted) throws PabulibError {
        if (new BigDecimal(values.get(key)).compareTo(BigDecimal.valueOf(counted)) != 0) {
            throw new PabulibError(Kind.COUNT_DIFFERS, rows.get(key).line(), key, values.get(key),
                    counted + ", as many as there are lines");
        }
    }
}
