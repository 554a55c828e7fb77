package org.jemaa.verify.check;

import java.util.Map;
import java.util.TreeMap;

/** The numbers that were published, against each other, against the log, and, where the leaves are open, against the leaves. */
final class TurnoutCheck {

    private final Finding finding;
    private final Counts counts;
    private final OrderCheck order;

    TurnoutCheck(Finding finding, Counts counts, OrderCheck order) {
        this.finding = finding;
        this.counts = counts;
        this.order = order;
    }

    /** @param recounted from full leaves; null where the record keeps them closed */
    void run(long leaves, PublishedResult result, Counts recounted) {
        withinThemselves();
        withTheLog(leaves);
        withTheResult(result);
        if (recounted != null) {
            compare("", counts.named(), recounted.named());
            var colleges = new TreeMap<>(recounted.colleges());
            colleges.putAll(counts.colleges());
            colleges.keySet().forEach(college -> compare("college " + college + ": ", counts.of(college).named(), recounted.of(college).named()));
        }
        long onTheRoll = counts.sum(Counts.OfCollege::onTheRoll);
        finding.done(counts.turnout() + " of " + onTheRoll + " on the roll took part, " + counts.sum(Counts.OfCollege::online) + " online and "
            + (counts.turnout() - counts.sum(Counts.OfCollege::online)) + " on sheets; " + counts.papers() + " papers in the box");
    }

    private void compare(String where, Map<String, Long> published, Map<String, Long> found) {
        found.forEach((name, number) -> same(where + name, published.get(name), number));
    }

    private void same(String what, long published, long found) {
        if (published != found) {
            finding.wrong(what + ": published " + published + ", found " + found);
        }
    }

    private void withinThemselves() {
        same("papers of all colleges", counts.papers(), counts.sum(Counts.OfCollege::papers));
        same("sheets of all colleges", counts.sheets(), counts.sum(college -> college.validSheets() + college.invalidSheets()));
        same("turnout of all colleges", counts.turnout(), counts.sum(Counts.OfCollege::turnout));
        counts.colleges().forEach((college, of) -> {
            same("college " + college + ": votersOnline", of.online(), of.papers() - of.superseded() - of.cancelled());
            atMost("college " + college + ": turnout", of.turnout(), "on the roll", of.onTheRoll());
            atMost("college " + college + ": invalidPapers", of.invalid(), "votersOnline", of.online());
        });
        atMost("sheets", counts.sheets(), "voters at desks", counts.marks());
        atMost("cancelled papers", counts.sum(Counts.OfCollege::cancelled), "cancellations", counts.cancellations());
        atMost("cancellations", counts.cancellations(), "voters at desks", counts.marks());
    }

    private void atMost(String what, long number, String bound, long most) {
        if (number > most) {
            finding.wrong(what + ": " + number + ", more than " + most + " " + bound);
        }
    }

    private void withTheLog(long leaves) {
        same("leaves", counts.leaves(), leaves);
        same("acts", counts.acts(), order.acts());
        same("leaves of all kinds", counts.leaves(),
            counts.acts() + counts.papers() + counts.cancellations() + counts.sheets() + (order.isSealed() ? 1 : 0));
        atMost("leaves behind the closing", order.closedAfterClosing(), "sheets", counts.sheets());
        if (order.roll() == null) {
            finding.wrong("the log says nothing about the roll");
        } else {
            var published = new TreeMap<Integer, Long>();
            counts.colleges().forEach((college, of) -> published.put(college, of.onTheRoll()));
            if (!Roll.without0(published).equals(Roll.without0(order.roll().colleges()))) {
                finding.wrong("on the roll: published " + published + " by college, and the log committed to " + order.roll().colleges());
            }
        }
    }

    private void withTheResult(PublishedResult result) {
        same("ballots of the result", result.papers(), counts.sum(Counts.OfCollege::counted));
        same("invalid papers and sheets of the result", result.invalid(),
            counts.sum(Counts.OfCollege::invalid) + counts.sum(Counts.OfCollege::invalidSheets));
        same("on the roll, by the result", result.onTheRoll(), counts.sum(Counts.OfCollege::onTheRoll));
    }
}
