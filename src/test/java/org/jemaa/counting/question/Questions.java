package org.jemaa.counting.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.Election;
import org.jemaa.counting.Project;

/** Elections without money for tests: from the textbooks, and drawn. */
final class Questions {

    private Questions() {
    }

    /** @param ballots such as "42 Memphis Nashville", the number of voters before their order of preference */
    static Election ranked(String options, String... ballots) {
        Map<Ballot, Integer> counted = new TreeMap<>();
        for (String ballot : ballots) {
            List<String> words = Arrays.asList(ballot.split(" "));
            counted.merge(Ballot.ranking(words.subList(1, words.size())), Integer.parseInt(words.get(0)), Integer::sum);
        }
        return Election.of(BigDecimal.ZERO, projects(List.of(options.split(" "))), counted);
    }

    static List<Project> projects(List<String> ids) {
        return ids.stream().map(id -> new Project(id, BigDecimal.ZERO)).toList();
    }

    /** The capital of Tennessee: voters prefer the cities that are nearer. */
    static Election tennessee() {
        return ranked("Chattanooga Knoxville Memphis Nashville", "42 Memphis Nashville Chattanooga Knoxville",
                "26 Nashville Chattanooga Knoxville Memphis", "15 Chattanooga Knoxville Nashville Memphis",
                "17 Knoxville Chattanooga Nashville Memphis");
    }

    /** The 45 voters of Schulze (2011), section 3. */
    static Election fortyFive() {
        return ranked("A B C D E", "5 A C B E D", "5 A D E C B", "8 B E D A C", "3 C A B E D", "7 C A E B D", "2 C B A D E",
                "7 D C E B A", "8 E B A D C");
    }

    /** Short ballots, blank ones and equal numbers are frequent. */
    static Election drawn(int seed) {
        Random random = new Random(seed);
        List<String> ids = IntStream.rangeClosed(1, 1 + random.nextInt(6)).mapToObj(i -> "o" + i).toList();
        List<Ballot> ballots = new ArrayList<>();
        for (int voter = random.nextInt(12); voter >= 0; voter--) {
            List<String> order = new ArrayList<>(ids);
            Collections.shuffle(order, random);
            ballots.add(Ballot.ranking(order.subList(0, random.nextInt(ids.size() + 1))));
        }
        return Election.of(BigDecimal.ZERO, projects(ids), ballots);
    }

    static Election shuffled(int seed, Election election) {
        List<Project> projects = new ArrayList<>(election.projects());
        Collections.shuffle(projects, new Random(seed));
        return Election.of(election.budget(), projects, election.ballots()).under(election.conditions());
    }

    /** As many as prefer the one option to the other on these ballots, each ballot looked at. */
    static int prefer(Election election, String one, String other) {
        int voters = 0;
        for (Map.Entry<Ballot, Integer> ballot : election.ballots().entrySet()) {
            int first = ballot.getKey().projects().indexOf(one);
            int second = ballot.getKey().projects().indexOf(other);
            voters += first >= 0 && (second < 0 || first < second) ? ballot.getValue() : 0;
        }
        return voters;
    }
}
