package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;

/** Which projects can be taken at all, and which exclude each other. One serves every count of the same election. */
final class Eligibility {

    private final Reason[] out;
    private final List<List<Integer>> groupsOf;
    private final List<List<Integer>> members = new ArrayList<>();

    private Eligibility(Election election) {
        int projects = election.projects().size();
        out = new Reason[projects];
        groupsOf = election.groupsOfEachProject();
        election.conditions().exclusive().forEach(group -> members.add(group.stream().map(election::index).sorted().toList()));
        BigInteger budget = election.units(election.budget());
        for (int project = 0; project < projects; project++) {
            if (election.conditions().withdrawn().contains(election.projects().get(project).id())) {
                out[project] = Reason.WITHDRAWN;
            } else if (election.cost(project).compareTo(budget) > 0) {
                out[project] = Reason.DEARER_THAN_THE_BUDGET;
            } else if (!election.reachesThreshold(project)) {
                out[project] = Reason.BELOW_THE_THRESHOLD;
            }
        }
    }

    static Eligibility of(Election election) {
        return new Eligibility(election);
    }

    /** Why a project cannot win from the start; null if it can. */
    Reason whyOut(int project) {
        return out[project];
    }

    List<Integer> groups(int project) {
        return groupsOf.get(project);
    }

    List<Integer> members(int group) {
        return members.get(group);
    }

    boolean hasGroups() {
        return !members.isEmpty();
    }
}
