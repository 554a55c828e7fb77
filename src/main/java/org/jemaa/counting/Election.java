package org.jemaa.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a rule needs: the projects with their costs, the ballots, the money, and the conditions of the vote.
 *
 * <p>Equal ballots are kept once with the number of their voters, so the order in which ballots came in is not known here.
 * Voters may have different weights (a college whose votes count twice). A weight is held as whole <em>voices</em>, the largest
 * unit of which every weight is a multiple; a voter with two voices counts like two voters with one.
 *
 * <p>Bounds: 10,000 projects, 2<sup>31</sup> − 1 voters, 10<sup>12</sup> voices; points below 10<sup>9</sup> once written
 * without a decimal point.
 */
public final class Election {

    public static final int MOST_PROJECTS = 10_000;
    private static final long MOST_VOICES = 1_000_000_000_000L;

    private final List<Project> projects;
    private final BigDecimal budget;
    private final Conditions conditions;
    private final Map<String, Integer> indices;
    private final int places;
    private final BigInteger[] costs;
    private final Choices choices;
    private final int[] ballots;
    private final long[] voices;
    private final Fraction voice;
    private final int voters;
    private final long allVoices;
    private final int[] votes;
    private final Map<Utility, Profile> profiles = new EnumMap<>(Utility.class);

    private Election(BigDecimal budget, List<Project> projects, Map<String, Integer> indices, Conditions conditions, Choices choices, int[] ballots,
            long[] voices, Fraction voice, int[] votes) {
        this.projects = projects;
        this.budget = Amount.exact("The budget", budget);
        this.conditions = conditions;
        this.indices = indices;
        places = this.projects.stream().mapToInt(project -> project.cost().scale()).reduce(this.budget.scale(), Math::max);
        costs = this.projects.stream().map(project -> units(project.cost())).toArray(BigInteger[]::new);
        this.choices = choices;
        this.ballots = ballots;
        this.voices = voices;
        this.voice = voice;
        voters = Arrays.stream(ballots).reduce(0, Math::addExact);
        allVoices = allVoices(voices);
        this.votes = votes != null ? votes : votes();
        conditions.withdrawn().forEach(this::index);
        conditions.exclusive().forEach(group -> group.forEach(this::index));
    }

    /** The same ballots with other numbers of voters, or other projects' fates, or other money. */
    private Election(Election same, BigDecimal budget, Conditions conditions, Choices choices, int[] ballots, long[] voices, int[] votes) {
        this(budget, same.projects, same.indices, conditions, choices, ballots, voices, same.voice, votes);
    }

    private static Map<String, Integer> indices(List<Project> projects) {
        if (projects.size() > MOST_PROJECTS) {
            throw new IllegalArgumentException("More than " + MOST_PROJECTS + " projects");
        }
        Map<String, Integer> indices = new HashMap<>();
        for (Project project : projects) {
            if (indices.putIfAbsent(project.id(), indices.size()) != null) {
                throw new IllegalArgumentException("Two projects are called " + project.id());
            }
        }
        return indices;
    }

    private static long allVoices(long[] voices) {
        long all = 0;
        for (long some : voices) {
            all += some;
            if (some > MOST_VOICES || all > MOST_VOICES) {
                throw new IllegalArgumentException("More than " + MOST_VOICES + " voices");
            }
        }
        return all;
    }

    private int[] votes() {
        int[] counted = new int[projects.size()];
        for (int choice = 0; choice < ballots.length; choice++) {
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                counted[choices.project(entry)] += ballots[choice];
            }
        }
        return counted;
    }

    /** @param pointPlaces the most decimal places of any points, 0 to 6; 0 where ballots have none */
    public static ElectionBuilder builder(BigDecimal budget, List<Project> projects, BallotKind kind, int pointPlaces) {
        return new ElectionBuilder(budget, projects, kind, pointPlaces);
    }

    static Election of(BigDecimal budget, List<Project> projects, Choices choices, int[] ballots, long[] voices, Fraction voice) {
        return new Election(budget, List.copyOf(projects), indices(projects), Conditions.NONE, choices, ballots, voices, voice, null);
    }

    /**
     * @param budget   in the currency of the costs, within the bounds of {@link Project#cost}
     * @param projects in ballot order; identifiers are unique
     * @param ballots  one for each voter, all of one kind
     * @throws IllegalArgumentException if two projects have one identifier, or a ballot names a project that is not there
     */
    public static Election of(BigDecimal budget, List<Project> projects, Collection<Ballot> ballots) {
        Map<Ballot, Integer> counted = new TreeMap<>();
        ballots.forEach(ballot -> counted.merge(ballot, 1, Math::addExact));
        return of(budget, projects, counted);
    }

    /** As above, for ballots that are counted already: each choice with the number of its voters (one or more). */
    public static Election of(BigDecimal budget, List<Project> projects, Map<Ballot, Integer> ballots) {
        BallotKind kind = ballots.isEmpty() ? BallotKind.APPROVAL : ballots.keySet().iterator().next().kind();
        int pointPlaces = ballots.keySet().stream().flatMap(ballot -> ballot.points().stream()).mapToInt(BigDecimal::scale).reduce(0, Math::max);
        ElectionBuilder builder = builder(budget, projects, kind, pointPlaces);
        ballots.forEach(builder::add);
        return builder.build();
    }

    /** The same election under other conditions. */
    public Election under(Conditions other) {
        Election same = new Election(this, budget, other, choices, ballots, voices, votes);
        synchronized (profiles) {
            same.profiles.putAll(profiles);
        }
        return same;
    }

    /** The same election with other money. */
    public Election withBudget(BigDecimal other) {
        return new Election(this, other, conditions, choices, ballots, voices, votes);
    }

    /** Whose ballots count where only some of the projects are at stake. */
    public enum Electorate {
        /** Everybody: who lists none of the projects counts as a voter who supports none. */
        EVERYBODY,
        /** Those who list at least one of the projects: nobody else took part in this. */
        WHO_LISTS_ONE
    }

    /**
     * The election of these projects alone, such as those of one district, with their own money. Ballots keep what they say about them;
     * on ordinal ballots the places close up. Conditions apply as far as they name these projects.
     *
     * @throws IllegalArgumentException if a project is not there
     */
    public Election part(Collection<String> some, BigDecimal money, Electorate electorate) {
        boolean[] isKept = new boolean[projects.size()];
        some.forEach(id -> isKept[index(id)] = true);
        int[] places = new int[projects.size()];
        List<Project> kept = new ArrayList<>();
        for (int project = 0; project < isKept.length; project++) {
            places[project] = kept.size();
            if (isKept[project]) {
                kept.add(projects.get(project));
            }
        }
        ElectionBuilder builder = new ElectionBuilder(money, kept, kind(), choices.pointPlaces());
        int[] listed = new int[projects.size()];
        int[] given = kind() == BallotKind.POINTS ? new int[projects.size()] : null;
        for (int choice = 0; choice < ballots.length; choice++) {
            int length = 0;
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                if (isKept[choices.project(entry)]) {
                    if (given != null) {
                        given[length] = choices.points(entry);
                    }
                    listed[length++] = places[choices.project(entry)];
                }
            }
            if (length > 0 || electorate == Electorate.EVERYBODY) {
                builder.addVoices(listed, given, length, ballots[choice], voices[choice]);
            }
        }
        return builder.voice(voice).build().under(conditions.only(some));
    }

    /**
     * The same election with so many further ballots of voters of weight 1 that list this project and no other; with as many
     * points as any ballot here gives a project, where ballots have points. A file with these ballots added counts the same.
     * Recounts that differ only in the number are cheap.
     */
    public Election plus(String project, int further) {
        int index = index(project);
        boolean again = choices.isFurther(index);
        Choices more = again ? choices : choices.plus(index);
        int[] moreBallots = Arrays.copyOf(ballots, more.size());
        long[] moreVoices = Arrays.copyOf(voices, more.size());
        int last = more.size() - 1;
        moreBallots[last] = Math.addExact(moreBallots[last], further);
        moreVoices[last] = Math.addExact(moreVoices[last], Math.multiplyExact(further, voice.inverse().numerator().longValueExact()));
        int[] moreVotes = votes.clone();
        moreVotes[index] += further;
        Election bigger = new Election(this, budget, conditions, more, moreBallots, moreVoices, moreVotes);
        synchronized (profiles) {
            profiles.forEach((utility, profile) -> bigger.profiles.put(utility, again ? profile.with(moreVoices, index) : profile.plus(index, more, moreVoices)));
        }
        return bigger;
    }

    public List<Project> projects() {
        return projects;
    }

    public BigDecimal budget() {
        return budget;
    }

    public Conditions conditions() {
        return conditions;
    }

    public BallotKind kind() {
        return choices.kind();
    }

    /** Each different ballot, in ascending order, with the number of its voters. */
    public SortedMap<Ballot, Integer> ballots() {
        SortedMap<Ballot, Integer> sorted = new TreeMap<>();
        for (int choice = 0; choice < ballots.length; choice++) {
            sorted.merge(choices.ballot(choice, projects), ballots[choice], Math::addExact);
        }
        return Collections.unmodifiableSortedMap(sorted);
    }

    /** The number of ballots, blank ones included. */
    public int voters() {
        return voters;
    }

    /** The number of ballots that list the project. */
    public int votes(String project) {
        return votes[index(project)];
    }

    int votes(int project) {
        return votes[project];
    }

    /** The weights of all voters together: their number, if each has weight 1. */
    public Fraction weight() {
        return voice.times(Fraction.of(allVoices, 1));
    }

    /** The weights of the voters who list the project: its votes, if each has weight 1. */
    public Fraction weightedVotes(int project) {
        return voice.times(new Fraction(profile(Utility.CARDINALITY).total(project), BigInteger.ONE));
    }

    /** The project's points, or its scores on ordinal ballots, by the weights of the voters; its votes where there are neither. */
    public Fraction points(int project) {
        return switch (kind()) {
            case APPROVAL -> weightedVotes(project);
            case ORDINAL -> voice.times(new Fraction(profile(Utility.SCORE).total(project), BigInteger.ONE));
            case POINTS -> voice.times(new Fraction(profile(Utility.POINTS).total(project), BigInteger.TEN.pow(choices.pointPlaces())));
        };
    }

    /** Whether the project has the support that the conditions ask for. */
    public boolean reachesThreshold(int project) {
        return conditions.threshold().equals(Threshold.NONE) || conditions.threshold().isReached(this, project);
    }

    /** @throws IllegalArgumentException if there is none */
    public Project project(String id) {
        return projects.get(index(id));
    }

    /** The place of a project in {@link #projects}. */
    public int index(String id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new IllegalArgumentException("There is no project '" + id + "' in this election");
        }
        return index;
    }

    /** The voters' wishes in the arrays from which rules count. */
    public Profile profile(Utility utility) {
        if (!utility.suits(kind())) {
            throw new IllegalArgumentException("The utility " + utility.text() + " does not suit " + kind() + " ballots");
        }
        synchronized (profiles) {
            return profiles.computeIfAbsent(utility, asked -> Profile.of(choices, voices, projects.size(), asked));
        }
    }

    /** What one voice weighs; 1 if all voters have weight 1. */
    public Fraction voice() {
        return voice;
    }

    public long allVoices() {
        return allVoices;
    }

    /** The distinct ballots, in no particular order; {@link #ballotsOf} tells how many voters cast each. */
    public Choices choices() {
        return choices;
    }

    public int ballotsOf(int choice) {
        return ballots[choice];
    }

    /** Money as a whole number of the election's smallest unit, the finest decimal place in use. */
    public BigInteger units(BigDecimal amount) {
        return amount.setScale(places).unscaledValue();
    }

    /** @see #units(BigDecimal) */
    public BigDecimal amount(BigInteger units) {
        return Amount.plain(new BigDecimal(units, places));
    }

    /** What one unit is worth in the currency. */
    public Fraction unit() {
        return new Fraction(BigInteger.ONE, BigInteger.TEN.pow(places));
    }

    /** In units. */
    public BigInteger cost(int project) {
        return costs[project];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Election that && budget.equals(that.budget) && projects.equals(that.projects)
                && conditions.equals(that.conditions) && voice.equals(that.voice) && ballots().equals(that.ballots());
    }

    @Override
    public int hashCode() {
        return Objects.hash(budget, projects, voters, Arrays.hashCode(votes));
    }

    /** How many exclusive groups there are, and who is in them: for each project the numbers of its groups. */
    public List<List<Integer>> groupsOfEachProject() {
        List<List<Integer>> groups = new ArrayList<>();
        projects.forEach(project -> groups.add(new ArrayList<>()));
        for (int group = 0; group < conditions.exclusive().size(); group++) {
            for (String id : conditions.exclusive().get(group)) {
                groups.get(index(id)).add(group);
            }
        }
        return groups;
    }
}
