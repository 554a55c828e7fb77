package org.jemaa.result;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.box.CountablePapers;
import org.jemaa.ballot.roll.RollBoard;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Envelope;
import org.jemaa.result.VoteToCount.Candidate;
import org.jemaa.result.VoteToCount.Part;
import org.jemaa.shared.Secrets;

/** Takes the papers out of the sealed box, together with the ballot that they answer. */
@ApplicationScoped
class OpenedBox {

    @Inject
    private CountablePapers papers;
    @Inject
    private BallotSheet sheet;
    @Inject
    private RollBoard roll;
    @Inject
    private Secrets secrets;
    @Inject
    private CurrentMunicipality here;

    record Opened(Ballot ballot, VoteToCount vote) {
    }

    /** @throws IllegalStateException if the vote is not over */
    Opened of(BudgetCard budget) {
        CountablePapers.Sorted sorted = papers.of(budget.id()); // seals the box, should the timer be late; the seed is drawn then
        Ballot ballot = sheet.of(budget.id()).orElseThrow();
        var choices = new TreeMap<org.jemaa.counting.Ballot, Integer>();
        sorted.piles().forEach(pile -> choices.merge(org.jemaa.counting.Ballot.of(pile.references(ballot)), pile.voters(), Math::addExact));
        return new Opened(ballot, new VoteToCount(ballot.fingerprint().hex(), ballot.rule(), ballot.sum().currency(), ballot.lotSeed(),
            parts(budget, ballot), choices, sorted.invalid(), Math.toIntExact(roll.onTheRoll(budget.id())),
            ballot.hasColleges() ? colleges(ballot, sorted) : List.of(), ballot.leastPublished()));
    }

    private List<VotingCollege> colleges(Ballot ballot, CountablePapers.Sorted sorted) {
        Map<Integer, Long> onTheRoll = roll.byCollege(ballot.budget());
        return ballot.colleges().stream().map(college -> college(college, ballot, sorted, onTheRoll.getOrDefault(college.number(), 0L))).toList();
    }

    private VotingCollege college(Ballot.College college, Ballot ballot, CountablePapers.Sorted sorted, long onTheRoll) {
        var papers = new TreeMap<org.jemaa.counting.Ballot, Integer>();
        sorted.piles().stream().filter(pile -> pile.college() == college.number())
            .forEach(pile -> papers.merge(org.jemaa.counting.Ballot.of(pile.references(ballot)), pile.voters(), Math::addExact));
        int voters = papers.values().stream().reduce(0, Math::addExact);
        Set<Long> decides = ballot.envelopes().stream().filter(envelope -> college.decides(envelope, ballot)).map(Ballot.Envelope::id).collect(toSet());
        Set<Long> votesOn = college.projects().stream().map(number -> ballot.projects().get(number).envelopeId()).collect(toSet());
        byte[] mark = Secrets.hmac(secrets.keyFor("result/college"), (ballot.fingerprint().hex() + college.number() + papers).getBytes(StandardCharsets.UTF_8));
        return new VotingCollege(new CollegeTurnout(college.number(), college.code(), college.name(), college.weight(), college.binding(), voters,
            Math.toIntExact(onTheRoll), voters >= ballot.leastPublished()), decides, votesOn, papers, HexFormat.of().formatHex(mark));
    }

    private List<Part> parts(BudgetCard budget, Ballot ballot) {
        var parts = new ArrayList<Part>();
        for (Ballot.Envelope onBallot : ballot.envelopes()) {
            Envelope envelope = budget.envelopes().stream().filter(known -> known.id() == onBallot.id()).findFirst().orElseThrow();
            List<Candidate> candidates = ballot.projects().stream().filter(project -> project.envelopeId() == onBallot.id())
                .map(project -> new Candidate(project.number(), project.proposalId(), project.reference(), project.title(), project.place(), project.cost()))
                .toList();
            parts.add(new Part(parts.size() + 1, onBallot.id(), here.card().district(envelope.districtId()).map(DistrictCard::code).orElse(null),
                envelope.isForWholeCity() ? null : onBallot.name(), envelope.college(), onBallot.sum(), candidates));
        }
        return parts;
    }
}
