package org.jemaa.result;

import java.util.Comparator;
import java.util.List;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * The result of one envelope.
 *
 * @param number   1 for the first
 * @param name     of the district; null for the whole city
 * @param papers   how many counted here
 * @param projects by rank
 * @param figures  null where the vote was counted before figures were kept, or where they would tell too much
 * @param college  number of the one that decided alone; null where the envelope is common
 * @param weighted whether votes are counted with the weights of colleges
 * @param shares   what each college did; empty where all citizens are one
 */
public record EnvelopeResult(int number, long envelopeId, String districtCode, LocalText name, Money sum, int papers,
        List<ProjectResult> projects, List<TieResult> ties, EnvelopeFigures figures, Integer college, boolean weighted, Disclosure disclosure,
        List<CollegeShare> shares) {

    /** Of a vote in which all citizens are one college. */
    public EnvelopeResult(int number, long envelopeId, String districtCode, LocalText name, Money sum, int papers, List<ProjectResult> projects,
            List<TieResult> ties, EnvelopeFigures figures) {
        this(number, envelopeId, districtCode, name, sum, papers, projects, ties, figures, null, false, Disclosure.BALLOTS, List.of());
    }

    public EnvelopeResult {
        projects = List.copyOf(projects);
        ties = List.copyOf(ties);
        shares = List.copyOf(shares);
    }

    /** In the order in which they were taken. */
    public List<ProjectResult> winners() {
        return projects.stream().filter(ProjectResult::won)
            .sorted(Comparator.comparing(ProjectResult::round, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** Also who chose none of its projects took part. */
    public boolean everybodyCounts() {
        return name == null || college != null;
    }

    /** Whether votes of projects may be told. */
    public boolean hasVotes() {
        return disclosure != Disclosure.OUTCOME;
    }

    public List<CollegeShare> apart() {
        return shares.stream().filter(share -> !share.decided()).toList();
    }

    public Money cost() {
        return winners().stream().map(ProjectResult::cost).reduce(Money.zero(sum.currency()), Money::plus);
    }

    public Money left() {
        return sum.minus(cost());
    }

    public List<TieResult> decisiveTies() {
        return ties.stream().filter(TieResult::decisive).toList();
    }

    public ProjectResult project(String reference) {
        return projects.stream().filter(project -> project.reference().equals(reference)).findFirst().orElseThrow();
    }

    /** As an older count found it, which kept no figures: so that it can still be compared with a new one. */
    EnvelopeResult withoutFigures() {
        return new EnvelopeResult(number, envelopeId, districtCode, name, sum, papers, projects, ties, null, college, weighted, disclosure, shares);
    }
}
