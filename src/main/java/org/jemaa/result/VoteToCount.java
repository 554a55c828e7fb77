package org.jemaa.result;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.Election;
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
 * @param invalid     last papers that do not keep to the ballot; the box takes none, so other than 0 is a finding
 */
record VoteToCount(String fingerprint, CountingRule rule, Currency currency, String seed, List<Part> parts, SortedMap<Ballot, Integer> papers,
        int invalid, int onTheRoll) {

    /** An envelope with the projects that it may pay for, in ballot order. {@code name} is null for the whole city. */
    record Part(int number, long envelopeId, String districtCode, LocalText name, Money sum, List<Candidate> projects) {

        Part {
            projects = List.copyOf(projects);
        }

        boolean isForWholeCity() {
            return name == null;
        }
    }

    /** A project as it stood on the ballot. */
    record Candidate(int number, long proposalId, String reference, LocalText title, LocalText place, Money cost) {
    }

    VoteToCount {
        parts = List.copyOf(parts);
        papers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(papers));
    }

    int voters() {
        return papers.values().stream().reduce(0, Math::addExact);
    }

    int blank() {
        return papers.getOrDefault(Ballot.BLANK, 0);
    }

    /**
     * The election of one envelope. For the whole city every paper counts, also one that chose none of its projects; for a
     * district those papers count that chose at least one of them, because nobody else took part there.
     */
    Election election(Part part) {
        var here = part.projects().stream().map(Candidate::reference).collect(Collectors.toSet());
        var choices = new TreeMap<Ballot, Integer>();
        for (Map.Entry<Ballot, Integer> paper : papers.entrySet()) {
            var chosen = paper.getKey().projects().stream().filter(here::contains).toList();
            if (!chosen.isEmpty() || part.isForWholeCity()) {
                choices.merge(Ballot.of(chosen), paper.getValue(), Math::addExact);
            }
        }
        return Election.of(part.sum().amount(),
            part.projects().stream().map(project -> new Project(project.reference(), project.cost().amount())).toList(), choices);
    }
}
