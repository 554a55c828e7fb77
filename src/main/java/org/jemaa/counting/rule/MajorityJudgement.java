package org.jemaa.counting.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * Majority judgement: projects in the order of their middle grade, each taken if it fits in the money left.
 *
 * <p>Voters give grades: the points of their ballots, and 0, the lowest, to what they do not list; a blank ballot gives 0 to everything. A
 * project's grade is the lower middlemost of all voters' grades. Where two have the same, one voice with that grade is taken away from
 * each and the middle is looked up again, until they differ. So two projects are tied only if they got each grade equally often, and then
 * the tie order decides. A voter of weight w counts like w voters.
 *
 * <p>As under {@link Greedy}, a project to which nobody gives a point comes last and is taken if it fits; a threshold set before the vote
 * prevents that.
 *
 * <p>Source: M. Balinski, R. Laraki, "Majority Judgment: Measuring, Ranking, and Electing" (2010), chapters 1 and 13.
 *
 * @param ties the order of projects with the same grades
 */
public record MajorityJudgement(TieOrder ties) implements Rule {

    public MajorityJudgement {
        Objects.requireNonNull(ties);
    }

    /** @throws IllegalArgumentException if ballots have no points */
    @Override
    public Outcome count(Election election) {
        checkKind(election);
        Ledger ledger = new Ledger(election, ties);
        for (List<Integer> equals : classes(election, ledger.open())) {
            for (int project : ledger.inOrder(equals)) {
                if (!ledger.isOpen(project)) {
                    continue;
                }
                if (ledger.fits(project)) {
                    ledger.take(project, null, Reason.WON);
                } else {
                    ledger.lose(project, Reason.DID_NOT_FIT);
                }
            }
        }
        return ledger.outcome();
    }

    /** Projects in classes of equal grades, the best first. */
    private static List<List<Integer>> classes(Election election, List<Integer> projects) {
        Map<Integer, Grades> grades = new HashMap<>();
        projects.forEach(project -> grades.put(project, grades(election, project)));
        List<Integer> sorted = new ArrayList<>(projects);
        sorted.sort((one, other) -> grades.get(other).compareTo(grades.get(one)));
        List<List<Integer>> classes = new ArrayList<>();
        for (int project : sorted) {
            List<Integer> last = classes.isEmpty() ? null : classes.get(classes.size() - 1);
            if (last == null || grades.get(last.get(0)).compareTo(grades.get(project)) != 0) {
                last = new ArrayList<>();
                classes.add(last);
            }
            last.add(project);
        }
        return classes;
    }

    private static Grades grades(Election election, int project) {
        return Grades.of(election.profile(Utility.POINTS), project, election.allVoices());
    }

    private static void checkKind(Election election) {
        if (election.kind() != BallotKind.POINTS) {
            throw new IllegalArgumentException("Majority judgement counts grades, and these are " + election.kind() + " ballots");
        }
    }

    /**
     * The project's middle grade, in the points of the ballots: at least half of all voters gave it this much or more.
     *
     * @throws IllegalArgumentException if ballots have no points, or the election has no such project
     */
    public static BigDecimal majorityGrade(Election election, String project) {
        checkKind(election);
        return BigDecimal.valueOf(grades(election, election.index(project)).majorityGrade(), election.choices().pointPlaces());
    }

    @Override
    public String pabulibName() {
        return "unknown";
    }
}
