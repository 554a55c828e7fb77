package org.jemaa.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jemaa.assessment.FeasibleProposal;
import org.jemaa.assessment.FeasibleProposals;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Envelope;
import org.jemaa.process.Phase;
import org.jemaa.process.PhaseOpened;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * When the vote opens, what was found feasible is copied onto the ballot, in the order of references, which says nothing about who
 * proposed. Doing it again changes nothing.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class FreezeBallot {

    /** Short references before long ones where both are numbers, so that 9 stands before 10. */
    static final Comparator<FeasibleProposal> IN_BALLOT_ORDER = Comparator.comparing(FeasibleProposal::reference, FreezeBallot::compareReferences);

    private static final LocalText WHOLE_CITY = LocalText.of("Whole city", "Toute la ville", "كل المدينة");

    @Inject
    private Votes votes;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private MunicipalityBoard municipalities;
    @Inject
    private FeasibleProposals feasible;
    @Inject
    private PublicKeys keys;
    @Inject
    private Clock clock;

    void whenTheVoteOpens(@Observes PhaseOpened opened) {
        if (opened.phase() == Phase.VOTE) {
            freeze(opened.budget());
        }
    }

    /** The ballot, frozen now if nobody did before. Only once the vote has opened. */
    @Transactional
    public Ballot handle(BudgetId budget) {
        return freeze(budget);
    }

    private Ballot freeze(BudgetId id) {
        return votes.of(id).orElseGet(() -> {
            BudgetCard budget = budgets.byId(id).orElseThrow(() -> new NotFound("budget " + id.value()));
            if (!budget.published() || !budget.timetable().hasOpened(Phase.VOTE, clock.instant())) {
                throw new IllegalStateException("the vote of budget " + id.value() + " has not opened");
            }
            var vote = new Vote(id, budget.municipality(), manifest(budget), clock.instant());
            votes.add(vote);
            return vote;
        }).ballot();
    }

    private Manifest manifest(BudgetCard budget) {
        MunicipalityCard municipality = municipalities.byId(budget.municipality()).orElseThrow();
        List<FeasibleProposal> proposals = feasible.of(budget.id()).stream().sorted(IN_BALLOT_ORDER).toList();
        var projects = new ArrayList<Project>();
        for (FeasibleProposal proposal : proposals) {
            projects.add(new Project(projects.size(), proposal.id().value(), proposal.reference(), proposal.title(), proposal.summary(), proposal.place(),
                proposal.cost(), envelopeOf(proposal, budget).id()));
        }
        List<Ballot.Envelope> envelopes = budget.envelopes().stream().map(envelope -> new Ballot.Envelope(envelope.id(),
            name(envelope, budget, municipality), envelope.sum())).toList();
        return new Manifest(municipality.slug(), budget.slug(), budget.title(), budget.sum(), envelopes, budget.ballotRules(), budget.rule(), projects,
            colleges(budget, projects), budget.leastPublished(), keys.permit().hex(), keys.receipt().hex());
    }

    private static LocalText name(Envelope envelope, BudgetCard budget, MunicipalityCard municipality) {
        if (!envelope.isCommon()) {
            return budget.college(envelope.college()).orElseThrow().name();
        }
        return envelope.isForWholeCity() ? WHOLE_CITY : municipality.district(envelope.districtId()).orElseThrow().name();
    }

    private static List<Ballot.College> colleges(BudgetCard budget, List<Project> projects) {
        return budget.colleges().stream().map(college -> {
            Set<Long> envelopes = budget.envelopes().stream().filter(college::votesOn).map(Envelope::id).collect(Collectors.toSet());
            return new Ballot.College(college.number(), college.code(), college.name(), college.leastAge(), college.mostAge(), college.weight(),
                college.binding(), budget.ownEnvelope(college).map(Envelope::id).orElse(null),
                projects.stream().filter(project -> envelopes.contains(project.envelopeId())).map(Project::number).toList());
        }).toList();
    }

    /** A proposal that a college's own envelope names is paid from there and from nowhere else. */
    private static Envelope envelopeOf(FeasibleProposal proposal, BudgetCard budget) {
        Optional<Envelope> own = budget.colleges().stream().filter(college -> college.ownProjects().contains(proposal.reference())).findFirst()
            .flatMap(budget::ownEnvelope);
        return own.isPresent() ? own.get() : budget.envelopeFor(proposal.districtId()).orElseThrow(
            () -> new IllegalStateException("no envelope pays for proposal " + proposal.reference() + " of budget " + budget.slug()));
    }

    static int compareReferences(String one, String other) {
        if (one.matches("[0-9]+") && other.matches("[0-9]+")) {
            int byValue = new BigInteger(one).compareTo(new BigInteger(other));
            return byValue != 0 ? byValue : one.compareTo(other);
        }
        return one.compareTo(other);
    }
}
