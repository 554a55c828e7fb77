package org.jemaa.verify.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Unreadable;

/** Numbers of a vote, as {@code counts.json} gives them or as they come out of the leaves. */
record Counts(long leaves, long acts, long papers, long cancellations, long sheets, long marks, long turnout, SortedMap<Integer, OfCollege> colleges) {

    static final String FILE = "counts.json";

    /**
     * @param superseded papers that are not the last of their slot
     * @param cancelled  last papers of a slot whose voter came to a desk
     * @param online     voters whose last paper was not cancelled
     * @param invalid    of these, papers that do not keep to the ballot
     */
    record OfCollege(long onTheRoll, long papers, long superseded, long cancelled, long online, long invalid, long validSheets, long invalidSheets) {

        long turnout() {
            return online + validSheets + invalidSheets;
        }

        /** Ballots that are counted. */
        long counted() {
            return online - invalid + validSheets;
        }

        Map<String, Long> named() {
            var named = new LinkedHashMap<String, Long>();
            named.put("onTheRoll", onTheRoll);
            named.put("papers", papers);
            named.put("superseded", superseded);
            named.put("cancelled", cancelled);
            named.put("votersOnline", online);
            named.put("invalidPapers", invalid);
            named.put("validSheets", validSheets);
            named.put("invalidSheets", invalidSheets);
            return named;
        }
    }

    static Counts read(Doc doc) throws Unreadable {
        var colleges = new TreeMap<Integer, OfCollege>();
        Doc all = doc.doc("colleges");
        for (String name : all.names()) {
            Doc of = all.doc(name);
            colleges.put(Commitment.number(name, all.where()), new OfCollege(of.number("onTheRoll"), of.number("papers"), of.number("superseded"),
                of.number("cancelled"), of.number("votersOnline"), of.number("invalidPapers"), of.number("validSheets"), of.number("invalidSheets")));
        }
        return new Counts(doc.number("leaves"), doc.number("acts"), doc.number("papers"), doc.number("cancellations"), doc.number("sheets"),
            doc.number("marks"), doc.number("turnout"), colleges);
    }

    Map<String, Long> named() {
        var named = new LinkedHashMap<String, Long>();
        named.put("leaves", leaves);
        named.put("acts", acts);
        named.put("papers", papers);
        named.put("cancellations", cancellations);
        named.put("sheets", sheets);
        named.put("marks", marks);
        named.put("turnout", turnout);
        return named;
    }

    OfCollege of(int college) {
        return colleges.getOrDefault(college, new OfCollege(0, 0, 0, 0, 0, 0, 0, 0));
    }

    long sum(java.util.function.ToLongFunction<OfCollege> number) {
        return colleges.values().stream().mapToLong(number).sum();
    }
}
