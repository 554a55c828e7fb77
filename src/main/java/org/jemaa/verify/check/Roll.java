package org.jemaa.verify.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.Statement;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Lines;
import org.jemaa.verify.record.RecordFile;
import org.jemaa.verify.record.Unreadable;

/** The roll as observers have it: slots with their colleges, and the slots that a desk marked. No name. */
final class Roll {

    static final String FILE = "roll.ndjson";
    static final String MARKS = "marks.ndjson";

    private final Map<Slot, Integer> colleges = new HashMap<>();
    private final Set<Slot> marks = new HashSet<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<String> disorder = new ArrayList<>();

    static Roll read(RecordFile record) throws IOException {
        var roll = new Roll();
        byte[] before = null;
        try (var lines = new Lines(record.open(FILE), FILE)) {
            for (Lines.Line line; (line = lines.next()) != null;) {
                Doc doc = line.doc().only("slot", "college");
                byte[] slot = doc.bytes("slot", Slot.BYTES);
                if (before != null && Arrays.compareUnsigned(before, slot) >= 0) {
                    roll.disorder.add(line.where() + " is not above the slot before it");
                }
                before = slot;
                roll.add(slot, doc.number("college", 99_999));
            }
        }
        try (var lines = new Lines(record.open(MARKS), MARKS)) {
            for (Lines.Line line; (line = lines.next()) != null;) {
                if (!roll.marks.add(Slot.of(line.doc().only("slot").bytes("slot", Slot.BYTES)))) {
                    throw new Unreadable(line.where() + " marks a slot a second time");
                }
            }
        }
        return roll;
    }

    private void add(byte[] slot, int college) {
        colleges.put(Slot.of(slot), college);
        leaves.add(TreeHash.leaf(Statement.of("jemaa/leaf/slot/1").bytes(slot).uint32(college).toBytes()));
    }

    /** Null where the slot is not on the roll. */
    Integer college(Slot slot) {
        return colleges.get(slot);
    }

    Set<Slot> marks() {
        return marks;
    }

    SortedMap<Integer, Long> sizes() {
        var sizes = new TreeMap<Integer, Long>();
        colleges.values().forEach(college -> sizes.merge(college, 1L, Long::sum));
        return sizes;
    }

    void check(Finding finding, Commitment committed) throws Unreadable {
        if (committed == null) {
            throw new Unreadable("the log holds no commitment to a roll");
        }
        disorder.forEach(finding::wrong);
        var levels = new Levels(leaves);
        if (!Arrays.equals(levels.root(levels.size()), committed.root().bytes())) {
            finding.wrong("the " + levels.size() + " slots do not have the root " + committed.root().hex() + " that the log committed to");
        }
        if (!without0(sizes()).equals(without0(committed.colleges()))) {
            finding.wrong("the colleges have " + sizes() + " slots, and the log committed to " + committed.colleges());
        }
        marks.stream().filter(slot -> !colleges.containsKey(slot)).forEach(slot -> finding.wrong("a desk marked the slot " + slot.hex()
            + ", which is not on the roll"));
        finding.done(levels.size() + " slots, by college " + sizes() + "; " + marks.size() + " marked at a desk");
    }

    static SortedMap<Integer, Long> without0(SortedMap<Integer, Long> sizes) {
        var some = new TreeMap<>(sizes);
        some.values().removeIf(size -> size == 0);
        return some;
    }
}
