package org.jemaa.verify.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Round;
import org.jemaa.counting.Tie;
import org.jemaa.counting.TieOrder;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/** Holds what the result says about one envelope against the envelope counted again, number by number. */
final class EnvelopeCheck {

    private final Finding finding;
    private final Promise promise;
    private final Promise.Envelope envelope;
    private final Doc published;
    private final String where;
    private int lots;

    EnvelopeCheck(Finding finding, Promise promise, Promise.Envelope envelope, Doc published) {
        this.finding = finding;
        this.promise = promise;
        this.envelope = envelope;
        this.published = published;
        where = "envelope " + envelope.id();
    }

    /** What was decided by lot. */
    int lots() {
        return lots;
    }

    /** Everything: the envelope's votes, ranks, rounds and reasons are published. */
    void compare(Recount recount) throws Unreadable {
        money(where + ": cost", published, "cost", recount.outcome().cost());
        money(where + ": left", published, "left", recount.outcome().left());
        winners(recount.outcome());
        projects(recount);
        ties(recount.outcome());
    }

    /** Who won and nothing else: more is not published where very few decided. */
    void compareOutcome(Outcome outcome) throws Unreadable {
        money(where + ": cost", published, "cost", outcome.cost());
        money(where + ": left", published, "left", outcome.left());
        if (!new HashSet<>(published.texts("selected")).equals(new HashSet<>(outcome.selected()))) {
            finding.wrong(where + ": won by " + outcome.selected() + ", published " + published.texts("selected"));
        }
    }

    void papers(long found) throws Unreadable {
        same(where + ": ballots", published.number("papers"), found);
    }

    /** What an envelope's result must be in itself, whoever decided. */
    void compareWithItself() throws Unreadable {
        money(where + ": sum", published, "sum", envelope.sum());
        Map<String, BigDecimal> costs = new HashMap<>();
        promise.projectsOf(envelope.id()).forEach(project -> costs.put(project.reference(), project.cost()));
        Set<String> named = new HashSet<>();
        Set<String> won = new HashSet<>();
        BigDecimal cost = BigDecimal.ZERO;
        for (Doc project : published.docs("projects")) {
            String reference = project.text("reference");
            if (!costs.containsKey(reference) || !named.add(reference)) {
                finding.wrong(where + ": " + Words.quoted(reference) + " is not on the ballot, or is there twice");
                continue;
            }
            money(where + ", project " + reference + ": cost", project, "cost", costs.get(reference));
            if (project.truth("won")) {
                won.add(reference);
                cost = cost.add(costs.get(reference));
            }
        }
        same(where + ": projects", named.size(), costs.size());
        List<String> selected = published.texts("selected");
        if (selected.size() != won.size() || !won.equals(new HashSet<>(selected))) {
            finding.wrong(where + ": won by " + won + ", published " + selected);
        }
        money(where + ": cost", published, "cost", cost);
        money(where + ": left", published, "left", envelope.sum().subtract(cost));
        if (cost.compareTo(envelope.sum()) > 0) {
            finding.wrong(where + ": the winners cost " + cost + ", and there are " + envelope.sum());
        }
    }

    /** The published order of the winners is by rank, which for some rules is not the order in which they were taken. */
    private void winners(Outcome outcome) throws Unreadable {
        var inRank = new ArrayList<String>();
        for (Doc project : published.docs("projects")) {
            String reference = project.text("reference");
            if (outcome.fates().containsKey(reference) && outcome.won(reference)) {
                inRank.add(reference);
            }
        }
        if (!published.texts("selected").equals(inRank.size() == outcome.selected().size() ? inRank : outcome.selected())) {
            finding.wrong(where + ": won by " + outcome.selected() + ", published " + published.texts("selected"));
        }
    }

    private void projects(Recount recount) throws Unreadable {
        var rounds = new HashMap<String, Round>();
        recount.outcome().rounds().forEach(round -> rounds.put(round.project(), round));
        List<Doc> projects = published.docs("projects");
        long votesBefore = Long.MAX_VALUE;
        int rank = 0;
        for (Doc project : projects) {
            String reference = project.text("reference");
            rank++;
            if (!recount.outcome().fates().containsKey(reference)) {
                continue;
            }
            same(where + ": rank of " + reference, project.number("rank"), rank);
            same(where + ", project " + reference + ": votes", project.number("votes"), recount.votes(reference));
            project(where + ", project " + reference, project, recount.outcome().fate(reference), rounds.get(reference));
            if (promise.rule().equals("MUNICIPAL_GREEDY") && project.number("votes") > votesBefore) {
                finding.wrong(where + ": " + reference + " stands behind a project with fewer votes");
            }
            votesBefore = project.number("votes");
        }
    }

    private void project(String what, Doc project, Fate fate, Round round) throws Unreadable {
        if (project.truth("won") != fate.won() || !project.text("reason").equals(fate.reason().name())) {
            finding.wrong(what + ": " + fate.reason() + ", published " + Words.quoted(project.text("reason")));
        }
        same(what + ": round", project.has("round") ? project.number("round") : 0, round == null ? 0 : round.number());
        BigDecimal left = round != null ? round.leftAfter() : fate.leftAtItsTurn();
        if (left != null || project.has("left")) {
            money(what + ": left", project, "left", left);
        }
        String effective = round == null || round.effectiveVotes() == null ? null : round.effectiveVotes().toString();
        String given = project.has("effectiveVotes") ? project.text("effectiveVotes") : null;
        if (!Objects.equals(effective, given)) {
            finding.wrong(what + ": " + effective + " effective votes, published " + given);
        }
    }

    private void ties(Outcome outcome) throws Unreadable {
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

    private void same(String what, long given, long found) {
        if (given != found) {
            finding.wrong(what + ": " + found + ", published " + given);
        }
    }

    private void money(String what, Doc doc, String name, BigDecimal found) throws Unreadable {
        BigDecimal given = doc.has(name) ? Promise.money(doc, name) : null;
        if (given == null || found == null || given.compareTo(found) != 0) {
            finding.wrong(what + ": " + found + ", published " + given);
        }
    }
}
