package org.jemaa.verify.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.ElectionBuilder;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/**
 * One envelope counted again.
 *
 * @param unit what one vote of a voter of weight 1 is told as: where ballots weigh differently, votes are told with their weights
 */
record Recount(Election election, Outcome outcome, Fraction unit) {

    /** Counts by the rule that the ballot promised. */
    static final class Counter {

        private final Promise promise;
        private final Rule rule;

        Counter(Promise promise, String seed) throws Unreadable {
            this.promise = promise;
            rule = switch (promise.rule()) {
                case "MUNICIPAL_GREEDY" -> Greedy.mostVotesFirst(TieOrder.byLot(seed));
                case "EQUAL_SHARES" -> EqualShares.completed(TieOrder.byLot(seed));
                default -> throw new Unreadable("the ballot promised a rule that this program does not know: " + Words.quoted(promise.rule()));
            };
        }

        /**
         * The ballots of all who decide, each with the weight that the manifest gives its college; weights are taken in the first one's.
         *
         * @param everybody whether ballots count that chose nothing here
         */
        Recount together(Promise.Envelope envelope, boolean everybody, Piles piles) {
            List<Integer> deciding = promise.deciding(envelope.id());
            if (deciding.isEmpty()) {
                ElectionBuilder builder = builder(envelope, List.of(Fraction.of(1, 1)));
                add(builder, envelope, everybody, piles.together(college -> promise.decides(college, envelope.id())), 0);
                return counted(builder, 1);
            }
            int first = promise.weight(deciding.get(0));
            ElectionBuilder builder = builder(envelope, deciding.stream().map(college -> Fraction.of(promise.weight(college), first)).toList());
            for (int i = 0; i < deciding.size(); i++) {
                add(builder, envelope, everybody, piles.of(deciding.get(i)), i);
            }
            return counted(builder, promise.isWeighted(envelope.id()) ? first : 1);
        }

        /** What one college alone would decide. */
        Recount alone(Promise.Envelope envelope, boolean everybody, Map<List<Integer>, Integer> choices) {
            ElectionBuilder builder = builder(envelope, List.of(Fraction.of(1, 1)));
            add(builder, envelope, everybody, choices, 0);
            return counted(builder, 1);
        }

        /** By votes alone, which is enough for a rule that asks for nothing else. */
        Recount fromTotals(Promise.Envelope envelope, Map<String, Integer> votes) {
            ElectionBuilder builder = builder(envelope, List.of(Fraction.of(1, 1)));
            votes.forEach((project, voters) -> {
                if (voters > 0) {
                    builder.add(Ballot.of(project), voters, 0);
                }
            });
            return counted(builder, 1);
        }

        private ElectionBuilder builder(Promise.Envelope envelope, List<Fraction> weights) {
            List<Project> projects = promise.projectsOf(envelope.id()).stream().map(project -> new Project(project.reference(), project.cost())).toList();
            return Election.builder(envelope.sum(), projects, BallotKind.APPROVAL, 0).weights(weights);
        }

        private void add(ElectionBuilder builder, Promise.Envelope envelope, boolean everybody, Map<List<Integer>, Integer> choices, int weight) {
            Set<String> here = new HashSet<>();
            promise.projectsOf(envelope.id()).forEach(project -> here.add(project.reference()));
            choices.forEach((numbers, voters) -> {
                List<String> chosen = numbers.stream().map(number -> promise.projects().get(number).reference()).filter(here::contains).toList();
                if (everybody || !chosen.isEmpty()) {
                    builder.add(Ballot.of(chosen), voters, weight);
                }
            });
        }

        private Recount counted(ElectionBuilder builder, int unit) {
            Election election = builder.build();
            return new Recount(election, rule.count(election), Fraction.of(unit, 1));
        }
    }

    long votes(String project) {
        Fraction votes = election.weightedVotes(election.index(project)).times(unit);
        return votes.numerator().divide(votes.denominator()).longValueExact();
    }
}
