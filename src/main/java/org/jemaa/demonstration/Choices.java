package org.jemaa.demonstration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Project;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.shared.Money;

/** What the voters of a scene choose: the ballots of a real election, or, for Tamaris, made-up ones that are the same at every start. */
final class Choices {

    private Choices() {
    }

    static List<BitSet> of(PabulibFile election, Ballot ballot) {
        return election.votes().stream().map(vote -> {
            var chosen = new BitSet();
            vote.projects().forEach(reference -> chosen.set(ballot.project(reference).orElseThrow().number()));
            return chosen;
        }).toList();
    }

    /** So many papers within the limits of the ballot; what stands first on it is a little better liked. */
    static List<BitSet> madeUp(Scene scene, Ballot ballot) {
        var random = new Random(scene.slug().hashCode());
        var papers = new ArrayList<BitSet>();
        for (int i = 0; i < scene.turnout(); i++) {
            papers.add(paper(ballot, ballot.projects(), random));
        }
        return papers;
    }

    /** What voters of these colleges mark on paper, among the projects that are printed for them. */
    static List<BitSet> onPaper(Scene scene, Ballot ballot, List<Integer> colleges) {
        var random = new Random(scene.slug().hashCode() + 1L);
        return colleges.stream().map(college -> paper(ballot, ballot.projectsOf(college), random)).toList();
    }

    private static BitSet paper(Ballot ballot, List<Project> printed, Random random) {
        var order = new ArrayList<Project>();
        var lots = new ArrayList<>(printed);
        while (!lots.isEmpty()) {
            // the earlier of two drawn places: what stands first is drawn sooner
            order.add(lots.remove(Math.min(random.nextInt(lots.size()), random.nextInt(lots.size()))));
        }
        int most = ballot.rules().maxProjects() == null ? order.size() : ballot.rules().maxProjects();
        int wanted = 1 + random.nextInt(Math.min(most, 5));
        var chosen = new BitSet();
        Money spent = Money.zero(ballot.sum().currency());
        for (Project project : order) {
            Money with = spent.plus(project.cost());
            if (chosen.cardinality() < wanted && (ballot.rules().maxCost() == null || !with.isMoreThan(ballot.rules().maxCost()))) {
                chosen.set(project.number());
                spent = with;
            }
        }
        return chosen;
    }
}
