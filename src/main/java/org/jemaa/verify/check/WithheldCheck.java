package org.jemaa.verify.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;

/**
 * An envelope about which a college decides whose ballots are kept back because too few took part. What follows from totals is checked; what only
 * these ballots could show is named.
 */
final class WithheldCheck {

    private final Finding finding;
    private final Promise promise;
    private final CollegesCheck colleges;
    private final Piles piles;

    WithheldCheck(Finding finding, Promise promise, CollegesCheck colleges, Piles piles) {
        this.finding = finding;
        this.promise = promise;
        this.colleges = colleges;
        this.piles = piles;
    }

    /** @return what lots decided, as far as that follows from totals */
    int run(Promise.Envelope envelope, Doc published, Recount.Counter counter, boolean everybody) throws Unreadable {
        SortedSet<Integer> keptBack = colleges.keptBack(envelope.id());
        var check = new EnvelopeCheck(finding, promise, envelope, published);
        check.compareWithItself();
        papers(envelope, published, everybody, keptBack);
        boolean told = colleges.disclosure(envelope.id()) != CollegesCheck.Disclosure.OUTCOME;
        if (told) {
            Map<String, Integer> votes = votes(published);
            bounds(envelope, votes, counter.together(envelope, everybody, piles), keptBack);
            if (promise.rule().equals("MUNICIPAL_GREEDY")) {
                check.compare(counter.fromTotals(envelope, votes));
            }
        }
        boolean follows = told && promise.rule().equals("MUNICIPAL_GREEDY");
        finding.notShown("envelope " + envelope.id() + ": the " + colleges.ballotsOf(keptBack) + " ballots of college " + keptBack
            + " are not published one by one, so " + (follows ? "that the votes are theirs and the others'; that the result follows from the votes was checked"
            : "that the result follows from the ballots"));
        return check.lots();
    }

    private static Map<String, Integer> votes(Doc published) throws Unreadable {
        var votes = new LinkedHashMap<String, Integer>();
        for (Doc project : published.docs("projects")) {
            votes.put(project.text("reference"), project.number("votes", Integer.MAX_VALUE));
        }
        return votes;
    }

    private void papers(Promise.Envelope envelope, Doc published, boolean everybody, SortedSet<Integer> keptBack) throws Unreadable {
        long all = colleges.ballotsOf(colleges.deciding(envelope.id()));
        long given = published.number("papers");
        if (given > all || everybody && given < all) {
            finding.wrong("envelope " + envelope.id() + ": " + given + " ballots published, and " + all + " could decide; of them "
                + colleges.ballotsOf(keptBack) + " are not published one by one");
        }
    }

    /** Votes are at least those of the published ballots, and at most those and each of the others. */
    private void bounds(Promise.Envelope envelope, Map<String, Integer> votes, Recount shown, SortedSet<Integer> keptBack) {
        long most = keptBack.stream().mapToLong(college -> colleges.ballotsOf(java.util.Set.of(college))
            * (promise.isWeighted(envelope.id()) ? promise.weight(college) : 1)).sum();
        votes.forEach((project, given) -> {
            if (shown.outcome().fates().containsKey(project)) {
                long least = shown.votes(project);
                if (given < least || given > least + most) {
                    finding.wrong("envelope " + envelope.id() + ", project " + project + ": " + given
                        + " votes published; the published ballots alone give it " + least + ", and the others at most " + most);
                }
            }
        });
    }
}
