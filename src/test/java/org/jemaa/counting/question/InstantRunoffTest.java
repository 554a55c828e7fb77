package org.jemaa.counting.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Project;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.question.Working.Count;
import org.jemaa.counting.question.Working.Counts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstantRunoffTest {

    private static final InstantRunoff RULE = new InstantRunoff(TieOrder.byIdentifier());

    private static List<Count> counts(Ranking ranking) {
        return ((Counts) ranking.working()).counts();
    }

    @Test
    void knoxville_becomes_the_capital_of_tennessee_in_the_third_count() {
        Ranking ranking = RULE.rank(Questions.tennessee());
        assertEquals(List.of("Knoxville", "Memphis", "Nashville", "Chattanooga"), ranking.options());
        List<Count> counts = counts(ranking);
        assertEquals(List.of("Chattanooga", "Nashville", "Memphis"), counts.stream().map(Count::eliminated).toList());
        assertEquals(Map.of("Knoxville", Fraction.of(32, 1), "Memphis", Fraction.of(42, 1), "Nashville", Fraction.of(26, 1)), counts.get(1).votes());
        assertEquals(Optional.empty(), counts.get(1).majority());
        assertEquals(Optional.of("Knoxville"), counts.get(2).majority());
    }

    @Test
    void a_ballot_without_a_further_option_is_exhausted() {
        List<Count> counts = counts(RULE.rank(Questions.ranked("a b c", "2 a", "4 b", "3 c", "1")));
        assertEquals(Fraction.of(1, 1), counts.get(0).exhausted());
        assertEquals(Fraction.of(3, 1), counts.get(1).exhausted());
        assertEquals(Optional.of("b"), counts.get(1).majority());
    }

    @Test
    void of_several_with_the_fewest_votes_the_last_in_the_tie_order_drops_out() {
        Ranking ranking = RULE.rank(Questions.ranked("a b c", "1 b a c", "1 a b c", "3 c a b"));
        assertEquals("b", counts(ranking).get(0).eliminated());
        assertEquals(List.of(List.of("a", "b")), ranking.ties().stream().map(tie -> tie.projects()).toList());
    }

    @Test
    void a_single_option_is_counted_once() {
        Ranking ranking = RULE.rank(Questions.ranked("a", "2 a", "1"));
        assertEquals(List.of("a"), ranking.options());
        assertNull(counts(ranking).get(0).eliminated());
        assertEquals(Map.of("a", Fraction.of(2, 1)), counts(ranking).get(0).votes());
    }

    @Test
    void every_count_is_that_of_all_ballots_looked_at_again() {
        for (int seed = 0; seed < 1000; seed++) {
            Election election = Questions.drawn(seed);
            Ranking ranking = RULE.rank(election);
            List<String> remaining = new ArrayList<>(election.projects().stream().map(Project::id).toList());
            Comparator<Integer> order = RULE.ties().order(election);
            for (Count count : counts(ranking)) {
                Map<String, Fraction> votes = tally(election, remaining);
                Fraction exhausted = votes.remove("");
                assertEquals(votes, new HashMap<>(count.votes()), "seed " + seed);
                assertEquals(exhausted, count.exhausted(), "seed " + seed);
                Fraction fewest = votes.values().stream().min(Comparator.naturalOrder()).orElseThrow();
                String out = remaining.stream().filter(option -> votes.get(option).equals(fewest))
                        .max((one, other) -> order.compare(election.index(one), election.index(other))).orElseThrow();
                assertEquals(remaining.size() == 1 ? null : out, count.eliminated(), "seed " + seed);
                count.majority().ifPresent(winner -> assertEquals(winner, ranking.options().get(0)));
                remaining.remove(count.eliminated());
            }
            assertTrue(remaining.equals(ranking.options().subList(0, 1)), "seed " + seed);
        }
    }

    private static Map<String, Fraction> tally(Election election, List<String> remaining) {
        Map<String, Fraction> votes = new LinkedHashMap<>();
        remaining.forEach(option -> votes.put(option, Fraction.ZERO));
        votes.put("", Fraction.ZERO);
        for (Map.Entry<Ballot, Integer> ballot : election.ballots().entrySet()) {
            String first = ballot.getKey().projects().stream().filter(remaining::contains).findFirst().orElse("");
            votes.merge(first, Fraction.of(ballot.getValue(), 1), Fraction::plus);
        }
        return votes;
    }
}
