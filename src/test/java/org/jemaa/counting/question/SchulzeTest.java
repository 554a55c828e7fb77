package org.jemaa.counting.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Project;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.question.Working.Pairs;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchulzeTest {

    private static final Schulze RULE = new Schulze(TieOrder.byIdentifier());

    private static Pairs pairs(Election election) {
        return (Pairs) RULE.rank(election).working();
    }

    private static List<List<Long>> whole(List<List<Fraction>> rows) {
        return rows.stream().map(row -> row.stream().map(number -> number.numerator().longValueExact()).toList()).toList();
    }

    @Test
    void of_the_forty_five_voters_of_the_paper_e_wins() {
        Ranking ranking = RULE.rank(Questions.fortyFive());
        assertEquals(List.of("E", "A", "C", "B", "D"), ranking.options());
        assertEquals(List.of(), ranking.ties());
        Pairs pairs = (Pairs) ranking.working();
        assertEquals(List.of(List.of(0L, 20L, 26L, 30L, 22L), List.of(25L, 0L, 16L, 33L, 18L), List.of(19L, 29L, 0L, 17L, 24L),
                List.of(15L, 12L, 28L, 0L, 14L), List.of(23L, 27L, 21L, 31L, 0L)), whole(pairs.preferred()));
        assertEquals(List.of(List.of(0L, 28L, 28L, 30L, 24L), List.of(25L, 0L, 28L, 33L, 24L), List.of(25L, 29L, 0L, 29L, 24L),
                List.of(25L, 28L, 28L, 0L, 24L), List.of(25L, 28L, 28L, 31L, 0L)), whole(pairs.strongest()));
        assertEquals(Optional.empty(), pairs.preferredToAll());
    }

    @Test
    void nashville_is_preferred_to_every_other_city_of_tennessee() {
        assertEquals(Optional.of("Nashville"), pairs(Questions.tennessee()).preferredToAll());
        assertEquals(List.of("Nashville", "Chattanooga", "Knoxville", "Memphis"), RULE.rank(Questions.tennessee()).options());
    }

    @Test
    void who_is_preferred_to_all_others_wins_and_pairs_are_counted_as_on_the_ballots() {
        int found = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Election election = Questions.drawn(seed);
            Ranking ranking = RULE.rank(election);
            Pairs pairs = (Pairs) ranking.working();
            Optional<String> condorcet = pairs.options().stream().filter(one -> pairs.options().stream().allMatch(other -> one.equals(other)
                    || Questions.prefer(election, one, other) > Questions.prefer(election, other, one))).findFirst();
            assertEquals(condorcet, pairs.preferredToAll(), "seed " + seed);
            condorcet.ifPresent(winner -> assertEquals(winner, ranking.options().get(0)));
            found += condorcet.isPresent() ? 1 : 0;
        }
        assertTrue(found > 300, "only " + found);
    }

    @Test
    void the_strongest_path_is_that_of_all_paths_and_the_order_keeps_to_it() {
        for (int seed = 0; seed < 300; seed++) {
            Election election = Questions.drawn(seed);
            Ranking ranking = RULE.rank(election);
            Pairs pairs = (Pairs) ranking.working();
            for (String one : pairs.options()) {
                for (String other : pairs.options()) {
                    int there = one.equals(other) ? 0 : strongest(election, one, other, new HashSet<>(Set.of(one)));
                    int back = one.equals(other) ? 0 : strongest(election, other, one, new HashSet<>(Set.of(other)));
                    assertEquals(Fraction.of(there, 1), pairs.strongest().get(pairs.options().indexOf(one)).get(pairs.options().indexOf(other)),
                            "seed " + seed);
                    assertTrue(there <= back || ranking.options().indexOf(one) < ranking.options().indexOf(other), "seed " + seed);
                }
            }
        }
    }

    /** Walks every path that meets no option twice. */
    private static int strongest(Election election, String from, String to, Set<String> met) {
        int strongest = 0;
        for (Project project : election.projects()) {
            String over = project.id();
            int step = Questions.prefer(election, from, over);
            if (met.contains(over) || step <= Questions.prefer(election, over, from)) {
                continue;
            }
            met.add(over);
            strongest = Math.max(strongest, over.equals(to) ? step : Math.min(step, strongest(election, over, to, met)));
            met.remove(over);
        }
        return strongest;
    }

    @Test
    void too_many_options_are_refused() {
        String many = IntStream.rangeClosed(0, Options.MOST).mapToObj(i -> "o" + i).collect(Collectors.joining(" "));
        assertThrows(IllegalArgumentException.class, () -> RULE.rank(Questions.ranked(many, "1 o1")));
    }

    @Test
    void options_that_do_not_beat_each_other_are_a_tie() {
        Ranking circle = RULE.rank(Questions.ranked("a b c", "1 a b c", "1 b c a", "1 c a b"));
        assertEquals(List.of("a", "b", "c"), circle.options());
        assertEquals(List.of("a", "b", "c"), circle.ties().get(0).projects());
    }
}
