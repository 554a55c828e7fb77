package org.jemaa.recount;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecountCommandTest {

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void without_a_rule_the_file_is_counted_by_its_own_and_told_in_plain_words() throws IOException {
        String file = file("small.pb", Terminal.SMALL);
        Terminal terminal = Terminal.type(file);
        assertEquals("""
                Tamaris 2027 (%s)
                  Rule    Greedy, utility cost
                  Ties    cost,votes,lot:Tamaris 2027
                  Votes   5 ballots, 4 projects
                  Money   100: 90 spent, 10 left

                2 projects won
                      Project  Name                        Cost  Votes  Left after
                  1.  shade    Shade, trees and "benches"    60      3          40
                  2.  lamps    Lamps                         30      2          10

                2 projects did not win
                  Project  Name    Cost  Votes  Missing  Why
                  swings   Swings    50      2        1  did not fit in the 10 left
                  path     A path    30      1        1  did not fit in the 10 left

                How voters fared
                                                                  Here  Municipal rule
                  Voters with at least one winner             4 (80 %%)        4 (80 %%)
                  Winners per voter                                  1               1
                  Cost of his winners per voter                     48              48
                  Voters with more winners than in the other         0               0

                Ties, in the order that was applied
                  lamps, swings (by lower cost, and it decided who won)
                """.formatted(file), terminal.out());
        assertEquals("", terminal.err());
        assertEquals(0, terminal.code());
    }

    @Test
    void grades_of_a_scoring_file_are_counted_and_a_default_score_that_is_not_is_said() throws IOException {
        String scores = "META\nkey;value\nunit;Tamaris\ninstance;2027\nnum_projects;2\nnum_votes;3\nbudget;10\nvote_type;scoring\nrule;greedy\ndefault_score;1\n"
                + "PROJECTS\nproject_id;cost\na;10\nb;10\nVOTES\nvoter_id;vote;points\n1;a,b;5,1\n2;b;4\n3;b,a;3,2\n";
        String out = Terminal.type("--format", "jsonl", "--run", "majority-judgement", file("scores.pb", scores)).out();
        assertTrue(out.contains("\"selected\":[\"b\"]"), out);
        assertTrue(out.contains("the file says 1 (default_score)"), out);
        assertFalse(Terminal.type("--format", "jsonl", file("plain.pb", scores.replace("score;1", "score;0"))).out().contains("default_score"));
    }

    @Test
    void a_file_with_an_error_is_named_with_its_place_and_does_not_stop_the_others() throws IOException {
        String broken = file("broken.pb", Terminal.SMALL.replace("3;shade\n", "3;shadow\n"));
        String fine = file("small.pb", Terminal.SMALL);
        Terminal terminal = Terminal.type("--format", "jsonl", broken, fine, folder.resolve("none.pb").toString());
        String[] lines = terminal.out().split("\n");
        assertAll(() -> assertEquals(3, lines.length),
                () -> assertTrue(lines[0].contains("\"error\":{\"line\":24,\"column\":3,"), lines[0]),
                () -> assertTrue(lines[0].contains("\"field\":\"vote\",\"found\":\"shadow\""), lines[0]),
                () -> assertTrue(lines[1].contains("\"selected\":[\"shade\",\"lamps\"]"), lines[1]),
                () -> assertTrue(lines[2].contains("There is no such file."), lines[2]),
                () -> assertEquals(1, terminal.code()));
        Terminal text = Terminal.type(broken, fine);
        assertTrue(text.err().startsWith(broken + ": Line 24, column 3, field vote: found 'shadow'"), text.err());
        assertTrue(text.out().startsWith("Tamaris 2027"), text.out());
        assertEquals(1, text.code());
    }

    @Test
    void files_with_the_line_ends_of_windows_and_a_byte_order_mark_give_the_same_outcome() throws IOException {
        String unix = Terminal.type("--format", "csv", file("a.pb", Terminal.SMALL)).out();
        String windows = Terminal.type("--format", "csv", file("b.pb", "\uFEFF" + Terminal.SMALL.replace("\n", "\r\n"))).out();
        assertEquals(unix.replace("a.pb", "b.pb"), windows);
        assertEquals(5, unix.split("\r\n").length);
        assertTrue(unix.contains("greedy:cost,shade,\"Shade, trees and \"\"benches\"\"\",60,3,true,1,,won,,,0,,\r\n"), unix);
    }

    @Test
    void the_output_is_in_the_order_of_the_command_line_whatever_the_number_of_threads() {
        String[] options = {"--format", "jsonl", "--no-votes-missing", "--run", "greedy", "--run", "equal-shares:cost:add1", "--run",
                "phragmen", "--run", "greedy:cardinality"};
        String alone = Terminal.type(Terminal.arguments(Terminal.elections(), join(options, "--threads", "1"))).out();
        assertEquals(Terminal.elections().size() * 4, alone.split("\n").length);
        for (String threads : List.of("2", "3", "16")) {
            assertEquals(alone, Terminal.type(Terminal.arguments(Terminal.elections(), join(options, "--threads", threads))).out(),
                    threads + " threads");
        }
    }

    private static String[] join(String[] options, String... more) {
        return Stream.of(options, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Test
    void a_lot_that_nobody_drew_is_named_where_it_decided() throws IOException {
        String tied = file("tied.pb", Terminal.SMALL.replace("swings;50", "swings;30").replace("budget;100", "budget;119"));
        assertTrue(Terminal.type(tied).out().contains("A lot decided, with the seed 'Tamaris 2027'"));
        assertFalse(Terminal.type("--ties", "cost,votes,lot:drawn", tied).out().contains("A lot decided"));
        assertTrue(Terminal.type("--ties", "cost,votes,id", tied).out().contains("lamps, swings (by identifier, and it decided who won)"));
    }

    @Test
    void conditions_of_the_vote_are_kept() throws IOException {
        String file = file("small.pb", Terminal.SMALL);
        assertTrue(Terminal.type("--format", "jsonl", "--withdrawn", "shade", file).out().contains("\"selected\":[\"lamps\",\"swings\"]"));
        assertTrue(Terminal.type("--format", "jsonl", "--exclusive", "shade,lamps", file).out()
                .contains("\"reason\":\"group-has-a-winner\",\"because\":\"shade\""));
        assertTrue(Terminal.type("--format", "jsonl", "--threshold", "share:60%", file).out().contains("\"selected\":[\"shade\"]"));
        Terminal unknown = Terminal.type("--format", "jsonl", "--withdrawn", "nobody", file);
        assertTrue(unknown.out().contains("There is no project 'nobody' in this election"), unknown.out());
        assertEquals(1, unknown.code());
    }

    @Test
    void a_rule_that_does_not_suit_the_ballots_is_an_error_of_that_run_alone() {
        Terminal terminal = Terminal.type("--format", "jsonl", "--run", "greedy:points", "--run", "greedy",
                Terminal.election("zabrze-2020-konczyce"));
        String[] lines = terminal.out().split("\n");
        assertTrue(lines[0].contains("\"run\":\"greedy:points\",\"error\""), lines[0]);
        assertTrue(lines[1].contains("\"run\":\"greedy\",\"rule\":\"greedy\""), lines[1]);
        assertEquals(1, terminal.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rule greedier", "--run greedy:gold", "--run equal-shares:cost:add1:soon", "--run greedy:cost:add1",
        "--run equal-shares::add1:::0", "--run a:b:c:d:e:f:g", "--completion add1", "--rule greedy --run greedy", "--ties cost,votes",
        "--ties lot", "--threshold many", "--threshold share:2/0", "--threshold share:150%", "--format xml", "--threads 0", "--exclusive ,",
        "--validate --simulate", "--validate --format csv", "--nonsense"})
    void wrong_use_gets_a_sentence_and_nothing_is_counted(String options) {
        Terminal terminal = Terminal.type((options + " " + Terminal.election("zabrze-2020-konczyce")).split(" "));
        assertEquals("", terminal.out());
        assertTrue(terminal.err().lines().count() >= 2 && terminal.err().endsWith("See --help.\n"), terminal.err());
        assertEquals(2, terminal.code());
    }

    @Test
    void without_a_file_there_is_nothing_to_do() {
        assertEquals(2, Terminal.type("--rule", "greedy").code());
    }

    @Test
    void help_explains_every_rule_in_three_lines_with_its_source() {
        Terminal terminal = Terminal.type("--help");
        assertEquals(0, terminal.code());
        List<String> lines = terminal.out().lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.codePointCount(0, line.length()) <= 100), "a line is too long for the terminal");
        for (RuleName rule : RuleName.values()) {
            int at = lines.indexOf("  " + rule.text());
            assertTrue(at > 0, rule.text());
            assertTrue(lines.get(at + 3).startsWith("      Source: "), lines.get(at + 3));
        }
    }

    @Test
    void a_reader_that_goes_away_ends_the_program_quietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int any) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(0, new Recount(closed, err, 100).run(Terminal.election("zabrze-2020-konczyce")));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_full_disk_is_not_silent() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int any) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(1, new Recount(full, err, 100).run(Terminal.election("zabrze-2020-konczyce")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("No space left on device"));
    }

    @Test
    void rules_lie_side_by_side() throws IOException {
        Terminal terminal = Terminal.type("--simulate", "--run", "greedy", "--run", "equal-shares:cost:utilitarian", "--run", "phragmen",
                file("small.pb", Terminal.SMALL));
        assertEquals(0, terminal.code());
        assertTrue(terminal.out().contains("(2) Equal Shares, utility cost, completion utilitarian"), terminal.out());
        assertTrue(terminal.out().contains("Projects that won"), terminal.out());
        assertTrue(terminal.out().lines().anyMatch(line -> line.strip().startsWith("lamps") && line.strip()
                .matches("lamps +Lamps +30 +2 +won.*")), terminal.out());
        assertEquals(0, Terminal.type("--simulate", Terminal.election("zurich-s5")).code());
    }

    @Test
    void rules_side_by_side_are_also_objects_for_programs() {
        Terminal terminal = Terminal.type("--simulate", "--format", "jsonl", Terminal.election("zurich-s5"));
        assertEquals(List.of("greedy:cost", "greedy:cardinality", "equal-shares:cost:none:exact:exhaustive:1",
                "equal-shares:cost:utilitarian:exact:exhaustive:1",
                "equal-shares:cost:add1-utilitarian:exact:exhaustive:1", "phragmen"),
                terminal.out().lines().map(line -> line.replaceFirst(".*?\"run\":\"([^\"]*)\".*", "$1")).toList());
    }

    @Test
    void a_check_tells_everything_that_is_wrong_and_counts_nothing() throws IOException {
        String broken = file("broken.pb", Terminal.SMALL.replace("3;shade\n", "3;shadow\n").replace("path;30;1", "path;30;7")
                .replace("country;Tunisia\n", ""));
        Terminal text = Terminal.type("--validate", broken, Terminal.election("lodz-2023-nad-nerem"));
        assertEquals(1, text.code());
        assertTrue(text.out().contains(broken + ": error: Line 23, column 3, field vote: found 'shadow'"), text.out());
        assertTrue(text.out().lines().filter(line -> line.startsWith(broken + ": error: ")).count() >= 3, text.out());
        assertTrue(text.out().lines().anyMatch(line -> line.startsWith(Terminal.election("lodz-2023-nad-nerem") + ": no errors")),
                text.out());
        assertEquals(0, Terminal.type("--validate", Terminal.election("lodz-2023-nad-nerem")).code());
    }

    @Test
    void votes_missing_are_counted_where_it_is_little_work_or_where_somebody_asks() {
        String file = Terminal.election("mechanical-turk-threshold-8");
        String one = Terminal.type("--format", "jsonl", "--run", "equal-shares", file).out();
        assertTrue(one.contains("\"votesMissing\":0") && !one.contains("would take long"), one);
        String[] many = Stream.concat(Stream.of("--format", "jsonl", file),
                IntStream.range(0, 40).boxed().flatMap(i -> Stream.of("--run", "equal-shares::add1"))).toArray(String[]::new);
        assertTrue(Terminal.type(many).out().lines().allMatch(line -> line.contains("would take long")
                && !line.contains("\"votesMissing\":0")));
        String asked = Terminal.type("--format", "jsonl", "--votes-missing", "--run", "equal-shares::add1", file).out();
        assertTrue(asked.contains("\"votesMissing\":0") && !asked.contains("would take long"), asked);
        assertFalse(Terminal.type("--format", "jsonl", "--no-votes-missing", "--run", "equal-shares", file).out()
                .contains("\"votesMissing\":0"));
    }
}
