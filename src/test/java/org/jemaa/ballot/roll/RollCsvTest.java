package org.jemaa.ballot.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jemaa.process.College;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RollCsvTest {

    private static final Set<String> DISTRICTS = Set.of("north", "old-port");

    private final List<RollEntry> taken = new ArrayList<>();

    private static final College CITIZENS = college(0, "citizens", null, null);
    private static final College YOUTH = college(3, "youth", 16, 25);
    private RollColleges colleges = new RollColleges(List.of(CITIZENS), LocalDate.of(2027, 3, 1));

    private static College college(int number, String code, Integer leastAge, Integer mostAge) {
        return new College(number, code, LocalText.of("en", code), leastAge, mostAge, 1, number == 0, null, List.of());
    }

    @Test
    void the_college_is_told_by_its_code_and_empty_stands_for_citizens() throws IOException {
        colleges = new RollColleges(List.of(CITIZENS, YOUTH), LocalDate.of(2027, 3, 1));
        assertEquals(List.of(), read("number,college,born\nA,,1950-01-01\nB,Youth,2008-01-01\nC,citizens,\n"));
        assertEquals(List.of(0, 3, 0), taken.stream().map(RollEntry::college).toList());
        assertEquals(List.of("2 college CSV_COLLEGE_NOT_KNOWN"), read("number,college\nA,senate\n"));
    }

    @Test
    void with_several_colleges_a_list_without_the_column_is_refused_because_it_would_make_citizens_of_all() throws IOException {
        colleges = new RollColleges(List.of(CITIZENS, YOUTH), LocalDate.of(2027, 3, 1));
        assertEquals(List.of("1 college CSV_COLLEGE_COLUMN_MISSING"), read("number\nA\n"));
    }

    @Test
    void ages_are_counted_on_the_day_on_which_the_vote_opens() throws IOException {
        colleges = new RollColleges(List.of(CITIZENS, YOUTH), LocalDate.of(2027, 3, 1));
        assertEquals(List.of(), read("number,born,college\nA,2011-03-01,youth\nB,2001-03-02,youth\n"));
        assertEquals(List.of("2 born CSV_TOO_YOUNG", "3 born CSV_TOO_OLD", "4 born CSV_BORN_NEEDED"),
            read("number,born,college\nA,2011-03-02,youth\nB,2001-03-01,youth\nC,,youth\n"));
    }

    @Test
    void who_was_born_on_a_leap_day_has_the_age_on_the_first_of_march_where_there_is_no_such_day() throws IOException {
        colleges = new RollColleges(List.of(CITIZENS, college(1, "adults", 17, null)), LocalDate.of(2025, 2, 28));
        assertEquals(List.of("2 born CSV_TOO_YOUNG"), read("number,born,college\nA,2008-02-29,adults\n"));
        colleges = new RollColleges(List.of(CITIZENS, college(1, "adults", 17, null)), LocalDate.of(2025, 3, 1));
        assertEquals(List.of(), read("number,born,college\nA,2008-02-29,adults\n"));
        colleges = new RollColleges(List.of(CITIZENS, college(1, "adults", 16, null)), LocalDate.of(2024, 2, 29));
        assertEquals(List.of(), read("number,born,college\nA,2008-02-29,adults\n"));
    }

    @Test
    void a_list_with_all_columns_is_taken() throws IOException {
        assertEquals(List.of(), read("number,district,born,email,language\nA-1,north,1999-12-31,lina@example.org,ar\nA-2,,,,\n"));
        assertEquals(List.of(new RollEntry(2, "A-1", "north", LocalDate.of(1999, 12, 31), "lina@example.org", "ar", 0),
            new RollEntry(3, "A-2", null, null, null, null, 0)), taken);
    }

    @Test
    void semicolons_a_byte_order_mark_other_line_ends_and_another_order_of_columns_are_taken() throws IOException {
        assertEquals(List.of(), read("\uFEFFEmail; Number \r\nlina@example.org;A1\r\n\r\n;\"A 2\"\r\n"));
        assertEquals(List.of("A1", "A 2"), taken.stream().map(RollEntry::number).toList());
        assertEquals("lina@example.org", taken.get(0).email());
    }

    @Test
    void numbers_in_arabic_script_are_taken() throws IOException {
        assertEquals(List.of(), read("number\nتونس ١٢\n"));
    }

    @Test
    void a_wrong_header_is_named_and_ends_the_reading() throws IOException {
        assertEquals(List.of("1 name CSV_HEADER_NOT_KNOWN", "1 born CSV_HEADER_TWICE", "1 number CSV_NUMBER_COLUMN_MISSING"),
            read("name,born,born\nLina,,\n"));
        assertEquals(List.of("1  CSV_HEADER_NOT_KNOWN", "1 number CSV_NUMBER_COLUMN_MISSING"), read("\"\"\nA1\n"));
    }

    @Test
    void every_wrong_field_is_named_with_its_line() throws IOException {
        assertEquals(List.of("2 district CSV_DISTRICT_NOT_KNOWN", "3 born CSV_BORN_NOT_A_DATE", "4 email CSV_EMAIL_NOT_AN_ADDRESS",
            "5 number CSV_NUMBER_NOT_USABLE", "6 null CSV_FIELD_COUNT", "7 born CSV_BORN_NOT_A_DATE"),
            read("number,district,born,email\n1,west,,\n2,,31/12/1999,\n3,,,lina\n=4,,,\n5,,\n6,,2027-01-01,\n"));
        assertEquals(List.of(), taken);
    }

    @Test
    void a_language_is_one_that_the_municipality_speaks() throws IOException {
        assertEquals(List.of("3 language CSV_LANGUAGE_NOT_KNOWN"), read("number,language\n1,ar\n2,fr\n3,\n"));
    }

    @Test
    void a_number_that_is_there_twice_is_named_with_both_lines() throws IOException {
        var problems = problems("number\nA1\nA2\nA1\n");
        assertEquals(List.of("4 number CSV_NUMBER_TWICE"), problems.stream().map(RollCsvTest::shown).toList());
        assertEquals(List.of("A1", 2), problems.get(0).refusal().arguments());
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them_also_after_a_field_over_two_lines() throws IOException {
        assertEquals(List.of("2 number CSV_NUMBER_NOT_USABLE", "4 number CSV_NUMBER_NOT_USABLE"), read("number\n\"A\n1\"\n?\n"));
    }

    @Test
    void another_encoding_is_refused_at_its_line() throws IOException {
        byte[] latin = "number,district\nA1,north\nÉ2,north\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("3 null CSV_NOT_UTF8"), read(new ByteArrayInputStream(latin)));
        byte[] utf16 = "number\nA1\n".getBytes(StandardCharsets.UTF_16);
        assertEquals(List.of("1 null CSV_NOT_UTF8"), read(new ByteArrayInputStream(utf16)));
        byte[] cutOff = {'n', 'u', 'm', 'b', 'e', 'r', '\n', (byte) 0xd8};
        assertEquals(List.of("2 null CSV_NOT_UTF8"), read(new ByteArrayInputStream(cutOff)));
    }

    @Test
    void an_open_quotation_mark_is_refused_at_its_line() throws IOException {
        assertEquals(List.of("3 null CSV_NOT_READABLE"), read("number\nA1\n\"A2\n"));
        assertEquals(List.of("3 null CSV_NOT_READABLE"), read("number\nA1\n\"A\"2\nA3\n"));
    }

    @Test
    void an_empty_file_and_one_without_people_are_refused() throws IOException {
        assertEquals(List.of("1 null CSV_EMPTY"), read(""));
        assertEquals(List.of("1 null CSV_EMPTY"), read("number\n\n"));
    }

    @Test
    void a_line_of_fifty_megabytes_is_refused_after_its_first_kilobytes() throws IOException {
        var endless = new Repeated("number\nA1\nA2", "x", 50 * 1024 * 1024);
        assertEquals(List.of("3 null CSV_LINE_TOO_LONG"), read(endless));
        assertTrue(endless.read < 200 * 1024, () -> endless.read + " bytes were read");
    }

    @Test
    void a_first_line_of_fifty_megabytes_is_refused_after_its_first_kilobytes() throws IOException {
        var endless = new Repeated("number", ",", 50 * 1024 * 1024);
        assertEquals(List.of("1 null CSV_LINE_TOO_LONG"), read(endless));
        assertTrue(endless.read < 200 * 1024, () -> endless.read + " bytes were read");
    }

    @Test
    void a_quotation_over_thousands_of_lines_is_refused_without_keeping_them() throws IOException {
        var endless = new Repeated("number\n\"", "xxxxxxxxx\n", 5 * 1024 * 1024);
        assertEquals(List.of("2 null CSV_NOT_READABLE"), read(endless));
        assertTrue(endless.read < 300 * 1024, () -> endless.read + " bytes were read");
    }

    @Test
    void a_file_over_a_hundred_megabytes_is_refused() throws IOException {
        var endless = new Repeated("number\nA1\n", "\n", 300 * 1024 * 1024);
        assertEquals("CSV_TOO_LARGE", problems(endless).get(0).refusal().code());
        assertTrue(endless.read <= StrictText.MOST_BYTES + 64 * 1024, () -> endless.read + " bytes were read");
    }

    @Test
    void after_fifty_problems_reading_ends() throws IOException {
        var endless = new Repeated("number\n", "?\n", 10 * 1024 * 1024);
        assertEquals(RollCsv.MOST_PROBLEMS, problems(endless).size());
        assertTrue(endless.read < 200 * 1024, () -> endless.read + " bytes were read");
    }

    @Test
    void a_hundred_thousand_rows_are_read() throws IOException {
        var rows = new StringBuilder("number,district,born,email\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append("P").append(i).append(",north,1980-05-06,p").append(i).append("@example.org\n");
        }
        assertEquals(List.of(), read(rows.toString()));
        assertEquals(100_000, taken.size());
        assertEquals(new RollEntry(100_001, "P99999", "north", LocalDate.of(1980, 5, 6), "p99999@example.org", null, 0), taken.get(99_999));
    }

    private List<String> read(String csv) throws IOException {
        return read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> read(InputStream csv) throws IOException {
        return problems(csv).stream().map(RollCsvTest::shown).toList();
    }

    private List<RollProblem> problems(String csv) throws IOException {
        return problems(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private List<RollProblem> problems(InputStream csv) throws IOException {
        taken.clear();
        return new RollCsv(DISTRICTS::contains, List.of("en", "ar"), LocalDate.of(2026, 11, 1), colleges).read(csv, taken::add);
    }

    private static String shown(RollProblem problem) {
        return problem.line() + " " + problem.refusal().field() + " " + problem.refusal().code();
    }

    /** A beginning, then the same text again and again: large without being in memory. Counts what was asked of it. */
    private static final class Repeated extends InputStream {

        private final byte[] begin;
        private final byte[] again;
        private final long size;
        private long read;

        private Repeated(String begin, String again, long size) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        @Override
        public int read() {
            if (read == size) {
                return -1;
            }
            long at = read++;
            return at < begin.length ? begin[(int) at] : again[(int) ((at - begin.length) % again.length)];
        }
    }
}
