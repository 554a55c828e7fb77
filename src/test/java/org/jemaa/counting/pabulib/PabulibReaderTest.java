package org.jemaa.counting.pabulib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jemaa.counting.pabulib.PabulibError.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PabulibReaderTest {

    private static final String GOOD = """
            META
            key;value
            description;Two parks
            country;Tunisia
            unit;Tamaris
            instance;2026
            num_projects;2
            num_votes;3
            budget;1000.50
            vote_type;approval
            rule;greedy
            date_begin;01.03.2026
            date_end;2026
            max_length;2
            PROJECTS
            project_id;cost;name
            a;600;Park
            b-2;400.25;"Trees; ""old"" ones"
            VOTES
            voter_id;vote;sex
            1;a,b-2;F
            2;a;
            3;b-2;M
            """;

    private static PabulibFile read(String text) throws IOException, PabulibError {
        return PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuses(Kind kind, int line, int column, String field, String good, String bad) {
        assertTrue(GOOD.contains(good), good);
        PabulibError error = assertThrows(PabulibError.class, () -> read(GOOD.replace(good, bad)), bad);
        assertEquals(kind + " " + line + ":" + column + " " + field, error.kind() + " " + error.line() + ":" + error.column() + " "
                + error.field());
    }

    /** The votes of the good file, changed like this. */
    private static List<PabulibVote> votes(String good, String changed) throws Exception {
        assertTrue(GOOD.contains(good), good);
        return read(GOOD.replace(good, changed)).votes();
    }

    @Test
    void a_good_file_is_read() throws Exception {
        PabulibFile file = read(GOOD);
        assertEquals("Trees; \"old\" ones", file.projects().get(1).name());
        assertEquals(new BigDecimal("1000.50"), file.budget());
        assertEquals(List.of("a", "b-2"), file.votes().get(0).projects());
        assertEquals(2, file.election().votes("a"));
    }

    @Test
    void a_byte_order_mark_crlf_a_missing_last_line_end_and_a_blank_last_line_are_fine() throws Exception {
        PabulibFile file = read(GOOD);
        assertEquals(file, read("\uFEFF" + GOOD.replace("\n", "\r\n")));
        assertEquals(file, read(GOOD.stripTrailing()));
        assertEquals(file, read(GOOD + "\n"));
    }

    @Test
    void a_quoted_cell_goes_on_over_lines_and_later_errors_name_the_right_line() throws Exception {
        String longer = GOOD.replace("Two parks", "\"Two\nparks\"");
        assertEquals("Two\nparks", read(longer).meta().get("description"));
        PabulibError error = assertThrows(PabulibError.class, () -> read(longer.replace("2;a;", "2;z;")));
        assertEquals(23, error.line());
    }

    @Test
    void a_cell_that_only_begins_with_a_quoted_word_is_taken_as_it_stands() throws Exception {
        assertEquals("\"Dogs\" and I", read(GOOD.replace("Park", "\"Dogs\" and I")).projects().get(0).name());
    }

    @Test
    void the_older_form_is_read() throws Exception {
        PabulibFile file = read(GOOD.replace("project_id;cost;name", "project_id;cost;target").replace("600;Park", "0;None")
                .replace("2;a;", "2;None;None"));
        assertEquals("Trees; \"old\" ones", file.projects().get(1).more().get("beneficiaries"));
        assertTrue(file.projects().get(0).more().isEmpty());
        assertEquals(List.of(), file.votes().get(1).projects());
        assertEquals(List.of("None"), read(GOOD.replace("a;600", "None;600").replace("1;a,b-2", "1;b-2").replace("2;a;",
                "2;None;")).votes().get(1).projects());
    }

    @Test
    void what_is_wrong_is_named_with_line_column_and_field() {
        refuses(Kind.UNKNOWN_PROJECT, 21, 3, "vote", "1;a,b-2", "1;a,b-3");
        refuses(Kind.PROJECT_TWICE, 18, 1, "project_id", "b-2;400.25", "a;400.25");
        refuses(Kind.VOTER_TWICE, 22, 1, "voter_id", "2;a;", "1;a;");
        refuses(Kind.NOT_A_NUMBER, 18, 5, "cost", "400.25", "400,25");
        refuses(Kind.NOT_A_NUMBER, 9, 8, "budget", "1000.50", "1e9");
        refuses(Kind.OUT_OF_BOUNDS, 17, 3, "cost", "a;600", "a;-600");
        refuses(Kind.OUT_OF_BOUNDS, 9, 8, "budget", "1000.50", "-1");
        refuses(Kind.OUT_OF_BOUNDS, 17, 1, "project_id", "a;600", "a,c;600");
        refuses(Kind.CONTROL_CHARACTER, 17, 1, "project_id", "a;600", "a\u0001a;600");
        refuses(Kind.VALUE_MISSING, 17, 3, "cost", "a;600", "a;");
        refuses(Kind.VALUE_MISSING, 18, 4, "cost", "b-2;400.25;\"Trees; \"\"old\"\" ones\"", "b-2");
        refuses(Kind.COUNT_DIFFERS, 8, 11, "num_votes", "num_votes;3", "num_votes;4");
        refuses(Kind.COUNT_DIFFERS, 7, 14, "num_projects", "num_projects;2", "num_projects;1");
        refuses(Kind.KEY_MISSING, 0, 0, "rule", "rule;greedy\n", "");
        refuses(Kind.KEY_MISSING, 0, 0, "budget", "budget;1000.50", "budget;None");
        refuses(Kind.KEY_TWICE, 5, 1, "country", "unit;Tamaris", "country;Tamaris");
        refuses(Kind.UNKNOWN_VOTE_TYPE, 10, 11, "vote_type", "approval", "approvals");
        refuses(Kind.WRONG_NUMBER_OF_CELLS, 22, 2, "vote", "2;a;", "2");
        refuses(Kind.COLUMN_MISSING, 16, 1, "PROJECTS", "project_id;cost;name", "project_id;costs;name");
        refuses(Kind.COLUMN_TWICE, 16, 17, "PROJECTS", "project_id;cost;name", "project_id;cost;cost");
        refuses(Kind.HEADER_WRONG, 20, 1, "VOTES", "voter_id;vote;sex", "vote;voter_id;sex");
        refuses(Kind.SECTION_EXPECTED, 1, 1, "", "META", "META2");
        refuses(Kind.SECTION_EXPECTED, 24, 1, "", "3;b-2;M", "3;b-2;M\nPROJECTS");
        refuses(Kind.SECTION_MISSING, 0, 0, "", GOOD.substring(GOOD.indexOf("VOTES")), "");
        refuses(Kind.QUOTE_NOT_CLOSED, 18, 12, "", "ones\"", "ones");
        refuses(Kind.QUOTE_MISPLACED, 22, 3, "vote", "2;a;", "2;\"a\"\"\"b;");
    }

    @Test
    void a_column_is_counted_in_characters() {
        refuses(Kind.UNKNOWN_PROJECT, 22, 4, "vote", "2;a;", "Ł😀;z;");
    }

    @Test
    void what_published_files_contain_and_the_count_does_not_need_is_passed_over() throws Exception {
        PabulibFile file = read(GOOD);
        assertEquals(file.votes(), votes("VOTES", "\nVOTES;;\n  ;;"));
        assertEquals(file.votes(), votes("META", " meta "));
        assertEquals(file.votes(), votes("1;a,b-2;F", " 1 ;a, b-2,;F;and;more;cells"));
        assertEquals(file.votes(), votes("2;a;", "2;a"));
        assertEquals(file.votes(), votes("voter_id;vote;sex", "voter_id;vote;sex;"));
        assertEquals(file.votes(), votes("max_length;2", "max_length;1"));
        assertEquals(file.votes(), votes("max_length;2", "min_length;2"));
        assertEquals(file.votes(), votes("max_length;2", "max_length;many\nmax_length;2\nno_such_key;1;2;3"));
        assertEquals(file.votes(), votes("country;Tunisia\n", ""));
        assertEquals(file.projects(), read(GOOD.replace("a;600;Park", "a ; 600 ;Park")).projects());
        assertEquals(List.of("a", "b-2", "a"), votes("1;a,b-2", "1;a,b-2,a").get(0).projects());
        assertEquals("\"Old\" trees; \"new\" ones", read(GOOD.replace("\"Trees; \"\"old\"\" ones\"",
                "\"\"\"Old\"\" trees; \"\"new\"\"\" ones"))
                .projects().get(1).name());
    }

    @Test
    void costs_are_exact_within_their_bounds_and_anything_else_is_no_number() throws Exception {
        assertEquals(new BigDecimal("999999999999999.999999"), read(GOOD.replace("a;600",
                "a;999999999999999.999999")).projects().get(0).cost());
        assertEquals(new BigDecimal("0.100000"), read(GOOD.replace("a;600", "a;0.1000000000")).projects().get(0).cost());
        for (String cost : List.of("1000000000000000", "1" + "0".repeat(30), "1e30", "0.0000001", "1.", ".5", "+1", "1 000", "1.2.3",
                "NaN", "-",
                "0x10", "٣", "1".repeat(100_000))) {
            refuses(Kind.NOT_A_NUMBER, 17, 3, "cost", "a;600", "a;" + cost, cost.length() > 200);
        }
    }

    private static void refuses(Kind kind, int line, int column, String field, String good, String bad, boolean tooLong) {
        refuses(tooLong ? Kind.OUT_OF_BOUNDS : kind, line, column, field, good, bad);
    }

    @Test
    void a_wrong_encoding_is_named_with_its_line() {
        byte[] latin1 = GOOD.replace("Park", "Pärk").getBytes(StandardCharsets.ISO_8859_1);
        PabulibError error = assertThrows(PabulibError.class,
                () -> PabulibReader.read(new ByteArrayInputStream(latin1)));
        assertEquals(Kind.NOT_UTF8, error.kind());
        assertEquals("17:8", error.line() + ":" + error.column());
    }

    @Test
    void a_message_says_what_was_found_and_what_was_expected() {
        PabulibError error = assertThrows(PabulibError.class, () -> read(GOOD.replace("2;a;", "2;z;")));
        assertEquals("Line 22, column 3, field vote: found 'z', expected an identifier that stands in PROJECTS", error.getMessage());
    }
}
