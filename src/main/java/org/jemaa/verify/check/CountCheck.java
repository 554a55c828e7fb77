package org.jemaa.verify.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/** Counts the published ballots again, envelope by envelope, and holds every number of the published result against it. */
final class CountCheck {

    private final Finding finding;
    private final Promise promise;
    private final PublishedResult result;
    private final RecordNote note;
    private final Piles piles;
    private final CollegesCheck colleges;
    private final Envelopes envelopes;
    private final List<String> selected = new ArrayList<>();
    private int lots;

    CountCheck(Finding finding, Promise promise, PublishedResult result, RecordNote note, Counts counts, Piles piles) {
        this.finding = finding;
        this.promise = promise;
        this.result = result;
        this.note = note;
        this.piles = piles;
        colleges = new CollegesCheck(finding, promise, counts, note, piles);
        envelopes = new Envelopes(result, promise);
    }

    void run() throws Unreadable {
        if (!result.doc().text("rule").equals(promise.rule())) {
            finding.wrong("counted by " + Words.quoted(result.doc().text("rule")) + ", where the ballot promised " + promise.rule());
        }
        if (result.doc().docs("envelopes").size() != promise.envelopes().size()) {
            finding.wrong("the result has " + result.doc().docs("envelopes").size() + " envelopes, the ballot " + promise.envelopes().size());
        }
        colleges.compareWithTheManifest(result.doc());
        var counter = new Recount.Counter(promise, result.seed());
        for (Promise.Envelope envelope : promise.envelopes()) {
            count(envelope, counter);
        }
        long ballots = piles.together().values().stream().mapToLong(Integer::longValue).sum();
        long keptBack = colleges.ballotsOf(note.closed());
        between("ballots", result.papers(), ballots + keptBack, ballots + keptBack);
        long blank = piles.together().getOrDefault(List.of(), 0);
        between("blank ballots", result.blank(), blank, blank + keptBack);
        List<String> named = result.doc().texts("selected");
        if (!new HashSet<>(named).equals(new HashSet<>(selected)) || named.size() != selected.size()) {
            finding.wrong("the winners are " + selected + ", and the result names " + named);
        }
        finding.done(ballots + " ballots counted by " + promise.rule() + " in " + promise.envelopes().size() + " envelopes: " + selected.size()
            + " winners, " + lots + " decided by lot" + (keptBack == 0 ? "" : "; " + keptBack + " ballots are not published one by one"));
    }

    private void count(Promise.Envelope envelope, Recount.Counter counter) throws Unreadable {
        Doc published = envelopes.of(envelope.id());
        boolean everybody = envelopes.isForEverybody(envelope.id());
        colleges.compare(envelope, published, counter, everybody);
        if (!colleges.keptBack(envelope.id()).isEmpty()) {
            selected.addAll(published.texts("selected"));
            lots += new WithheldCheck(finding, promise, colleges, piles).run(envelope, published, counter, everybody);
            return;
        }
        Recount recount = counter.together(envelope, everybody, piles);
        selected.addAll(recount.outcome().selected());
        var check = new EnvelopeCheck(finding, promise, envelope, published);
        check.compareWithItself();
        if (colleges.disclosure(envelope.id()) == CollegesCheck.Disclosure.OUTCOME) {
            check.papers(colleges.ballotsOf(colleges.deciding(envelope.id())));
            check.compareOutcome(recount.outcome());
        } else {
            check.papers(recount.election().voters());
            check.compare(recount);
        }
        lots += check.lots();
    }

    private void between(String what, long given, long least, long most) {
        if (given < least || given > most) {
            finding.wrong(what + ": " + least + (least == most ? "" : " to " + most) + ", published " + given);
        }
    }
}
