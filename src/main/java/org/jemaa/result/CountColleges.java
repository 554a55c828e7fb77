package org.jemaa.result;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Round;
import org.jemaa.counting.Rule;
import org.jemaa.result.VoteToCount.Candidate;
import org.jemaa.result.VoteToCount.Part;
import org.jemaa.shared.Money;

/** Counts an envelope for each college alone that votes there and does not decide there alone. */
final class CountColleges {

    private final VoteToCount vote;
    private final Rule rule;

    CountColleges(VoteToCount vote, Rule rule) {
        this.vote = vote;
        this.rule = rule;
    }

    List<AloneCount> count(Part part) {
        boolean alone = vote.deciding(part).size() == 1;
        return vote.colleges().stream().filter(college -> college.votesOn(part) && !(alone && college.decides(part)))
            .map(college -> new AloneCount(college.college(), count(part, college), college.papers())).toList();
    }

    private EnvelopeResult count(Part part, VotingCollege college) {
        Election election = vote.election(part, college);
        Outcome outcome = rule.count(election);
        Map<String, Round> rounds = outcome.rounds().stream().collect(Collectors.toMap(Round::project, round -> round));
        List<ProjectResult> projects = part.projects().stream().map(candidate -> result(candidate, outcome, rounds.get(candidate.reference()))).toList();
        return new EnvelopeResult(part.number(), part.envelopeId(), part.districtCode(), part.name(), part.sum(), election.voters(), projects, List.of(), null,
            part.college(), false, Disclosure.BALLOTS, List.of());
    }

    /** In ballot order, and without a reason: it decides nothing. */
    private ProjectResult result(Candidate candidate, Outcome outcome, Round round) {
        var fate = outcome.fate(candidate.reference());
        return new ProjectResult(candidate.number() + 1, candidate.number(), candidate.proposalId(), candidate.reference(), candidate.title(), candidate.place(),
            fate.votes(), candidate.cost(), fate.reason(), round == null ? null : round.number(),
            round == null ? null : new Money(round.leftAfter(), vote.currency()), null, null, null, null, null);
    }
}
