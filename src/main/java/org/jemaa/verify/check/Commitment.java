package org.jemaa.verify.check;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.ballot.Hash;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Unreadable;

/** What the log says about the roll: how many slots each college has, and the root over all of them. */
record Commitment(SortedMap<Integer, Long> colleges, Hash root) {

    static Commitment read(Doc roll) throws Unreadable {
        return new Commitment(colleges(roll.doc("colleges")), Hash.of(roll.bytes("root", Hash.BYTES)));
    }

    private static SortedMap<Integer, Long> colleges(Doc doc) throws Unreadable {
        var colleges = new TreeMap<Integer, Long>();
        for (String college : doc.names()) {
            colleges.put(number(college, doc.where()), doc.number(college));
        }
        return colleges;
    }

    static int number(String college, String where) throws Unreadable {
        if (!college.matches("0|[1-9][0-9]{0,4}")) {
            throw new Unreadable(where + " names a college that has no number");
        }
        return Integer.parseInt(college);
    }
}
