package org.jemaa.verify.check;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.ballot.Slot;
import org.jemaa.verify.record.Choice;
import org.jemaa.verify.record.LeafBytes;
import org.jemaa.verify.record.SeenLeaf;

/** What is to be counted, made anew from the leaves: of each slot the last paper, nothing that was cancelled, and the valid sheets. */
final class PaperCheck implements Step {

    private static final int LISTED = 10;

    private final Finding finding;
    private final Roll roll;
    private final CancellationCheck cancellations;
    private final Map<Slot, Last> last = new HashMap<>();
    private final Map<Integer, long[]> numbers = new TreeMap<>();
    private final Piles piles = new Piles();
    private final StringBuilder invalid = new StringBuilder();
    private long leaves;
    private long acts;
    private long sheets;

    private static final int PAPERS = 0;
    private static final int SUPERSEDED = 1;
    private static final int CANCELLED = 2;
    private static final int ONLINE = 3;
    private static final int INVALID = 4;
    private static final int VALID_SHEETS = 5;
    private static final int INVALID_SHEETS = 6;

    private record Last(long index, int college, Choice choice) {
    }

    PaperCheck(Finding finding, Roll roll, CancellationCheck cancellations) {
        this.finding = finding;
        this.roll = roll;
        this.cancellations = cancellations;
    }

    @Override
    public void take(SeenLeaf leaf) {
        if (leaf.content() instanceof LeafBytes.Paper paper) {
            count(paper.college(), PAPERS);
            Last before = last.put(paper.slot(), new Last(leaves, paper.college(), leaf.choice()));
            if (before != null) {
                count(before.college(), SUPERSEDED);
            }
        } else if (leaf.content() instanceof LeafBytes.Sheet sheet) {
            sheets++;
            boolean counts = sheet.reason() == 0 && leaf.choice().counts();
            count(sheet.college(), counts ? VALID_SHEETS : INVALID_SHEETS);
            if (counts) {
                piles.add(sheet.college(), leaf.choice().chosen(), 1);
            }
        } else if (leaf.content() instanceof LeafBytes.Act) {
            acts++;
        }
        leaves++;
    }

    private void count(int college, int what) {
        numbers.computeIfAbsent(college, any -> new long[7])[what]++;
    }

    @Override
    public void end() {
        last.forEach((slot, paper) -> {
            if (cancellations.cancelled().contains(slot)) {
                count(paper.college(), CANCELLED);
                return;
            }
            count(paper.college(), ONLINE);
            if (paper.choice().counts()) {
                piles.add(paper.college(), paper.choice().chosen(), 1);
            } else {
                count(paper.college(), INVALID);
                if (sum(INVALID) <= LISTED) {
                    invalid.append("; leaf ").append(paper.index()).append(": ").append(paper.choice().invalid());
                }
            }
        });
        finding.done(sum(PAPERS) + " papers, " + sum(SUPERSEDED) + " replaced by their voter, " + sum(CANCELLED) + " cancelled at a desk; " + sum(ONLINE)
            + " voters online, " + sum(INVALID) + " with an invalid paper" + invalid + "; " + sum(VALID_SHEETS) + " valid sheets");
    }

    private long sum(int what) {
        return numbers.values().stream().mapToLong(college -> college[what]).sum();
    }

    Piles piles() {
        return piles;
    }

    /** After the end. */
    Counts counts() {
        SortedMap<Integer, Counts.OfCollege> colleges = new TreeMap<>();
        Map<Integer, Long> onTheRoll = roll.sizes();
        onTheRoll.keySet().forEach(college -> numbers.computeIfAbsent(college, any -> new long[7]));
        numbers.forEach((college, n) -> colleges.put(college, new Counts.OfCollege(onTheRoll.getOrDefault(college, 0L), n[PAPERS], n[SUPERSEDED],
            n[CANCELLED], n[ONLINE], n[INVALID], n[VALID_SHEETS], n[INVALID_SHEETS])));
        return new Counts(leaves, acts, sum(PAPERS), cancellations.cancelled().size(), sheets, roll.marks().size(),
            colleges.values().stream().mapToLong(Counts.OfCollege::turnout).sum(), colleges);
    }

    @Override
    public Finding finding() {
        return finding;
    }
}
