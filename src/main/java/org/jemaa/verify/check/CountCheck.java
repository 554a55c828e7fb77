package org.jemaa.verify.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Round;
import org.jemaa.counting.Rule;
import org.jemaa.counting.Tie;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/** Counts the published ballots again, envelope by envelope, and holds every number of the published result against it. */
final class CountCheck {

    private final Finding finding;
    private final Promise promise;
    private final PublishedResult result;
    private final Piles piles;
    private final Map<Ballot, Integer> ballots;
    private final List<String> selected = new ArrayList<>();
    private int lots;

    CountCheck(Finding finding, Promise promise, PublishedResult result, Piles piles) {
        this.finding = finding;
        this.promise = promise;
        this.result = result;
        this.piles = piles;
        ballots = ballots(piles.together());
    }

    private Map<Ballot, Integer> ballots(Map<List<Integer>, Integer> choices) {
        var all = new TreeMap<Ballot, Integer>();
        choices.forEach((chosen, voters) -> all.merge(
            new Ballot(BallotKind.APPROVAL, chosen.stream().map(number -> promise.projects().get(number).reference()).toList(), List.of()), voters,
            Math::addExact));
        return all;
    }

    void run() throws Unreadable {
        if (!result.doc().text("rule").equals(promise.rule())) {
            finding.wrong("counted by " + Words.quoted(result.doc().text("rule")) + ", where the ballot promised " + promise.rule());
        }
        var envelopes = new Envelopes(result, promise);
        if (result.doc().docs("envelopes").size() != promise.envelopes().size()) {
            finding.wrong("the result has " + result.doc().docs("envelopes").size() + " envelopes, the ballot " + promise.envelopes().size());
        }
        for (Promise.Envelope envelope : promise.envelopes()) {
            count(envelope, envelopes);
        }
        same("ballots", result.papers(), ballots.values().stream().mapToLong(Integer::longValue).sum());
        same("blank ballots", result.blank(), ballots.getOrDefault(Ballot.BLANK, 0));
        if (!new HashSet<>(result.doc().texts("selected")).equals(new HashSet<>(selected)) || result.doc().texts("selected").size() != selected.size()) {
            finding.wrong("the winners are " + selected + ", and the result names " + result.doc().texts("selected"));
        }
        finding.done(ballots.values().stream().mapToLong(Integer::longValue).sum() + " ballots counted by " + promise.rule() + " in "
            + promise.envelopes().size() + " envelopes: " + selected.size() + " winners, " + lots + " decided by lot");
    }

    private void count(Promise.Envelope envelope, Envelopes envelopes) throws Unreadable {
        Doc published = envelopes.of(envelope.id());
        if (!promise.weighsAlike(envelope.id())) {
            finding.wrong("envelope " + envelope.id() + ": its colleges' ballots weigh differently, and this program cannot count that yet");
            selected.addAll(published.texts("selected"));
            return;
        }
        List<Promise.Project> projects = envelopes.projects(envelope.id());
        Election election = election(envelope, projects, envelopes.isForEverybody(envelope.id()));
        TieOrder ties = TieOrder.byLot(result.seed());
        Outcome outcome = rule(ties).count(election);
        selected.addAll(outcome.selected());
        String where = "envelope " + envelope.id();
        same(where + ": ballots", published.number("papers"), election.voters());
        money(where + ": sum", published, "sum", envelope.sum());
        money(where + ": cost", published, "cost", outcome.cost());
        money(where + ": left", published, "left", outcome.left());
        if (!published.texts("selected").equals(inRank(outcome, published))) {
            finding.wrong(where + ": won by " + outcome.selected() + ", published " + published.texts("selected"));
        }
        projects(where, published, outcome);
        ties(where, published, outcome);
    }

    private Rule rule(TieOrder ties) throws Unreadable {
        return switch (promise.rule()) {
            case "MUNICIPAL_GREEDY" -> Greedy.mostVotesFirst(ties);
            case "EQUAL_SHARES" -> EqualShares.completed(ties);
            default -> throw new Unreadable("the ballot promised a rule that this program does not know: " + Words.quoted(promise.rule()));
        };
    }

    private Election election(Promise.Envelope envelope, List<Promise.Project> projects, boolean everybody) {
        var here = new HashSet<String>();
        projects.forEach(project -> here.add(project.reference()));
        var choices = new TreeMap<Ballot, Integer>();
        ballots(piles.together(college -> promise.decides(college, envelope.id()))).forEach((ballot, voters) -> {
            List<String> chosen = ballot.projects().stream().filter(here::contains).toList();
            if (everybody || !chosen.isEmpty()) {
                choices.merge(Ballot.of(chosen), voters, Math::addExact);
            }
        });
        return Election.of(envelope.sum(), projects.stream().map(project -> new Project(project.reference(), project.cost())).toList(), choices);
    }

    /** The published order of the winners is by rank, which for some rules is not the order in which they were taken. */
    private static List<String> inRank(Outcome outcome, Doc published) throws Unreadable {
        var winners = new ArrayList<String>();
        for (Doc project : published.docs("projects")) {
            String reference = project.text("reference");
            if (outcome.fates().containsKey(reference) && outcome.won(reference)) {
                winners.add(reference);
            }
        }
        return winners.size() == outcome.selected().size() ? winners : outcome.selected();
    }

    private void projects(String where, Doc published, Outcome outcome) throws Unreadable {
        var rounds = new HashMap<String, Round>();
        outcome.rounds().forEach(round -> rounds.put(round.project(), round));
        List<Doc> projects = published.docs("projects");
        var named = new HashSet<String>();
        long votesBefore = Long.MAX_VALUE;
        for (Doc project : projects) {
            String reference = project.text("reference");
            if (!outcome.fates().containsKey(reference) || !named.add(reference)) {
                finding.wrong(where + ": " + Words.quoted(reference) + " is not on the ballot, or is there twice");
                continue;
            }
            same(where + ": rank of " + reference, project.number("rank"), named.size());
            project(where + ", project " + reference, project, outcome.fate(reference), rounds.get(reference));
            if (promise.rule().equals("MUNICIPAL_GREEDY") && project.number("votes") > votesBefore) {
                finding.wrong(where + ": " + reference + " stands behind a project with fewer votes");
            }
            votesBefore = project.number("votes");
        }
        same(where + ": projects", projects.size(), outcome.fates().size());
    }

    private void project(String where, Doc published, Fate fate, Round round) throws Unreadable {
        same(where + ": votes", published.number("votes"), fate.votes());
        money(where + ": cost", published, "cost", fate.cost());
        if (published.truth("won") != fate.won() || !published.text("reason").equals(fate.reason().name())) {
            finding.wrong(where + ": " + fate.reason() + ", published " + Words.quoted(published.text("reason")));
        }
        same(where + ": round", published.has("round") ? published.number("round") : 0, round == null ? 0 : round.number());
        BigDecimal left = round != null ? round.leftAfter() : fate.leftAtItsTurn();
        if (left != null || published.has("left")) {
            money(where + ": left", published, "left", left);
        }
        String effective = round == null || round.effectiveVotes() == null ? null : round.effectiveVotes().toString();
        String given = published.has("effectiveVotes") ? published.text("effectiveVotes") : null;
        if (!java.util.Objects.equals(effective, given)) {
            finding.wrong(where + ": " + effective + " effective votes, published " + given);
        }
    }

    private void ties(String where, Doc published, Outcome outcome) throws Unreadable {
        var found = new ArrayList<String>();
        for (Tie tie : outcome.ties()) {
            lots += tie.decidedBy() == TieOrder.Criterion.LOT ? 1 : 0;
            found.add(tie.projects() + " " + tie.decidedBy() + " " + outcome.decisiveTies().contains(tie));
        }
        var given = new ArrayList<String>();
        for (Doc tie : published.docs("ties")) {
            given.add(tie.texts("projects") + " " + tie.text("decidedBy") + " " + tie.truth("decisive"));
        }
        if (!found.equals(given)) {
            finding.wrong(where + ": ties and lots are " + found + ", published " + given);
        }
    }

    private void same(String what, long published, long found) {
        if (published != found) {
            finding.wrong(what + ": " + found + ", published " + published);
        }
    }

    private void money(String what, Doc doc, String name, BigDecimal found) throws Unreadable {
        BigDecimal published = doc.has(name) ? Promise.money(doc, name) : null;
        if (published == null || found == null || published.compareTo(found) != 0) {
            finding.wrong(what + ": " + found + ", published " + published);
        }
    }
}
