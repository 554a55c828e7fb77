package org.jemaa.verify.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/** Holds what the result says about colleges against the manifest, and against their ballots as far as these are published. */
final class CollegesCheck {

    /** How much of an envelope's count is published. */
    enum Disclosure {
        /** All of it. */
        BALLOTS,
        /** Votes of all who decide, and not of each college: one of them is small. */
        TOTALS,
        /** Who won: all who decide together are too few. */
        OUTCOME
    }

    private final Finding finding;
    private final Promise promise;
    private final Counts counts;
    private final RecordNote note;
    private final Piles piles;

    CollegesCheck(Finding finding, Promise promise, Counts counts, RecordNote note, Piles piles) {
        this.finding = finding;
        this.promise = promise;
        this.counts = counts;
        this.note = note;
        this.piles = piles;
    }

    /** The colleges that decide about an envelope and whose ballots are kept back. */
    SortedSet<Integer> keptBack(long envelope) {
        var closed = new TreeSet<>(note.closed());
        closed.removeIf(college -> !promise.decides(college, envelope));
        return closed;
    }

    long ballotsOf(Set<Integer> colleges) {
        return colleges.stream().mapToLong(college -> counts.of(college).counted()).sum();
    }

    /** All who decide. */
    Set<Integer> deciding(long envelope) {
        var all = new TreeSet<>(counts.colleges().keySet());
        all.removeIf(college -> !promise.decides(college, envelope));
        return all;
    }

    Disclosure disclosure(long envelope) {
        if (promise.colleges().size() < 2) { // all vote as one, and nothing is told apart
            return Disclosure.BALLOTS;
        }
        if (ballotsOf(deciding(envelope)) < note.smallest()) {
            return Disclosure.OUTCOME;
        }
        boolean allShown = promise.deciding(envelope).stream().allMatch(college -> counts.of(college).counted() >= note.smallest());
        return allShown ? Disclosure.BALLOTS : Disclosure.TOTALS;
    }

    /** Weights and rights are those that were promised before anybody voted. */
    void compareWithTheManifest(Doc result) throws Unreadable {
        for (Doc college : result.has("colleges") ? result.docs("colleges") : List.<Doc>of()) {
            Promise.College promised = promise.colleges().get(Math.toIntExact(college.number("number")));
            String told = words(college.number("weight"), college.truth("binding"));
            String due = promised == null ? "no such college" : words(promised.weight(), promised.binding());
            if (!told.equals(due)) {
                finding.wrong("college " + college.number("number") + ": " + told + " is published, and the ballot promised " + due);
            }
        }
    }

    private static String words(long weight, boolean binding) {
        return "a weight of " + weight + (binding ? "" : " and nothing to decide");
    }

    void compare(Promise.Envelope envelope, Doc published, Recount.Counter counter, boolean everybody) throws Unreadable {
        String where = "envelope " + envelope.id();
        if (published.has("weighted") && published.truth("weighted") != promise.isWeighted(envelope.id())) {
            finding.wrong(where + ": whether colleges weigh differently is published otherwise than the ballot promised");
        }
        if (published.has("disclosure") && !published.text("disclosure").equals(disclosure(envelope.id()).name())) {
            finding.wrong(where + ": published are " + Words.quoted(published.text("disclosure")) + ", and by the ballot's rules " + disclosure(envelope.id()));
        }
        for (Doc share : published.has("colleges") ? published.docs("colleges") : List.<Doc>of()) {
            int college = Math.toIntExact(share.number("college"));
            if (share.truth("decided") != promise.decides(college, envelope.id())) {
                finding.wrong(where + ": whether college " + college + " decides is published otherwise than the ballot promised");
            }
            if (note.closed().contains(college)) {
                if (!share.docs("projects").isEmpty()) {
                    finding.notShown(where + ": what college " + college + " alone would choose; its ballots are not published one by one");
                }
            } else {
                compare(where + ", college " + college, share, piles.of(college), counter.alone(envelope, everybody, piles.of(college)));
            }
        }
    }

    private void compare(String where, Doc share, Map<List<Integer>, Integer> choices, Recount alone) throws Unreadable {
        for (Doc line : share.docs("projects")) {
            String project = line.text("reference");
            if (!alone.outcome().fates().containsKey(project)) {
                finding.wrong(where + ": " + project + " is not on the ballot");
                continue;
            }
            long votes = choices.entrySet().stream().filter(choice -> choice.getKey().stream()
                .anyMatch(number -> promise.projects().get(number).reference().equals(project))).mapToLong(Map.Entry::getValue).sum();
            if (line.has("votes") && line.number("votes") != votes) {
                finding.wrong(where + ": " + votes + " votes for " + project + ", published " + line.number("votes"));
            }
            if (line.has("wouldChoose") && line.truth("wouldChoose") != alone.outcome().won(project)) {
                finding.wrong(where + ": whether alone it would choose " + project + " is published otherwise than its ballots say");
            }
        }
    }
}
