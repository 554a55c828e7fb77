package org.jemaa.counting.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.ElectionBuilder;
import org.jemaa.counting.Project;
import org.jemaa.counting.pabulib.PabulibProject;

/**
 * A city drawn from a fixed seed, shaped like the large ones in Pabulib: some projects are wanted by many and most by few, a
 * ballot names one to ten, and the money suffices for about a quarter of the projects.
 *
 * @param length of every ballot; 0: one to ten
 */
record SyntheticCity(int voters, int projects, int length) {

    SyntheticCity(int voters, int projects) {
        this(voters, projects, 0);
    }

    private List<Project> drawn(SplittableRandom random) {
        List<Project> drawn = new ArrayList<>();
        for (int i = 0; i < projects; i++) {
            drawn.add(new Project("P" + i, BigDecimal.valueOf(5_000 + random.nextInt(995_000))));
        }
        return drawn;
    }

    private BigDecimal budget() {
        return BigDecimal.valueOf(125_000L * projects);
    }

    /** Calls for each voter with the places of the projects on the ballot; only the first ones, as many as are told, count. */
    private void ballots(SplittableRandom random, Ballots each) {
        int[] wanted = random.ints(projects, 0, 10_000).map(x -> x * (x / 100)).toArray();
        int[] listed = new int[Math.max(16, length)];
        boolean[] isListed = new boolean[projects];
        for (int voter = 0; voter < voters; voter++) {
            int named = length > 0 ? length : 1 + random.nextInt(10);
            for (int i = 0; i < named;) {
                int project = random.nextInt(projects);
                if (!isListed[project] && random.nextInt(1_000_000) <= wanted[project]) {
                    isListed[project] = true;
                    listed[i++] = project;
                }
            }
            for (int i = 0; i < named; i++) {
                isListed[listed[i]] = false;
            }
            each.ballot(listed, named);
        }
    }

    private interface Ballots {
        void ballot(int[] listed, int length);
    }

    Election election() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        ElectionBuilder builder = Election.builder(budget(), drawn(random), BallotKind.APPROVAL, 0);
        ballots(random, (listed, length) -> builder.add(listed, null, length, 1, 0));
        return builder.build();
    }

    /** The same election as a Pabulib file. */
    String file() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        List<PabulibProject> drawn = drawn(random).stream().map(p -> new PabulibProject(p.id(), p.cost(), Map.of())).toList();
        StringBuilder file = new StringBuilder("META\nkey;value\ndescription;Synthetic city\ncountry;Poland\nunit;City\ninstance;2026\nnum_projects;" + projects
                + "\nnum_votes;" + voters + "\nbudget;" + budget() + "\nvote_type;approval\nrule;greedy\ndate_begin;2026\ndate_end;2026\nmax_length;" + Math.max(10, length) + "\nPROJECTS\nproject_id;cost\n");
        drawn.forEach(project -> file.append(project.id()).append(';').append(project.cost()).append('\n'));
        file.append("VOTES\nvoter_id;vote;age;sex;voting_method\n");
        int[] voter = {0};
        ballots(random, (listed, length) -> {
            file.append(++voter[0]).append(';');
            for (int i = 0; i < length; i++) {
                file.append(i == 0 ? "" : ",").append(drawn.get(listed[i]).id());
            }
            file.append(";").append(18 + voter[0] % 70).append(voter[0] % 2 == 0 ? ";F;internet\n" : ";M;paper\n");
        });
        return file.toString();
    }
}
