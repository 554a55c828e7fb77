package org.jemaa.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jemaa.counting.Election;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Round;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.explain.VotesMissing;
import org.jemaa.process.CountingRule;
import org.jemaa.result.VoteToCount.Candidate;
import org.jemaa.result.VoteToCount.Part;
import org.jemaa.shared.Money;

/** Counts a vote, envelope by envelope, and asks for every project that lost how many votes it would have needed. */
final class Tally {

    /** Places on ballots that may be looked at to say how many votes were missing, in a whole vote: some minutes. */
    private static final long MOST_WORK = 40_000_000_000L;

    private final VoteToCount vote;
    private final TieOrder ties;
    private final Rule rule;
    private final CountProgress progress;
    private final List<AloneCount> alone = new ArrayList<>();
    private final long mostWork;

    Tally(VoteToCount vote, CountProgress progress) {
        this(vote, progress, MOST_WORK);
    }

    Tally(VoteToCount vote, CountProgress progress, long mostWork) {
        this.mostWork = mostWork;
        this.vote = vote;
        this.progress = progress;
        ties = TieOrder.byLot(vote.seed());
        rule = ruleOf(vote.rule(), ties);
    }

    /** Equal Shares is completed: money that the shares leave over goes to the remaining projects, most votes first. */
    static Rule ruleOf(CountingRule rule, TieOrder ties) {
        return switch (rule) {
            case MUNICIPAL_GREEDY -> Greedy.mostVotesFirst(ties);
            case EQUAL_SHARES -> EqualShares.completed(ties);
        };
    }

    List<EnvelopeResult> count() {
        progress.expect(vote.parts().stream().mapToInt(part -> part.projects().size()).sum());
        return vote.parts().stream().map(this::count).toList();
    }

    /** What each college alone would have decided where it did not, or not alone; there after {@link #count}. */
    List<AloneCount> alone() {
        return alone;
    }

    private EnvelopeResult count(Part part) {
        if (vote.colleges().isEmpty()) {
            return countAll(part);
        }
        List<AloneCount> here = new CountColleges(vote, rule).count(part);
        alone.addAll(here);
        return new Discretion(vote, part).applied(countAll(part), here);
    }

    private EnvelopeResult countAll(Part part) {
        Election election = vote.election(part);
        Outcome outcome = rule.count(election);
        Map<String, Integer> missing = votesMissing(part, election, outcome);
        var explanation = new Explanation(part, election, outcome);
        Map<String, MoneyWent> went = explanation.whereTheMoneyWent(rule);
        Map<String, Round> rounds = outcome.rounds().stream().collect(Collectors.toMap(Round::project, round -> round));
        var results = new ArrayList<ProjectResult>();
        Map<String, Integer> votes = votes(part, election);
        for (Candidate candidate : inRank(part, votes, rounds)) {
            results.add(result(results.size() + 1, candidate, votes.get(candidate.reference()), outcome.fate(candidate.reference()), rounds.get(candidate.reference()),
                missing.get(candidate.reference()), went.get(candidate.reference())));
        }
        var decisive = outcome.decisiveTies();
        var tied = outcome.ties().stream().map(tie -> new TieResult(tie.projects(), tie.decidedBy(), decisive.contains(tie))).toList();
        return new EnvelopeResult(part.number(), part.envelopeId(), part.districtCode(), part.name(), part.sum(), election.voters(), results, tied,
            explanation.figures(rule, ties, vote.isWeighted(part)), part.college(), vote.isWeighted(part), Disclosure.BALLOTS, List.of());
    }

    private ProjectResult result(int rank, Candidate candidate, int votes, Fate fate, Round round, Integer votesMissing, MoneyWent went) {
        BigDecimal left = round != null ? round.leftAfter() : fate.leftAtItsTurn();
        String effective = round == null || round.effectiveVotes() == null ? null : round.effectiveVotes().toString();
        return new ProjectResult(rank, candidate.number(), candidate.proposalId(), candidate.reference(), candidate.title(), candidate.place(), votes,
            candidate.cost(), fate.reason(), round == null ? null : round.number(), left == null ? null : new Money(left, vote.currency()),
            effective, roundedDown(fate.supportersHad()), roundedDown(fate.supportersLeft()), votesMissing, went);
    }

    /** Down, so that what did not suffice never looks as if it had. */
    private Money roundedDown(Fraction amount) {
        return amount == null ? null : Explanation.money(amount, RoundingMode.DOWN, vote.currency());
    }

    /** Where papers weigh differently, each vote counts with the weight of its college. */
    private Map<String, Integer> votes(Part part, Election election) {
        Fraction unit = Fraction.of(vote.isWeighted(part) ? vote.deciding(part).get(0).college().weight() : 1, 1);
        return part.projects().stream().map(Candidate::reference).collect(Collectors.toMap(reference -> reference, reference -> vote.isWeighted(part)
            ? election.weightedVotes(election.index(reference)).times(unit).numerator().intValueExact() : Integer.valueOf(election.votes(reference))));
    }

    private List<Candidate> inRank(Part part, Map<String, Integer> votes, Map<String, Round> rounds) {
        Comparator<Candidate> byVotes = Comparator.comparing((Candidate candidate) -> -votes.get(candidate.reference()))
            .thenComparing(candidate -> candidate.cost().amount())
            .thenComparing(candidate -> ties.lot(candidate.reference()));
        Comparator<Candidate> winnersFirst = Comparator.comparing(candidate ->
            rounds.containsKey(candidate.reference()) ? rounds.get(candidate.reference()).number() : Integer.MAX_VALUE);
        return part.projects().stream()
            .sorted(vote.rule() == CountingRule.EQUAL_SHARES ? winnersFirst.thenComparing(byVotes) : byVotes).toList();
    }

    private Map<String, Integer> votesMissing(Part part, Election election, Outcome outcome) {
        VotesMissing asked = VotesMissing.within(workFor(part), rule, election, outcome);
        var missing = new HashMap<String, Integer>();
        for (Candidate candidate : part.projects()) {
            VotesMissing.Answer answer = asked.of(candidate.reference());
            missing.put(candidate.reference(), answer.state() == VotesMissing.State.NOT_COMPUTED ? ProjectResult.NOT_COMPUTED : answer.number());
            progress.oneMore();
        }
        return missing;
    }

    /** Twice as many projects stand on twice as many places of ballots, and each is asked about. */
    private long workFor(Part part) {
        long all = vote.parts().stream().mapToLong(Tally::squared).sum();
        return mostWork / Math.max(1, all) * squared(part);
    }

    private static long squared(Part part) {
        return (long) part.projects().size() * part.projects().size();
    }
}
