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

    private static void refuses(Kind kind, int line, String field, String good, String bad) {
        assertTrue(GOOD.contains(good), good);
        PabulibError error = assertThrows(PabulibError.class, () -> read(GOOD.replace(good, bad)));
        assertEquals(kind + " " + line + " " + field, error.kind() + " " + error.line() + " " + error.field());
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
    }

    @Test
    void what_is_wrong_is_named_with_line_and_field() {
        refuses(Kind.UNKNOWN_PROJECT, 21, "vote", "1;a,b-2", "1;a,b-3");
        refuses(Kind.UNKNOWN_PROJECT, 21, "vote", "1;a,b-2", "1;a, b-2");
        refuses(Kind.PROJECT_TWICE, 18, "project_id", "b-2;400.25", "a;400.25");
        refuses(Kind.VOTER_TWICE, 22, "voter_id", "2;a;", "1;a;");
        refuses(Kind.NOT_A_NUMBER, 18, "cost", "400.25", "400,25");
        refuses(Kind.NOT_A_NUMBER, 9, "budget", "1000.50", "1e9");
        refuses(Kind.OUT_OF_BOUNDS, 17, "cost", "a;600", "a;-600");
        refuses(Kind.COUNT_DIFFERS, 8, "num_votes", "num_votes;3", "num_votes;4");
        refuses(Kind.COUNT_DIFFERS, 7, "num_projects", "num_projects;2", "num_projects;1");
        refuses(Kind.KEY_MISSING, 0, "rule", "rule;greedy\n", "");
        refuses(Kind.KEY_TWICE, 5, "country", "unit;Tamaris", "country;Tamaris");
        refuses(Kind.UNKNOWN_VOTE_TYPE, 10, "vote_type", "approval", "approvals");
        refuses(Kind.TOO_MANY_ON_THE_BALLOT, 21, "vote", "max_length;2", "max_length;1");
        refuses(Kind.TOO_FEW_ON_THE_BALLOT, 22, "vote", "max_length;2", "min_length;2");
        refuses(Kind.WRONG_NUMBER_OF_CELLS, 22, "", "2;a;", "2;a");
        refuses(Kind.COLUMN_MISSING, 16, "PROJECTS", "project_id;cost;name", "project_id;costs;name");
        refuses(Kind.COLUMN_TWICE, 16, "PROJECTS", "project_id;cost;name", "project_id;cost;cost");
        refuses(Kind.HEADER_WRONG, 20, "VOTES", "voter_id;vote;sex", "vote;voter_id;sex");
        refuses(Kind.SECTION_EXPECTED, 1, "", "META", "META2");
        refuses(Kind.SECTION_MISSING, 0, "", GOOD.substring(GOOD.indexOf("VOTES")), "");
        refuses(Kind.BLANK_LINE, 19, "", "VOTES", "\nVOTES");
        refuses(Kind.QUOTE_NOT_CLOSED, 18, "column 3", "ones\"", "ones");
        refuses(Kind.QUOTE_MISPLACED, 18, "column 3", "ones\"", "ones\" x");
        refuses(Kind.SPACE_AROUND, 17, "project_id", "a;600", " a;600");
    }

    @Test
    void a_wrong_encoding_is_named_with_its_line() {
        byte[] latin1 = GOOD.replace("Park", "Pärk").getBytes(StandardCharsets.ISO_8859_1);
        PabulibError error = assertThrows(PabulibError.class,
                () -> PabulibReader.read(new ByteArrayInputStream(latin1)));
        assertEquals(Kind.NOT_UTF8, error.kind());
        assertEquals(17, error.line());
    }

    @Test
    void a_line_without_end_is_refused_without_being_kept() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        PabulibError error = assertThrows(PabulibError.class, () -> PabulibReader.read(endless));
        assertEquals(Kind.LINE_TOO_LONG, error.kind());
        assertEquals(1, error.line());
    }

    @Test
    void a_message_says_what_was_found_and_what_was_expected() {
        PabulibError error = assertThrows(PabulibError.class, () -> read(GOOD.replace("2;a;", "2;z;")));
        assertEquals("Line 22, field vote: found 'z', expected an identifier that stands in PROJECTS", error.getMessage());
    }
}
