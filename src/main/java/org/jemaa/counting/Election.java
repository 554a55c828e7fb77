package org.jemaa.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a rule needs: the projects with their costs, the ballots, and the money.
 *
 * <p>Equal ballots are kept once with the number of their voters, so the order in which ballots came in is not known here.
 * At most 10,000 projects; at most 2<sup>31</sup> − 1 voters.
 */
public final class Election {

    static final int MOST_PROJECTS = 10_000;

    private final List<Project> projects;
    private final BigDecimal budget;
    private final Map<String, Integer> indices;
    private final int places;
    /** Each different ballot once, ascending; how many voters cast it; and for each project the ballots that approve it. */
    private final List<Ballot> choices;
    private final int[] voices;
    private final int[][] supporters;
    private final int voters;
    private final int[] votes;

    private Election(BigDecimal budget, List<Project> projects, SortedMap<Ballot, Integer> ballots) {
        this.projects = List.copyOf(projects);
        this.budget = Amount.exact("The budget", budget);
        if (projects.size() > MOST_PROJECTS) {
            throw new IllegalArgumentException("More than " + MOST_PROJECTS + " projects");
        }
        indices = new HashMap<>();
        int mostPlaces = this.budget.scale();
        for (Project project : projects) {
            if (indices.putIfAbsent(project.id(), indices.size()) != null) {
                throw new IllegalArgumentException("Two projects are called " + project.id());
            }
            mostPlaces = Math.max(mostPlaces, project.cost().scale());
        }
        places = mostPlaces;
        choices = List.copyOf(ballots.keySet());
        voices = ballots.values().stream().mapToInt(Integer::intValue).toArray();
        supporters = supporters(choices);
        voters = Arrays.stream(voices).reduce(0, Math::addExact);
        votes = votes(voices, supporters);
    }

    /** The same election with other numbers of voters for the same ballots. */
    private Election(Election same, int[] voices) {
        projects = same.projects;
        budget = same.budget;
        indices = same.indices;
        places = same.places;
        choices = same.choices;
        supporters = same.supporters;
        this.voices = voices;
        voters = Arrays.stream(voices).reduce(0, Math::addExact);
        votes = votes(voices, supporters);
    }

    private int[][] supporters(List<Ballot> ballots) {
        List<List<Integer>> lists = new ArrayList<>();
        projects.forEach(project -> lists.add(new ArrayList<>()));
        for (int position = 0; position < ballots.size(); position++) {
            for (String id : ballots.get(position).projects()) {
                lists.get(index(id)).add(position);
            }
        }
        return lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    private static int[] votes(int[] voices, int[][] supporters) {
        return Arrays.stream(supporters).mapToInt(ballots -> Arrays.stream(ballots).map(ballot -> voices[ballot]).sum())
                .toArray();
    }

    /**
     * @param budget   in the currency of the costs, within the bounds of {@link Project#cost}
     * @param projects in ballot order; identifiers are unique
     * @param ballots  one for each voter
     * @throws IllegalArgumentException if two projects have one identifier, or a ballot names a project that is not there
     */
    public static Election of(BigDecimal budget, List<Project> projects, Collection<Ballot> ballots) {
        SortedMap<Ballot, Integer> counted = new TreeMap<>();
        ballots.forEach(ballot -> counted.merge(ballot, 1, Math::addExact));
        return new Election(budget, projects, counted);
    }

    /** As above, for ballots that are counted already: each choice with the number of its voters (one or more). */
    public static Election of(BigDecimal budget, List<Project> projects, Map<Ballot, Integer> ballots) {
        if (ballots.values().stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("A ballot without a voter");
        }
        return new Election(budget, projects, new TreeMap<>(ballots));
    }

    /** The same election with so many (1 or more) further voters who cast this ballot. */
    public Election plus(Ballot ballot, int further) {
        int known = Collections.binarySearch(choices, ballot);
        if (known < 0) {
            SortedMap<Ballot, Integer> more = new TreeMap<>(ballots());
            more.put(ballot, further);
            return new Election(budget, projects, more);
        }
        int[] more = voices.clone();
        more[known] = Math.addExact(more[known], further);
        return new Election(this, more);
    }

    public List<Project> projects() {
        return projects;
    }

    public BigDecimal budget() {
        return budget;
    }

    /** Each different ballot, in ascending order, with the number of its voters. */
    public SortedMap<Ballot, Integer> ballots() {
        SortedMap<Ballot, Integer> ballots = new TreeMap<>();
        for (int position = 0; position < voices.length; position++) {
            ballots.put(choices.get(position), voices[position]);
        }
        return Collections.unmodifiableSortedMap(ballots);
    }

    /** The number of ballots, blank ones included. */
    public int voters() {
        return voters;
    }

    /** The number of ballots that approve the project. */
    public int votes(String project) {
        return votes[index(project)];
    }

    public Project project(String id) {
        return projects.get(index(id));
    }

    int index(String id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new IllegalArgumentException("There is no project '" + id + "' in this election");
        }
        return index;
    }

    int[] votes() {
        return votes.clone();
    }

    /** Money as a whole number of the election's smallest unit, the finest decimal place in use. */
    BigInteger units(BigDecimal amount) {
        return amount.setScale(places).unscaledValue();
    }

    BigDecimal amount(BigInteger units) {
        return Amount.plain(new BigDecimal(units, places));
    }

    /** What one unit is worth in the currency. */
    Fraction unit() {
        return new Fraction(BigInteger.ONE, BigInteger.TEN.pow(places));
    }

    BigInteger[] costs() {
        return projects.stream().map(project -> units(project.cost())).toArray(BigInteger[]::new);
    }

    /** The number of voters of each different ballot. */
    int[] voices() {
        return voices.clone();
    }

    /** For each project, the positions (in {@link #voices}) of the ballots that approve it, ascending. Not to be changed. */
    int[][] supporters() {
        return supporters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Election that && budget.equals(that.budget) && projects.equals(that.projects)
                && choices.equals(that.choices) && Arrays.equals(voices, that.voices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(budget, projects, choices, Arrays.hashCode(voices));
    }
}
