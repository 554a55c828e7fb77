package org.jemaa.counting.pabulib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.pabulib.PabulibError.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every vote type, and points in particular. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PabulibPointsTest {

    private static PabulibFile read(String type, String... votes) throws IOException, PabulibError {
        String text = "META\nkey;value\nnum_projects;3\nnum_votes;" + (votes.length - 1) + "\nbudget;10\nvote_type;" + type
                + "\nrule;unknown\n"
                + "PROJECTS\nproject_id;cost\na;1\nb;2\nc;3\nVOTES\n" + String.join("\n", votes);
        return PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String error(String... votes) {
        PabulibError error = assertThrows(PabulibError.class, () -> read("scoring", votes).election());
        return error.kind() + " " + error.line() + ":" + error.column() + " " + error.field() + " " + error.found();
    }

    @Test
    void each_vote_type_becomes_ballots_of_its_kind() throws Exception {
        assertEquals(Map.of(Ballot.of("a", "b"), 2), read("approval", "voter_id;vote", "1;b,a", "2;a,b,a").election().ballots());
        assertEquals(Map.of(Ballot.of("a"), 1, Ballot.of(), 1), read("choose-1", "voter_id;vote", "1;a", "2;").election().ballots());
        assertEquals(Map.of(Ballot.ranking(List.of("b", "a")), 1), read("ordinal", "voter_id;vote", "1;b,a").election().ballots());
        for (String type : List.of("cumulative", "scoring")) {
            Ballot points = Ballot.points(Map.of("a", new BigDecimal("2.5"), "c", BigDecimal.ONE));
            assertEquals(Map.of(points, 1), read(type, "voter_id;points;vote", "1;1.0,2.5;c,a")
                    .election().ballots());
        }
    }

    @Test
    void points_in_a_file_of_a_type_without_points_are_kept_and_not_counted() throws Exception {
        PabulibFile file = read("approval", "voter_id;vote;points", "1;b,a;3,4");
        assertEquals(Map.of("points", "3,4"), file.votes().get(0).more());
        assertEquals(BallotKind.APPROVAL, file.election().kind());
    }

    @Test
    void an_error_behind_a_cell_of_several_lines_is_named_where_it_stands() {
        PabulibError error = assertThrows(PabulibError.class, () -> read("approval", "voter_id;sex;vote", "1;\"M\nF\";z"));
        assertEquals("16:4", error.line() + ":" + error.column());
    }

    @Test
    void many_votes_keep_everything_that_stands_on_their_lines() throws Exception {
        String[] lines = new String[20_001];
        lines[0] = "voter_id;age;vote;street;points;empty";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "v" + i + ";" + i % 100 + ";" + "a,b,c".substring(0, i % 3 * 2 + 1) + ";\"Łódź; " + i * 7 + "\";"
                    + "7,8,9".substring(0, i % 3 * 2 + 1) + ";";
        }
        List<PabulibVote> votes = read("cumulative", lines).votes();
        for (int i = 1; i < lines.length; i++) {
            PabulibVote vote = votes.get(i - 1);
            assertEquals("v" + i, vote.voter());
            assertEquals(List.of("a", "b", "c").subList(0, i % 3 + 1), vote.projects());
            assertEquals(List.of(new BigDecimal(7), new BigDecimal(8), new BigDecimal(9)).subList(0, i % 3 + 1), vote.points());
            assertEquals(Map.of("age", String.valueOf(i % 100), "street", "Łódź; " + i * 7), vote.more());
        }
    }

    @Test
    void the_last_points_of_a_project_count() throws Exception {
        assertEquals(Map.of(Ballot.points(Map.of("a", BigDecimal.TEN)), 1),
                read("cumulative", "voter_id;vote;points", "1;a,a;3,10").election().ballots());
    }

    @Test
    void points_are_exact_decimals() throws Exception {
        PabulibFile file = read("scoring", "voter_id;vote;points", "1;a,b,c;0.000001,12,1.50", "2;a;-3");
        assertEquals(List.of(new BigDecimal("0.000001"), new BigDecimal("12"), new BigDecimal("1.5")), file.votes().get(0).points());
        assertEquals(List.of(new BigDecimal("-3")), file.votes().get(1).points());
    }

    @Test
    void points_that_cannot_be_counted_are_named() {
        String header = "voter_id;vote;points";
        assertEquals("NOT_A_NUMBER 16:5 points x", error(header, "1;a;1", "2;a;x"));
        assertEquals("NOT_A_NUMBER 16:5 points 1.0000001", error(header, "1;a;1", "2;a;1.0000001"));
        assertEquals("NOT_A_NUMBER 16:5 points 1000000000000", error(header, "1;a;1", "2;a;1000000000000"));
        assertEquals("NOT_A_NUMBER 16:5 points 1.", error(header, "1;a;1", "2;a;1."));
        assertEquals("POINTS_DO_NOT_MATCH 16:7 points 1 numbers", error(header, "1;a;1", "2;a,b;1"));
        assertEquals("POINTS_DO_NOT_MATCH 16:5 points 2 numbers", error(header, "1;a;1", "2;a;1,2"));
        assertEquals("OUT_OF_BOUNDS 16:5 points -1", error(header, "1;a;1", "2;a;-1"));
        assertEquals("OUT_OF_BOUNDS 16:5 points 1000000001", error(header, "1;a;1", "2;a;1000000001"));
        assertEquals("OUT_OF_BOUNDS 16:5 points 10000001", error(header, "1;a;0.01", "2;a;10000001"));
        assertEquals("COLUMN_MISSING 14:1 VOTES voter_id;vote", error("voter_id;vote", "1;a"));
        assertEquals("WRONG_NUMBER_OF_CELLS 16:4 points 2 cells", error(header, "1;a;1", "2;a"));
    }
}
