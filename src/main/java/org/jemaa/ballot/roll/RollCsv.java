package org.jemaa.ballot.roll;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jemaa.process.College;
import org.jemaa.shared.Refusal;

/**
 * A municipality's list of voters as CSV: a header with {@code number} and, in any order, {@code district}, {@code born},
 * {@code email}, {@code language} and {@code college}; commas or semicolons; UTF-8. Every problem is noted with its line and column, up
 * to {@value #MOST_PROBLEMS}.
 */
final class RollCsv {

    static final int MOST_ROWS = 2_000_000;
    static final int MOST_PROBLEMS = 50;

    private static final List<String> COLUMNS = List.of("number", "district", "born", "email", "language", "college");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ./_-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"',;<>]{1,64}@[^@\\s\"',;<>]{1,189}");
    private static final int EARLIEST_YEAR = 1880;

    private final Predicate<String> isDistrict;
    private final List<String> languages;
    private final LocalDate today;
    private final RollColleges colleges;
    private final List<RollProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private long rows;

    /** @param languages that the municipality speaks */
    RollCsv(Predicate<String> isDistrict, List<String> languages, LocalDate today, RollColleges colleges) {
        this.isDistrict = isDistrict;
        this.languages = languages;
        this.today = today;
        this.colleges = colleges;
    }

    /** Reads all of it; what is right goes to the taker, row by row. @return the problems: where there are any, take back all */
    List<RollProblem> read(InputStream in, Consumer<RollEntry> taker) throws IOException {
        long[] at = {1};
        try (var text = new BufferedReader(new StrictText(in), StrictText.LONGEST_LINE)) {
            read(text, taker, at);
        } catch (StrictText.Unreadable e) {
            stop(e);
        } catch (UncheckedIOException e) {
            stop(unreadable(e));
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                stop(unreadable(new UncheckedIOException(cause)));
            } else {
                note(at[0], null, RollRefusal.CSV_NOT_READABLE);
            }
        }
        return problems;
    }

    private void read(BufferedReader text, Consumer<RollEntry> taker, long[] at) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator(text)).maxBufferSize(2 * StrictText.LONGEST_LINE)
            .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false).ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord record : csv) {
                at[0] = record.getStartingLineNumber() + 1;
                if (header == null) {
                    header = header(record);
                    if (!problems.isEmpty()) {
                        return;
                    }
                } else if (!row(header, record, taker)) {
                    return;
                }
            }
            if (rows == 0) {
                note(1, null, RollRefusal.CSV_EMPTY);
            }
        }
    }

    /** Whichever of comma and semicolon the header has. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(StrictText.LONGEST_LINE);
        for (int c = text.read(); c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
            if (c == ';') {
                text.reset();
                return ';';
            }
        }
        text.reset();
        return ',';
    }

    private List<String> header(CsvRecord record) {
        List<String> names = record.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < names.size() && problems.size() < MOST_PROBLEMS; i++) {
            String name = names.get(i);
            if (!COLUMNS.contains(name)) {
                note(1, shown(name), RollRefusal.CSV_HEADER_NOT_KNOWN, shown(name));
            } else if (names.indexOf(name) < i) {
                note(1, name, RollRefusal.CSV_HEADER_TWICE, name);
            }
        }
        if (!names.contains("number")) {
            note(1, "number", RollRefusal.CSV_NUMBER_COLUMN_MISSING);
        }
        if (!names.contains("college") && colleges.mustBeTold()) {
            note(1, "college", RollRefusal.CSV_COLLEGE_COLUMN_MISSING);
        }
        return names;
    }

    /** @return false where reading on would help nobody */
    private boolean row(List<String> header, CsvRecord record, Consumer<RollEntry> taker) {
        long line = record.getStartingLineNumber();
        if (++rows > MOST_ROWS) {
            note(line, null, RollRefusal.CSV_TOO_MANY_ROWS, MOST_ROWS);
            return false;
        }
        int before = problems.size();
        if (record.getFieldCount() != header.size()) {
            note(line, null, RollRefusal.CSV_FIELD_COUNT, record.getFieldCount(), header.size());
        } else {
            LocalDate born = born(line, value(header, record, "born"));
            var entry = new RollEntry(line, number(line, value(header, record, "number")), district(line, value(header, record, "district")),
                born, email(line, value(header, record, "email")), language(line, value(header, record, "language")),
                problems.size() > before ? 0 : college(line, value(header, record, "college"), born));
            if (problems.size() == before && problems.isEmpty()) {
                taker.accept(entry);
            }
        }
        return problems.size() < MOST_PROBLEMS;
    }

    private static String value(List<String> header, CsvRecord record, String column) {
        int at = header.indexOf(column);
        String value = at < 0 ? "" : record.getField(at).strip();
        return value.isEmpty() ? null : value;
    }

    private String number(long line, String number) {
        if (number == null || !NUMBER.matcher(number).matches()) {
            note(line, "number", RollRefusal.CSV_NUMBER_NOT_USABLE, 40);
            return null;
        }
        Integer earlier = lines.putIfAbsent(number, (int) line);
        if (earlier != null) {
            note(line, "number", RollRefusal.CSV_NUMBER_TWICE, number, earlier);
        }
        return number;
    }

    private String district(long line, String district) {
        if (district != null && !isDistrict.test(district)) {
            note(line, "district", RollRefusal.CSV_DISTRICT_NOT_KNOWN, shown(district));
        }
        return district;
    }

    private LocalDate born(long line, String born) {
        if (born == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(born);
            if (date.getYear() >= EARLIEST_YEAR && !date.isAfter(today)) {
                return date;
            }
        } catch (DateTimeException e) {
            // noted below, as a date that cannot be
        }
        note(line, "born", RollRefusal.CSV_BORN_NOT_A_DATE, shown(born));
        return null;
    }

    private String email(long line, String email) {
        if (email != null && !EMAIL.matcher(email).matches()) {
            note(line, "email", RollRefusal.CSV_EMAIL_NOT_AN_ADDRESS, shown(email));
        }
        return email;
    }

    private int college(long line, String code, LocalDate born) {
        Optional<College> college = colleges.named(code);
        if (college.isEmpty()) {
            note(line, "college", RollRefusal.CSV_COLLEGE_NOT_KNOWN, shown(code));
            return 0;
        }
        College found = college.get();
        colleges.obstacle(found, born).ifPresent(reason -> note(line, "born", reason, found.name(),
            reason == RollRefusal.CSV_TOO_OLD ? found.mostAge() : Objects.requireNonNullElse(found.leastAge(), 0)));
        return found.number();
    }

    private String language(long line, String language) {
        if (language != null && !languages.contains(language)) {
            note(line, "language", RollRefusal.CSV_LANGUAGE_NOT_KNOWN, shown(language), String.join(", ", languages));
        }
        return language;
    }

    private void note(long line, String field, RollRefusal reason, Object... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new RollProblem(line, field == null ? Refusal.of(reason, arguments) : Refusal.ofField(field, reason, arguments)));
        }
    }

    private void stop(StrictText.Unreadable e) {
        note(e.line(), null, e.reason(), e.reason() == RollRefusal.CSV_TOO_LARGE ? StrictText.MOST_BYTES / 1024 / 1024 : StrictText.LONGEST_LINE / 1024);
    }

    private static StrictText.Unreadable unreadable(UncheckedIOException e) {
        if (e.getCause() instanceof StrictText.Unreadable unreadable) {
            return unreadable;
        }
        throw e;
    }

    /** Enough of a wrong value to find it again, without what could not be shown. */
    private static String shown(String value) {
        String printable = value.replaceAll("\\p{C}", "?");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }
}
