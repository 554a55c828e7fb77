package org.jemaa.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jemaa.counting.Threshold;
import org.jemaa.counting.Utility;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileRuleTest {

    private static FileRule rule(String rule, String more) throws Exception {
        String text = Terminal.SMALL.replace("rule;greedy\n", "rule;" + rule + "\n" + more);
        return FileRule.of(PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({"greedy,GREEDY,NONE,false,true,false", "greedy-no-skip,GREEDY_NO_SKIP,NONE,false,true,false",
            "equalshares,EQUAL_SHARES,NONE,false,true,false",
        "equalshares-comparison,EQUAL_SHARES,NONE,false,true,true", "equalshares/add1,EQUAL_SHARES,ADD1,true,false,false",
        "equalshares/add1-comparison,EQUAL_SHARES,ADD1,true,false,true"})
    void every_rule_of_the_format_is_known(String text, RuleName rule, Completion completion, boolean integral, boolean exhaustive,
            boolean comparison) throws Exception {
        RunSpec run = rule(text, "").run();
        assertEquals(List.of(rule, completion, integral, exhaustive, comparison),
                List.of(run.rule(), run.completion(), run.integralStart(), run.exhaustiveStop(), run.comparison()));
        assertEquals(List.of(), rule(text, "").warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"greedy-exclusive", "unknown", "something-new"})
    void a_rule_that_the_file_does_not_hold_is_counted_as_greedy_and_said(String text) throws Exception {
        assertEquals(RuleName.GREEDY, rule(text, "").run().rule());
        assertTrue(rule(text, "").warnings().get(0).contains("'" + text + "'"));
    }

    @Test
    void a_rule_of_the_citys_own_is_counted_until_the_first_project_that_does_not_fit_and_said() throws Exception {
        assertEquals(RuleName.GREEDY_NO_SKIP, rule("greedy-custom", "").run().rule());
        assertEquals(1, rule("greedy-custom", "").warnings().size());
        assertTrue(rule("greedy-custom", "").warnings().get(0).contains("'greedy-custom'"));
    }

    @Test
    void votes_decide_where_the_file_has_no_scores_and_the_threshold_is_in_the_same_unit() throws Exception {
        FileRule rule = rule("greedy-threshold", "min_project_score_threshold;2\n");
        assertEquals(Utility.COST, rule.run().utility());
        assertEquals(Threshold.ofVotes(2), rule.threshold());
        assertEquals(Threshold.NONE, rule("greedy", "").threshold());
    }

    /** The files in the tests' folder whose city counted by one of these rules and gave its winners. */
    @ParameterizedTest
    @ValueSource(strings = {"gdynia-2022-oksywie", "gdynia-2024-babie-doly", "lodz-2023-nad-nerem", "warszawa-2017-grochow",
            "warszawa-2026-siekierki"})
    void the_winners_are_those_of_the_city(String name) throws Exception {
        PabulibFile file = PabulibReader.read(Path.of(Terminal.election(name)));
        Set<String> official = file.projects().stream().filter(project -> "1".equals(project.more().get("selected")))
                .map(project -> project.id())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(!official.isEmpty());
        String out = Terminal.type("--format", "csv", "--no-votes-missing", Terminal.election(name)).out();
        Set<String> counted = out.lines().filter(line -> line.contains(",true,")).map(line -> line.split(",")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(official, counted);
    }
}
