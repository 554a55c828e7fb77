package org.jemaa.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Threshold;
import org.jemaa.counting.Utility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunSpecTest {

    @Test
    void all_six_parts_are_read() {
        RunSpec run = RunSpec.parse("equal-shares:points:add1-utilitarian:integral:overspend:0.5", true);
        assertEquals(new RunSpec("equal-shares:points:add1-utilitarian:integral:overspend:0.5", RuleName.EQUAL_SHARES, Utility.POINTS,
                Completion.ADD1_UTILITARIAN, true, false, new BigDecimal("0.5"), true), run);
    }

    @Test
    void what_is_left_out_or_empty_takes_its_default() {
        RunSpec run = RunSpec.parse("equal-shares::add1", false);
        assertEquals(Completion.ADD1, run.completion());
        assertTrue(!run.integralStart() && run.exhaustiveStop());
        assertNull(run.utility());
        assertNull(run.increment());
    }

    @ParameterizedTest
    @CsvSource({"APPROVAL,cost", "ORDINAL,score-cost", "POINTS,points-cost"})
    void the_usual_utility_lets_votes_or_points_decide(BallotKind kind, String utility) {
        assertEquals(utility, RunSpec.parse("greedy", false).completed(kind, "EUR").utility().text());
    }

    @Test
    void forints_are_raised_by_a_thousand() {
        assertEquals("1000", RunSpec.parse("equal-shares", false).completed(BallotKind.APPROVAL, "HUF").increment().toPlainString());
        assertEquals("1", RunSpec.parse("equal-shares", false).completed(BallotKind.APPROVAL, null).increment().toPlainString());
        assertEquals("7", RunSpec.parse("equal-shares:::::7", false).completed(BallotKind.APPROVAL, "HUF").increment().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"greedy,greedy:cost", "phragmen,phragmen", "equal-shares,equal-shares:cost:none:exact:exhaustive:1",
        "equal-shares:cost:add1:integral,equal-shares:cost:add1:integral:exhaustive:1"})
    void a_run_made_from_options_names_all_parts_that_matter(String text, String name) {
        RunSpec run = RunSpec.of(null, java.util.Arrays.copyOf(text.split(":"), 6), false);
        assertEquals(name, run.completed(BallotKind.APPROVAL, "EUR").name());
        assertEquals(text, RunSpec.parse(text, false).completed(BallotKind.APPROVAL, "EUR").name(), "as typed");
    }

    @Test
    void a_wrong_word_is_answered_with_the_right_ones() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RunSpec.parse("greedy:gold", false)).getMessage()
                .contains("cost, cardinality, points"));
        assertThrows(IllegalArgumentException.class, () -> RunSpec.parse("", false));
        assertThrows(IllegalArgumentException.class, () -> RunSpec.parse("phragmen::add1", false));
        assertThrows(IllegalArgumentException.class, () -> RunSpec.parse("plurality", true));
    }

    @Test
    void thresholds_add_up_and_are_exact() {
        Threshold all = ConditionTexts.of(List.of("votes:50", "points:2.5", "share:5%", "cost-share:1/3"), List.of(), List.of())
                .threshold();
        assertEquals(new Threshold(BigDecimal.valueOf(50), new BigDecimal("2.5"), Fraction.of(1, 20), Fraction.of(1, 3)), all);
        assertEquals(Fraction.of(1, 40), ConditionTexts.of(List.of("share:2.5%"), List.of(), List.of()).threshold().share());
        assertEquals(Fraction.of(1, 20), ConditionTexts.of(List.of("share:1/20"), List.of(), List.of()).threshold().share());
        for (String wrong : List.of("share:1/0", "votes:-1", "votes:1e9", "share:101%", "half", "cost-share:")) {
            assertThrows(IllegalArgumentException.class, () -> ConditionTexts.of(List.of(wrong), List.of(), List.of()), wrong);
        }
    }
}
