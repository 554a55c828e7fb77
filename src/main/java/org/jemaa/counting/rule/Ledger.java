package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Outcome.Endowments;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Project;
import org.jemaa.counting.Round;
import org.jemaa.counting.Tie;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/** What has been taken so far, what is left, and what may still be taken, while a rule counts; then the outcome. */
final class Ledger {

    /** The most projects among which a rule that counts round by round chooses: even if all are tied in every round, the ties fit in memory. */
    static final int MOST_PROJECTS = 3_000;
    private static final int MANY = 50;

    private final Election election;
    private final TieOrder ties;
    /** One for the entire count, so that each lot is drawn once. */
    private final Comparator<Integer> order;
    private final Profile votes;
    private final Eligibility eligibility;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Tie> tied = new ArrayList<>();
    private Set<Integer> manyTied = Set.of();
    private final List<Tie> tiedWithoutSupport = new ArrayList<>();
    private final Fate[] fates;
    /** The fate before the completion; null where there was none. */
    private final Fate[] before;
    private BigInteger left;
    private int[] places;

    Ledger(Election election, TieOrder ties) {
        this(election, ties, Eligibility.of(election));
    }

    Ledger(Election election, TieOrder ties, Eligibility eligibility) {
        this.election = election;
        this.ties = ties;
        order = ties.order(election);
        this.eligibility = eligibility;
        votes = election.profile(Utility.CARDINALITY);
        fates = new Fate[election.projects().size()];
        before = new Fate[fates.length];
        left = election.units(election.budget());
        for (int project = 0; project < fates.length; project++) {
            Reason out = eligibility.whyOut(project);
            if (out != null) {
                lose(project, out);
            }
        }
    }

    Election election() {
        return election;
    }

    BigInteger left() {
        return left;
    }

    boolean fits(int project) {
        return election.cost(project).compareTo(left) <= 0;
    }

    boolean isTaken(int project) {
        return fates[project] != null && fates[project].won();
    }

    /** Neither taken nor out of the count: not withdrawn, not below the threshold, not dearer than everything, and no group of it has a winner. */
    boolean isOpen(int project) {
        return fates[project] == null;
    }

    List<Integer> open() {
        return IntStream.range(0, fates.length).filter(this::isOpen).boxed().toList();
    }

    /** @throws IllegalArgumentException if there are too many projects to choose among round by round */
    static void checkNumber(String rule, int projects) {
        if (projects > MOST_PROJECTS) {
            throw new IllegalArgumentException(rule + " counts at most " + MOST_PROJECTS + " projects; here are " + projects);
        }
    }

    boolean hasVotes(int project) {
        return votes.total(project).signum() > 0;
    }

    /** Takes a project that is open and fits; others of its groups are out. */
    void take(int project, Round.Price price, Reason reason) {
        left = left.subtract(election.cost(project));
        Project named = election.projects().get(project);
        rounds.add(new Round(rounds.size() + 1, named.id(), election.votes(named.id()), named.cost(), election.amount(left), price,
                reason == Reason.WON_BY_COMPLETION));
        fates[project] = fate(project, reason, null, null);
        for (int group : eligibility.groups(project)) {
            eligibility.members(group).stream().filter(this::isOpen)
                    .forEach(other -> fates[other] = fate(other, Reason.GROUP_HAS_A_WINNER, null, named.id()));
        }
    }

    /** The first of those that are tied; the tie is noted if there are several. */
    int choose(List<Integer> equals) {
        return equals.size() == 1 ? equals.get(0) : inOrder(equals).get(0);
    }

    /**
     * Those that are tied, in the order in which they go; the tie is noted. If very many are tied round after round, their
     * order is noted once.
     */
    List<Integer> inOrder(List<Integer> equals) {
        List<Integer> ordered = new ArrayList<>(equals);
        ordered.sort(ordered.size() < MANY ? order : Comparator.comparingInt(project -> places()[project]));
        if (ordered.size() > 1 && !(ordered.size() >= MANY && manyTied.containsAll(ordered))) {
            manyTied = ordered.size() >= MANY ? new HashSet<>(ordered) : manyTied;
            Tie tie = new Tie(ordered.stream().map(i -> election.projects().get(i).id()).toList(), ties.needed(election, ordered));
            (ordered.stream().anyMatch(this::hasVotes) ? tied : tiedWithoutSupport).add(tie);
        }
        return ordered;
    }

    /** The place of each project in the order of ties, so that thousands that are tied round after round are compared once. */
    private int[] places() {
        if (places == null) {
            List<Integer> all = new ArrayList<>(IntStream.range(0, fates.length).boxed().toList());
            all.sort(order);
            places = new int[fates.length];
            for (int place = 0; place < places.length; place++) {
                places[all.get(place)] = place;
            }
        }
        return places;
    }

    void lose(int project, Reason reason) {
        fates[project] = fate(project, reason, reason == Reason.DID_NOT_FIT ? left : null, null);
    }

    /** A project that did not win under the rule itself may win by its completion; what its supporters had stays known. */
    void reopen(int project) {
        before[project] = fates[project];
        fates[project] = null;
    }

    private Fate fate(int project, Reason reason, BigInteger leftAtItsTurn, String because) {
        Project named = election.projects().get(project);
        return new Fate(named.id(), election.votes(named.id()), named.cost(), reason, leftAtItsTurn == null ? null : election.amount(leftAtItsTurn),
                before[project] == null ? null : before[project].supportersHad(), before[project] == null ? null : before[project].supportersLeft(), because);
    }

    /** Notes what a project's supporters had at the start and have left, in the currency. */
    void account(int project, Fraction had, Fraction kept) {
        Fate fate = fates[project];
        fates[project] = new Fate(fate.project(), fate.votes(), fate.cost(), fate.reason(), fate.leftAtItsTurn(), had, kept, fate.because());
    }

    /** A tie of projects that nobody supports is told only if it decided something: no rule prefers one of them. */
    Outcome outcome(Endowments endowments) {
        Map<String, Fate> byProject = new LinkedHashMap<>();
        for (Fate fate : fates) {
            byProject.put(fate.project(), fate);
        }
        List<Tie> told = new ArrayList<>(tied);
        tiedWithoutSupport.stream()
                .filter(tie -> tie.projects().stream().map(project -> byProject.get(project).won()).distinct().count() > 1)
                .forEach(told::add);
        return new Outcome(election.budget(), election.voters(), rounds.stream().map(Round::project).toList(),
                election.amount(election.units(election.budget()).subtract(left)), election.amount(left), rounds, told, byProject, endowments);
    }

    Outcome outcome() {
        return outcome(null);
    }
}
