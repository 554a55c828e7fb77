package org.jemaa.counting.pabulib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jemaa.counting.Election;
import org.jemaa.counting.pabulib.CheckedExamples.Example;
import org.jemaa.counting.pabulib.Finding.Kind;
import org.jemaa.counting.pabulib.Finding.Severity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PabulibCheckerTest {

    private static List<Finding> check(String text) throws IOException {
        return check(new PabulibChecker(), text);
    }

    private static List<Finding> check(PabulibChecker checker, String text) throws IOException {
        return checker.check(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    static List<Example> examples() {
        return CheckedExamples.all();
    }

    static List<Path> files() throws Exception {
        return PabulibRoundTripTest.files();
    }

    @Test
    void nothing_is_found_in_good_files() throws Exception {
        assertEquals(List.of(), check(CheckedExamples.APPROVAL));
        assertEquals(List.of(), check(CheckedExamples.CUMULATIVE));
        assertEquals(List.of(), check("\uFEFF" + CheckedExamples.APPROVAL.replace("\n", "\r\n") + "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void what_is_wrong_is_found_at_its_place(Example example) throws Exception {
        String wanted = example.severity() + " " + example.kind() + " " + example.place() + " " + example.field();
        List<String> found = check(example.text()).stream()
                .map(finding -> finding.severity() + " " + finding.kind() + " " + finding.line() + ":" + finding.column() + " "
                        + finding.field())
                .toList();
        assertTrue(found.contains(wanted), () -> wanted + " is not in " + found);
    }

    @Test
    void there_is_an_example_for_every_kind_of_finding() {
        Set<Kind> missing = EnumSet.allOf(Kind.class);
        examples().forEach(example -> missing.remove(example.kind()));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void what_the_reader_refuses_is_an_error_for_the_checker(Example example) throws Exception {
        try {
            PabulibReader.read(new ByteArrayInputStream(example.text().getBytes(StandardCharsets.UTF_8))).election();
        } catch (PabulibError refused) {
            assertTrue(hasError(check(example.text())), refused::getMessage);
        }
    }

    @Test
    void all_findings_are_told_in_the_order_of_the_file() throws Exception {
        List<Finding> found = check(CheckedExamples.APPROVAL.replace("Poland", "Polska").replace("c;300", "c;0").replace("4;b;", "4;z;"));
        assertEquals(List.of(Kind.VALUE_UNKNOWN, Kind.ALL_AFFORDABLE, Kind.VOTES_DIFFER, Kind.COST_ZERO, Kind.UNKNOWN_PROJECT),
                found.stream().map(Finding::kind).filter(kind -> kind != Kind.BUDGET_UNUSED && kind != Kind.RULE_NOT_FOLLOWED).toList());
        assertEquals("Line 4, column 9, field country: found 'Polska', expected the English name of a country, or Worldwide",
                found.stream().filter(finding -> finding.line() == 4).findFirst().orElseThrow().message());
    }

    @Test
    void of_each_kind_a_hundred_are_told_and_the_rest_counted() throws Exception {
        StringBuilder votes = new StringBuilder();
        for (int i = 5; i < 505; i++) {
            votes.append(i).append(";z;1;X;paper\n");
        }
        List<Finding> found = check(CheckedExamples.APPROVAL + votes);
        assertEquals(100, found.stream().filter(finding -> finding.kind() == Kind.UNKNOWN_PROJECT && finding.line() > 0).count());
        assertEquals("400 more findings like this: UNKNOWN_PROJECT",
                found.stream().filter(finding -> finding.kind() == Kind.UNKNOWN_PROJECT
                        && finding.line() == 0).findFirst().orElseThrow().found());
    }

    @Test
    void more_projects_than_equal_shares_counts_are_checked_all_the_same() throws Exception {
        StringBuilder many = new StringBuilder("META\nkey;value\ndescription;Many\ncountry;Poland\nunit;Many\ninstance;2026\nnum_projects;3001\nnum_votes;1\n"
                + "budget;10\nvote_type;approval\nrule;equalshares\ndate_begin;2026\ndate_end;2026\nPROJECTS\nproject_id;cost;votes;selected\n");
        StringBuilder vote = new StringBuilder("VOTES\nvoter_id;vote\n1;");
        for (int i = 0; i < 3001; i++) {
            many.append('p').append(i).append(";1;1;0\n");
            vote.append(i == 0 ? "p" : ",p").append(i);
        }
        List<Finding> found = check(many.append(vote).append('\n').toString());
        assertTrue(found.stream().anyMatch(finding -> finding.kind() == Kind.RULE_NOT_CHECKED), found.toString());
    }

    @Test
    void a_project_twice_on_a_vote_may_have_been_counted_once_or_twice() throws Exception {
        String twice = CheckedExamples.APPROVAL.replace("4;b;", "4;b,b;");
        assertTrue(!hasError(check(twice)));
        assertTrue(!hasError(check(twice.replace("400.25;2", "400.25;3"))));
        assertTrue(hasError(check(twice.replace("400.25;2", "400.25;4"))));
    }

    @Test
    void scores_on_ordinal_votes_go_by_the_place() throws Exception {
        String ordinal = CheckedExamples.APPROVAL.replace("approval", "ordinal").replace("cost;votes;", "cost;score;")
                .replace("600;3", "600;5").replace("min_sum_cost;0\nmax_sum_cost;1200\n", "");
        assertEquals(List.of(), check(ordinal));
        assertEquals(Kind.SCORE_DIFFERS, check(ordinal.replace("600;5", "600;6")).get(0).kind());
    }

    @Test
    void equal_projects_go_in_the_order_of_the_file() throws Exception {
        String tied = CheckedExamples.APPROVAL.replace("3;a,c", "3;a").replace("4;b;", "4;b,c;").replace("1;a,b",
                "1;a,c").replace("400.25;2", "400;1")
                .replace("300;1", "400;2").replace("2;a;", "2;a,b;").replace("400;1", "400;2");
        assertEquals(List.of(), check(tied));
        assertTrue(hasError(check(tied.replace("ones\";;1", "ones\";;0").replace("light;0", "light;1"))));
    }

    @Test
    void winners_under_equal_shares_are_asked_for_with_whole_amounts() throws Exception {
        String text = CheckedExamples.APPROVAL.replace("rule;greedy", "rule;equalshares/add1");
        PabulibChecker agrees = new PabulibChecker((rule, election) -> winners(rule, election, "a", "b"));
        PabulibChecker differs = new PabulibChecker((rule, election) -> winners(rule, election, "a", "c"));
        assertEquals(List.of(), check(agrees, text));
        assertEquals(List.of("RULE_NOT_FOLLOWED 24", "RULE_NOT_FOLLOWED 25"),
                check(differs, text).stream().map(finding -> finding.kind() + " " + finding.line()).toList());
    }

    @Test
    void without_an_answer_the_winners_are_not_checked() throws Exception {
        PabulibChecker knowsNothing = new PabulibChecker((rule, election) -> Optional.empty());
        List<Finding> found = check(knowsNothing, CheckedExamples.APPROVAL.replace("rule;greedy", "rule;equalshares"));
        assertEquals(List.of(Kind.RULE_NOT_CHECKED), found.stream().map(Finding::kind).toList());
    }

    /** With 250 each, the three for the first have 750 and pay 600; the two for the second have 50 and 250 left. */
    @Test
    void the_checker_counts_equal_shares_itself() throws Exception {
        String shares = CheckedExamples.APPROVAL.replace("rule;greedy", "rule;equalshares");
        assertTrue(hasError(check(shares)));
        assertEquals(List.of(), check(shares.replace("ones\";;1", "ones\";;0")));
        assertEquals(List.of(), check(shares.replace("equalshares", "equalshares/add1")));
        assertEquals(List.of(), check(shares.replace("equalshares", "equalshares-comparison")));
        assertEquals(List.of(), check(shares.replace("equalshares", "equalshares/add1-comparison")));
        assertTrue(hasError(check(shares.replace("equalshares", "equalshares/add1").replace("ones\";;1", "ones\";;0"))));
    }

    @Test
    void where_only_a_lot_can_have_decided_under_equal_shares_the_winners_are_not_checked() throws Exception {
        String tied = CheckedExamples.APPROVAL.replace("rule;greedy", "rule;equalshares").replace("a;600;3", "a;500;3")
                .replace("b;400.25;2", "b;500;3").replace("2;a;", "2;b;").replace("3;a,c", "3;a,b").replace("4;b;", "4;a,c;");
        assertEquals(List.of(Kind.RULE_NOT_CHECKED), check(tied).stream().map(Finding::kind).toList());
    }

    private static Optional<Set<String>> winners(String rule, Election election, String... winners) {
        assertEquals("equalshares/add1 1000 400 4 3", rule + " " + election.budget() + " " + election.project("b").cost() + " "
                + election.voters()
                + " " + election.votes("a"));
        return Optional.of(new TreeSet<>(List.of(winners)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void published_files_have_no_errors(Path path) throws Exception {
        List<Finding> errors = new PabulibChecker().check(path).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
        boolean older = path.getFileName().toString().startsWith("older_format");
        assertEquals(older, !errors.isEmpty(), errors::toString);
    }
}
