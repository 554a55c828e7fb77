package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Holds what an outcome says of each project against the election itself. */
final class OutcomeChecks {

    private OutcomeChecks() {
    }

    static void check(Draft draft, Outcome outcome) {
        List<String> taken = outcome.rounds().stream().map(Round::project).toList();
        assertEquals(outcome.selected(), taken);
        assertEquals(outcome.selected().size(), new HashSet<>(taken).size(), "a project won twice");
        assertEquals(IntStream.rangeClosed(1, taken.size()).boxed().toList(), outcome.rounds().stream().map(Round::number).toList());
        assertEquals(draft.projects().stream().map(Project::id).toList(), List.copyOf(outcome.fates().keySet()), "every project has a fate, in ballot order");
        assertEquals(draft.votes().stream().mapToInt(Draft.Vote::number).sum(), outcome.voters());
        outcome.fates().values().forEach(fate -> {
            assertEquals(outcome.selected().contains(fate.project()), fate.won(), fate.toString());
            assertEquals(votes(draft, fate.project()), fate.votes(), fate.toString());
            assertTrue(isTrue(draft, outcome, fate), fate.toString());
            money(outcome, fate);
        });
        outcome.ties().forEach(tie -> assertTrue(new HashSet<>(tie.projects()).size() >= 2 && outcome.fates().keySet().containsAll(tie.projects()), tie.toString()));
    }

    static boolean isTrue(Draft draft, Outcome outcome, Fate fate) {
        boolean withdrawn = draft.conditions().withdrawn().contains(fate.project());
        boolean tooDear = fate.cost().compareTo(draft.budget()) > 0;
        boolean below = !reaches(draft, fate.project());
        boolean out = withdrawn || tooDear || below;
        return switch (fate.reason()) {
            case WON -> !out;
            case WON_BY_COMPLETION -> !out && outcome.rounds().stream().anyMatch(round -> round.completion() && round.project().equals(fate.project()));
            case DID_NOT_FIT -> !out && fate.cost().compareTo(fate.leftAtItsTurn()) > 0;
            case COUNT_HAD_STOPPED, NOT_IN_THE_BEST_SET -> !out;
            case TOO_DEAR_FOR_ITS_SUPPORTERS -> !out && Fraction.of(fate.cost()).compareTo(fate.supportersHad()) > 0;
            // under bounded overspending they need not have had all of the cost, but have nothing left
            case SUPPORTERS_SPENT_THEIR_SHARES -> !out
                    && (Fraction.of(fate.cost()).compareTo(fate.supportersHad()) <= 0 || fate.supportersLeft().equals(Fraction.ZERO))
                    && Fraction.of(fate.cost()).compareTo(fate.supportersLeft()) > 0;
            case GROUP_HAS_A_WINNER -> !out && outcome.won(fate.because()) && draft.conditions().exclusive().stream()
                    .anyMatch(group -> group.containsAll(Set.of(fate.project(), fate.because())));
            case BELOW_THE_THRESHOLD -> below && !withdrawn && !tooDear;
            case WITHDRAWN -> withdrawn;
            case DEARER_THAN_THE_BUDGET -> tooDear && !withdrawn;
            // listed, but worth nothing to those who list it, is no support either
            case NO_VOTES -> !out && (draft.kind() != BallotKind.APPROVAL || fate.votes() == 0);
        };
    }

    private static void money(Outcome outcome, Fate fate) {
        if (outcome.endowments() == null) {
            assertNull(fate.supportersHad());
            assertNull(fate.supportersLeft());
        } else if (fate.supportersLeft() != null) {
            assertTrue(fate.supportersLeft().numerator().signum() >= 0 && fate.supportersLeft().compareTo(fate.supportersHad()) <= 0, fate.toString());
        }
    }

    static int votes(Draft draft, String project) {
        return draft.votes().stream().filter(vote -> vote.ballot().projects().contains(project)).mapToInt(Draft.Vote::number).sum();
    }

    /** Voter by voter. */
    static boolean reaches(Draft draft, String project) {
        Fraction support = Fraction.ZERO;
        Fraction points = Fraction.ZERO;
        Fraction all = Fraction.ZERO;
        for (Draft.Vote vote : draft.votes()) {
            Fraction weight = draft.weights().get(vote.college()).times(Fraction.of(vote.number(), 1));
            int place = vote.ballot().projects().indexOf(project);
            all = all.plus(weight);
            if (place >= 0) {
                support = support.plus(weight);
                points = points.plus(weight.times(switch (draft.kind()) {
                    case APPROVAL -> Fraction.of(1, 1);
                    case ORDINAL -> Fraction.of(vote.ballot().projects().size() - place, 1);
                    case POINTS -> Fraction.of(vote.ballot().points().get(place));
                }));
            }
        }
        Threshold threshold = draft.conditions().threshold();
        Fraction cost = Fraction.of(draft.projects().stream().filter(some -> some.id().equals(project)).findFirst().orElseThrow().cost());
        return support.compareTo(Fraction.of(threshold.votes())) >= 0 && points.compareTo(Fraction.of(threshold.points())) >= 0
                && support.compareTo(all.times(threshold.share())) >= 0
                && support.times(Fraction.of(draft.budget())).compareTo(all.times(threshold.costShare()).times(cost)) >= 0;
    }
}
