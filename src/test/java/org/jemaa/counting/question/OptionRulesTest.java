package org.jemaa.counting.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Tie;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.TieOrder.Criterion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionRulesTest {

    private static final TieOrder TIES = TieOrder.byLot("2 71 82 8");

    static Stream<OptionRule> forOrders() {
        return Stream.of(new Plurality(TIES), new Borda(TIES), new Schulze(TIES), new InstantRunoff(TIES));
    }

    private static Map<String, Fraction> scores(Ranking ranking) {
        return ((Working.Scores) ranking.working()).scores();
    }

    private static Fraction whole(long number) {
        return Fraction.of(number, 1);
    }

    @Test
    void plurality_makes_memphis_the_capital_of_tennessee() {
        Ranking ranking = new Plurality(TIES).rank(Questions.tennessee());
        assertEquals(List.of("Memphis", "Nashville", "Knoxville", "Chattanooga"), ranking.options());
        assertEquals(whole(42), scores(ranking).get("Memphis"));
        assertEquals(whole(100), ranking.weight());
    }

    @Test
    void borda_makes_nashville_the_capital_of_tennessee() {
        Ranking ranking = new Borda(TIES).rank(Questions.tennessee());
        assertEquals(List.of("Nashville", "Chattanooga", "Memphis", "Knoxville"), ranking.options());
        assertEquals(Map.of("Nashville", whole(194), "Chattanooga", whole(173), "Memphis", whole(126), "Knoxville", whole(107)), scores(ranking));
    }

    @Test
    void what_a_ballot_does_not_list_shares_the_rest_of_its_points() {
        Ranking ranking = new Borda(TIES).rank(Questions.ranked("a b c d", "1 a", "2 b c", "1"));
        assertEquals(Map.of("a", Fraction.of(11, 2), "b", Fraction.of(17, 2), "c", Fraction.of(13, 2), "d", Fraction.of(7, 2)), scores(ranking));
    }

    @Test
    void approval_counts_every_option_that_a_ballot_approves() {
        Election election = Election.of(BigDecimal.ZERO, Questions.projects(List.of("a", "b", "c")),
                Map.of(Ballot.of("a", "b"), 3, Ballot.of("b", "c"), 2, Ballot.BLANK, 4));
        Ranking ranking = new Approval(TIES).rank(election);
        assertEquals(List.of("b", "a", "c"), ranking.options());
        assertEquals(Map.of("a", whole(3), "b", whole(5), "c", whole(2)), scores(ranking));
        assertEquals(9, ranking.voters());
    }

    @Test
    void a_withdrawn_option_is_treated_as_if_it_had_never_been_there() {
        Election without = Questions.ranked("Chattanooga Knoxville Nashville", "42 Nashville Chattanooga Knoxville",
                "26 Nashville Chattanooga Knoxville", "15 Chattanooga Knoxville Nashville", "17 Knoxville Chattanooga Nashville");
        Election withdrawn = Questions.tennessee().under(Conditions.NONE.withdrawing(Set.of("Memphis")));
        forOrders().forEach(rule -> assertEquals(rule.rank(without), rule.rank(withdrawn)));
    }

    @ParameterizedTest
    @MethodSource("forOrders")
    void the_order_of_the_options_on_the_ballot_changes_nothing(OptionRule rule) {
        for (int seed = 0; seed < 300; seed++) {
            Election election = Questions.drawn(seed);
            Ranking ranking = rule.rank(election);
            assertEquals(ranking.options(), rule.rank(Questions.shuffled(seed, election)).options(), "seed " + seed);
            assertEquals(ranking.options().stream().sorted().toList(), election.projects().stream().map(p -> p.id()).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("forOrders")
    void a_voter_of_weight_three_counts_like_three_voters(OptionRule rule) {
        for (int seed = 0; seed < 100; seed++) {
            Election even = Questions.drawn(seed);
            var weighted = Election.builder(BigDecimal.ZERO, even.projects(), BallotKind.ORDINAL, 0)
                    .weights(List.of(Fraction.of(1, 2), Fraction.of(3, 2)));
            var split = Election.builder(BigDecimal.ZERO, even.projects(), BallotKind.ORDINAL, 0);
            even.ballots().forEach((ballot, voters) -> {
                int college = ballot.projects().size() % 2;
                weighted.add(ballot, voters, college);
                split.add(ballot, college == 0 ? voters : 3 * voters);
            });
            Ranking one = rule.rank(weighted.build());
            Ranking other = rule.rank(split.build());
            assertEquals(other.weight(), one.weight().times(whole(2)));
            assertEquals(other.ties().stream().map(Tie::projects).map(Set::copyOf).toList(), one.ties().stream().map(Tie::projects).map(Set::copyOf).toList());
            if (one.ties().isEmpty()) {
                assertEquals(other.options(), one.options(), "seed " + seed);
            }
        }
    }

    @Test
    void equals_go_in_the_tie_order_and_the_ranking_says_what_decided() {
        Election election = Questions.ranked("a b c", "1 a", "1 b", "2 c");
        Ranking ranking = new Plurality(TIES).rank(election);
        List<String> byLot = Stream.of("a", "b").sorted((one, other) -> TIES.lot(one).compareTo(TIES.lot(other))).toList();
        assertEquals(List.of("c", byLot.get(0), byLot.get(1)), ranking.options());
        assertEquals(List.of(new Tie(byLot, Criterion.LOT)), ranking.ties());
        assertEquals(Optional.of("c"), ranking.winner());
    }

    @Test
    void ballots_of_another_kind_are_refused_with_a_reason() {
        Election approvals = Election.of(BigDecimal.ZERO, Questions.projects(List.of("a", "b")), List.of(Ballot.of("a", "b")));
        Stream.of(new Plurality(TIES), new Borda(TIES), new Schulze(TIES), new InstantRunoff(TIES))
                .forEach(rule -> assertThrows(IllegalArgumentException.class, () -> rule.rank(approvals), rule.toString()));
        assertThrows(IllegalArgumentException.class, () -> new Approval(TIES).rank(Questions.tennessee()));
    }

    @Test
    void a_question_without_options_or_without_voters_has_an_answer() {
        forOrders().forEach(rule -> {
            assertEquals(List.of("a", "b"), rule.rank(Questions.ranked("a b", "1")).options().stream().sorted().toList());
            Election none = Election.builder(BigDecimal.ZERO, List.of(), BallotKind.ORDINAL, 0).build();
            assertTrue(rule.rank(none).winner().isEmpty());
        });
    }
}
