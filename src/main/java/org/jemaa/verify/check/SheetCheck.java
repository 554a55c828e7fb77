package org.jemaa.verify.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jemaa.verify.record.LeafBytes;
import org.jemaa.verify.record.SeenLeaf;

/** Keyed sheets: each once, each what its leaf says, none valid that breaks the ballot, and no more than voters at desks. */
final class SheetCheck implements Step {

    private static final int REASONS = 6;

    private final Finding finding;
    private final Roll roll;
    private final Set<Long> serials = new HashSet<>();
    private final Map<Integer, Long> byCollege = new TreeMap<>();
    private long index;
    private long invalid;

    SheetCheck(Finding finding, Roll roll) {
        this.finding = finding;
        this.roll = roll;
    }

    @Override
    public void take(SeenLeaf leaf) {
        if (leaf.content() instanceof LeafBytes.Sheet sheet) {
            check(leaf, sheet);
        }
        index++;
    }

    private void check(SeenLeaf leaf, LeafBytes.Sheet sheet) {
        byCollege.merge(sheet.college(), 1L, Long::sum);
        if (!leaf.bound()) {
            wrong("what was keyed is not what the log holds");
        }
        if (!serials.add((long) sheet.desk() << 32 | sheet.serial() & 0xffffffffL)) {
            wrong("sheet " + Integer.toUnsignedString(sheet.serial()) + " of desk " + Integer.toUnsignedString(sheet.desk()) + " is there twice");
        }
        if (sheet.reason() < 0 || sheet.reason() > REASONS) {
            wrong("the reason " + sheet.reason() + " is none");
        } else if (sheet.reason() != 0) {
            invalid++;
            if (leaf.body().length > 0) {
                wrong("an invalid sheet says what to count");
            }
        } else if (!leaf.choice().counts()) {
            wrong("a sheet that was found valid does not keep to the ballot: " + leaf.choice().invalid());
        }
    }

    private void wrong(String what) {
        finding.wrong("leaf " + index + ": " + what);
    }

    @Override
    public void end() {
        Map<Integer, Long> marked = new TreeMap<>();
        roll.marks().forEach(slot -> marked.merge(roll.college(slot) == null ? -1 : roll.college(slot), 1L, Long::sum));
        byCollege.forEach((college, sheets) -> {
            if (sheets > marked.getOrDefault(college, 0L)) {
                finding.wrong("college " + college + ": " + sheets + " sheets, and only " + marked.getOrDefault(college, 0L) + " voters at desks");
            }
        });
        finding.done(serials.size() + " sheets, " + invalid + " of them invalid, for " + roll.marks().size() + " voters at desks");
    }

    @Override
    public Finding finding() {
        return finding;
    }
}
