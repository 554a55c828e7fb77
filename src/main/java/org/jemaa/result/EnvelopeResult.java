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
 * @param figures  null where the vote was counted before figures were kept
 */
public record EnvelopeResult(int number, long envelopeId, String districtCode, LocalText name, Money sum, int papers,
        List<ProjectResult> projects, List<TieResult> ties, EnvelopeFigures figures) {

    public EnvelopeResult {
        projects = List.copyOf(projects);
        ties = List.copyOf(ties);
    }

    /** In the order in which they were taken. */
    public List<ProjectResult> winners() {
        return projects.stream().filter(ProjectResult::won).sorted(Comparator.comparing(ProjectResult::round)).toList();
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
        return new EnvelopeResult(number, envelopeId, districtCode, name, sum, papers, projects, ties, null);
    }
}
