package org.jemaa.verify.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.RecordFile;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/**
 * What a record says about itself in {@code record.json}.
 *
 * @param smallest   a college of fewer voters is published as an outcome only
 * @param closed     the colleges for which that is so; always none in an observers' record
 */
record RecordNote(Kind kind, String fingerprint, int smallest, SortedSet<Integer> closed) {

    static final String FILE = "record.json";
    private static final String FORM = "jemaa/record/1";
    private static final int LOWEST = 20;
    private static final int HIGHEST = 100_000;

    static RecordNote read(RecordFile record) throws java.io.IOException {
        Doc doc = Doc.parse(FILE, record.bytes(FILE));
        if (!doc.text("form").equals(FORM)) {
            throw new Unreadable(FILE + " is of the unknown form " + Words.quoted(doc.text("form")));
        }
        var closed = new TreeSet<Integer>();
        for (int college : doc.numbers("outcomeOnly", 99_999)) {
            closed.add(college);
        }
        return new RecordNote(kind(doc.text("kind")), doc.text("fingerprint"), doc.number("smallestCollege", Integer.MAX_VALUE),
            Collections.unmodifiableSortedSet(closed));
    }

    private static Kind kind(String word) throws Unreadable {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        throw new Unreadable(FILE + " says that the record is of the unknown kind " + Words.quoted(word));
    }

    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (smallest < LOWEST || smallest > HIGHEST) {
            wrong.add("the least number of voters for publishing ballots is " + smallest + "; from " + LOWEST + " to " + HIGHEST + " is allowed");
        }
        if (kind == Kind.OBSERVERS && !closed.isEmpty()) {
            wrong.add("ballots are kept from observers");
        }
        return wrong;
    }
}
