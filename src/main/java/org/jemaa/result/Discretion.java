package org.jemaa.result;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.result.VoteToCount.Part;

/**
 * Takes out of an envelope's result what would show the ballots of a college that is too small, before anything of it is kept. What is
 * not in a result can stand on no page and in no file.
 */
final class Discretion {

    private final VoteToCount vote;
    private final Part part;

    Discretion(VoteToCount vote, Part part) {
        this.vote = vote;
        this.part = part;
    }

    EnvelopeResult applied(EnvelopeResult all, List<AloneCount> alone) {
        Disclosure disclosure = vote.disclosure(part);
        List<CollegeShare> shares = vote.colleges().stream().filter(college -> college.votesOn(part)).map(college -> share(college, all, alone, disclosure))
            .toList();
        boolean outcomeOnly = disclosure == Disclosure.OUTCOME;
        boolean figures = disclosure == Disclosure.BALLOTS || disclosure == Disclosure.TOTALS && !all.weighted();
        return new EnvelopeResult(all.number(), all.envelopeId(), all.districtCode(), all.name(), all.sum(), outcomeOnly ? voters() : all.papers(),
            outcomeOnly ? outcome(all.projects()) : all.projects(), outcomeOnly ? List.of() : all.ties(), figures ? all.figures() : null, all.college(),
            all.weighted(), disclosure, shares);
    }

    private int voters() {
        return vote.deciding(part).stream().map(college -> college.college().voters()).reduce(0, Math::addExact);
    }

    /** In ballot order, winners first: a rank, a round or a reason would tell who had more votes. */
    private static List<ProjectResult> outcome(List<ProjectResult> projects) {
        List<ProjectResult> ordered = projects.stream().sorted(Comparator.comparing((ProjectResult project) -> !project.won())
            .thenComparing(ProjectResult::number)).toList();
        return ordered.stream().map(project -> new ProjectResult(ordered.indexOf(project) + 1, project.number(), project.proposalId(), project.reference(),
            project.title(), project.place(), 0, project.cost(), project.won() ? Reason.WON : Reason.DID_NOT_FIT, null, null, null, null, null, null, null))
            .toList();
    }

    private CollegeShare share(VotingCollege college, EnvelopeResult all, List<AloneCount> alone, Disclosure disclosure) {
        boolean decided = college.decides(part);
        EnvelopeResult own = alone.stream().filter(count -> count.college().equals(college.college())).findFirst().map(AloneCount::result).orElse(all);
        boolean silent = decided && disclosure != Disclosure.BALLOTS;
        Stream<ProjectResult> projects = silent ? Stream.empty() : own.projects().stream().sorted(Comparator.comparing(ProjectResult::number));
        return new CollegeShare(college.number(), decided, projects.map(project -> new CollegeShare.Line(project.reference(),
            college.college().shown() ? project.votes() : null, decided ? null : project.won())).toList());
    }
}
