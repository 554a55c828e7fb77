package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jemaa.counting.pabulib.Finding.Kind;

/** META under the checker: its keys, and what they say about each other. */
final class CheckedMeta {

    private static final int MOST_KEYS = 1000;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern DAY = Pattern.compile("([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})");
    private static final Pattern COMMENT = Pattern.compile("#([0-9]{1,9}):");
    private static final List<String> POINT_LIMITS = List.of("min_points", "max_points", "min_sum_points", "max_sum_points", "default_score");

    private final Findings findings;
    private final Map<String, Cell> keys = new LinkedHashMap<>();
    private final Map<String, Cell> values = new LinkedHashMap<>();

    CheckedMeta(Findings findings) {
        this.findings = findings;
    }

    void add(Records record, CheckedTable table) {
        table.checkCells(record);
        Cell key = Cell.of(record, 0);
        Cell value = Cell.of(record, 1);
        if (key.text().isEmpty()) {
            findings.error(Kind.KEY_EMPTY, key, "", "a key");
            return;
        }
        if (keys.containsKey(key.text())) {
            findings.error(Kind.KEY_TWICE, key, key.text(), "each key once; it is also on line " + keys.get(key.text()).line());
            return;
        }
        if (keys.size() == MOST_KEYS) {
            findings.error(Kind.TOO_MANY, key, "", "at most " + MOST_KEYS + " keys");
            return;
        }
        keys.put(key.text(), key);
        values.put(key.text(), value);
        if (!PabulibFormat.META.contains(key.text())) {
            findings.error(Kind.KEY_UNKNOWN, key, key.text(), "a key that the format knows");
        } else if (value.text().isEmpty()) {
            findings.error(Kind.VALUE_MISSING, value, key.text(), "a value");
        } else {
            CheckedValues.check(findings, key.text(), value.text(), value);
        }
    }

    /** What stands under this key; an empty text if it has no value. */
    String text(String key) {
        return cell(key).text();
    }

    Cell cell(String key) {
        return values.getOrDefault(key, Cell.NOWHERE);
    }

    boolean has(String key) {
        return !text(key).isEmpty();
    }

    /** The number under this key; null if there is none. */
    BigDecimal number(String key) {
        return CheckedValues.meant(text(key));
    }

    void checkWhole() {
        for (String key : PabulibFormat.OBLIGATORY) {
            if (!keys.containsKey(key)) {
                findings.error(Kind.KEY_MISSING, Cell.NOWHERE, key, "", "this key with a value in META");
            }
        }
        List<String> inOrder = new ArrayList<>(PabulibFormat.META);
        inOrder.retainAll(keys.keySet());
        List<String> found = new ArrayList<>(keys.keySet());
        found.retainAll(PabulibFormat.META);
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(inOrder.get(i))) {
                findings.warning(Kind.KEY_ORDER, keys.get(found.get(i)), found.get(i), found.get(i), inOrder.get(i) + " at this place");
                break;
            }
        }
        checkDates();
        checkComment();
        checkLimits();
    }

    private void checkDates() {
        LocalDate begin = date("date_begin");
        LocalDate end = date("date_end");
        if (begin != null && end != null && begin.isAfter(end)) {
            findings.error(Kind.DATES_REVERSED, cell("date_end"), "date_end",
                    "a day not before date_begin; a year alone means its first day");
        }
    }

    private LocalDate date(String key) {
        String text = text(key);
        Matcher day = DAY.matcher(text);
        try {
            if (YEAR.matcher(text).matches()) {
                return LocalDate.of(Integer.parseInt(text), 1, 1);
            }
            if (day.matches()) {
                return LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            }
        } catch (DateTimeException noSuchDay) {
            // told below
        }
        if (!text.isEmpty()) {
            findings.error(Kind.DATE_WRONG, cell(key), key, "a day as DD.MM.YYYY, or a year as YYYY");
        }
        return null;
    }

    private void checkComment() {
        String text = text("comment");
        if (text.isEmpty()) {
            return;
        }
        if (!text.startsWith("#1: ")) {
            findings.error(Kind.COMMENT_NUMBERS, cell("comment"), "comment", "a comment that begins with '#1: '");
        }
        Matcher number = COMMENT.matcher(text);
        for (int expected = 1; number.find(); expected++) {
            if (Integer.parseInt(number.group(1)) != expected) {
                findings.warning(Kind.COMMENT_NUMBERS, cell("comment"), "comment", number.group(),
                        "comments numbered one after the other: #" + expected + ":");
                return;
            }
        }
    }

    private void checkLimits() {
        String type = text("vote_type");
        if (type.equals("cumulative") && !has("max_sum_points")) {
            findings.error(Kind.POINTS_LIMIT_MISSING, cell("vote_type"), "max_sum_points", "", "this key, because votes are cumulative");
        }
        if (type.equals("approval") || type.equals("choose-1")) {
            POINT_LIMITS.stream().filter(this::has).forEach(key -> findings.warning(Kind.LIMIT_NOT_FOR_TYPE, cell(key), key, key,
                    "no limit of points, because votes have none"));
        }
        BigDecimal one = BigDecimal.ONE;
        for (String key : List.of("min_length", "max_length")) {
            if (type.equals("choose-1") && number(key) != null && number(key).compareTo(one) != 0) {
                findings.error(Kind.CHOOSE_1_LENGTH, cell(key), key, "1, because each voter chooses one project");
            }
        }
        BigDecimal most = number("max_length");
        if (most != null && !type.equals("choose-1") && most.compareTo(one) == 0) {
            findings.warning(Kind.CHOOSE_1_SUGGESTED, cell("max_length"), "max_length", "1",
                    "the vote_type choose-1, where each voter chooses one project");
        }
        if (most != null && number("num_projects") != null && most.compareTo(number("num_projects")) > 0) {
            findings.error(Kind.MAX_LENGTH_ABOVE_PROJECTS, cell("max_length"), "max_length", "at most num_projects");
        }
    }
}
