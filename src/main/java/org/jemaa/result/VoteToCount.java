package org.jemaa.result;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.ElectionBuilder;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Project;
import org.jemaa.process.CountingRule;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * Everything that a count depends on, and nothing else: two equal ones have the same result.
 *
 * @param fingerprint of the ballot, 64 hexadecimal digits
 * @param seed        from which lots are drawn, if it comes to that
 * @param papers      each different choice, as references of projects, with the number of voters whose last paper it is
 * @param colleges    whose papers these are; empty where all citizens vote as one
 * @param leastPublished a college with fewer voters is never published ballot by ballot
 * @param invalid     last papers that do not keep to the ballot; the box takes none, so other than 0 is a finding
 */
record VoteToCount(String fingerprint, CountingRule rule, Currency currency, String seed, List<Part> parts, SortedMap<Ballot, Integer> papers,
        int invalid, int onTheRoll, List<VotingCollege> colleges, int leastPublished) {

    /** All citizens, as one college. */
    VoteToCount(String fingerprint, CountingRule rule, Currency currency, String seed, List<Part> parts, SortedMap<Ballot, Integer> papers, int invalid,
            int onTheRoll) {
        this(fingerprint, rule, currency, seed, parts, papers, invalid, onTheRoll, List.of(), 0);
    }

    /**
     * An envelope with the projects that it may pay for, in ballot order. {@code name} is null for the whole city; {@code college} is the number
     * of the one that decides about it alone, null where it is common.
     */
    record Part(int number, long envelopeId, String districtCode, LocalText name, Integer college, Money sum, List<Candidate> projects) {

        Part(int number, long envelopeId, String districtCode, LocalText name, Money sum, List<Candidate> projects) {
            this(number, envelopeId, districtCode, name, null, sum, projects);
        }

        Part {
            projects = List.copyOf(projects);
        }

        /** Also who chose none of its projects took part: only districts have people who did not. */
        boolean everybodyCounts() {
            return name == null || college != null;
        }
    }

    /** A project as it stood on the ballot. */
    record Candidate(int number, long proposalId, String reference, LocalText title, LocalText place, Money cost) {
    }

    VoteToCount {
        parts = List.copyOf(parts);
        colleges = List.copyOf(colleges);
        papers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(papers));
    }

    int voters() {
        return papers.values().stream().reduce(0, Math::addExact);
    }

    int blank() {
        return papers.getOrDefault(Ballot.BLANK, 0);
    }

    /** Whose papers decide about an envelope. */
    List<VotingCollege> deciding(Part part) {
        return colleges.stream().filter(college -> college.decides(part)).toList();
    }

    /** Whether papers that decide together count differently much. */
    boolean isWeighted(Part part) {
        return deciding(part).stream().map(college -> college.college().weight()).distinct().count() > 1;
    }

    Disclosure disclosure(Part part) {
        List<VotingCollege> deciding = deciding(part);
        if (colleges.isEmpty()) {
            return Disclosure.BALLOTS;
        }
        int voters = deciding.stream().map(college -> college.college().voters()).reduce(0, Math::addExact);
        return voters < leastPublished ? Disclosure.OUTCOME
            : deciding.stream().allMatch(college -> college.college().shown()) ? Disclosure.BALLOTS : Disclosure.TOTALS;
    }

    /**
     * The election of one envelope. For the whole city every paper counts, also one that chose none of its projects; for a
     * district those papers count that chose at least one of them, because nobody else took part there.
     */
    Election election(Part part) {
        return colleges.isEmpty() ? election(part, List.of(1), List.of(papers))
            : election(part, deciding(part).stream().map(college -> college.college().weight()).toList(),
                deciding(part).stream().map(VotingCollege::papers).toList());
    }

    /** The papers of all who decided, by the number of the envelope. */
    Map<Integer, SortedMap<Ballot, Integer>> decidingPapers() {
        var all = new TreeMap<Integer, SortedMap<Ballot, Integer>>();
        for (Part part : parts) {
            var together = new TreeMap<Ballot, Integer>();
            deciding(part).forEach(college -> college.papers().forEach((paper, voters) -> together.merge(paper, voters, Math::addExact)));
            all.put(part.number(), together);
        }
        return all;
    }

    /** What one college alone would decide. */
    Election election(Part part, VotingCollege alone) {
        return election(part, List.of(1), List.of(alone.papers()));
    }

    /** Weights are taken in citizens' ballots, or the first college's, so that equal weights are none. */
    private static Election election(Part part, List<Integer> weights, List<SortedMap<Ballot, Integer>> papers) {
        var here = part.projects().stream().map(Candidate::reference).collect(Collectors.toSet());
        ElectionBuilder election = Election.builder(part.sum().amount(),
            part.projects().stream().map(project -> new Project(project.reference(), project.cost().amount())).toList(), BallotKind.APPROVAL, 0)
            .weights(weights.stream().map(weight -> Fraction.of(weight, weights.get(0))).toList());
        for (int college = 0; college < papers.size(); college++) {
            for (Map.Entry<Ballot, Integer> paper : papers.get(college).entrySet()) {
                var chosen = paper.getKey().projects().stream().filter(here::contains).toList();
                if (!chosen.isEmpty() || part.everybodyCounts()) {
                    election.add(Ballot.of(chosen), paper.getValue(), college);
                }
            }
        }
        return election.build();
    }
}
