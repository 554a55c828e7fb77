package org.jemaa.verify.check;

import java.util.HashSet;
import java.util.Set;
import org.jemaa.ballot.Slot;
import org.jemaa.verify.record.LeafBytes;
import org.jemaa.verify.record.SeenLeaf;

/** Cancellations and marks at desks belong together: neither is a paper cancelled without a mark, nor does a marked voter's paper count. */
final class CancellationCheck implements Step {

    private final Finding finding;
    private final Roll roll;
    private final Set<Slot> cancelled = new HashSet<>();
    private final Set<Slot> voted = new HashSet<>();
    private long index;

    CancellationCheck(Finding finding, Roll roll) {
        this.finding = finding;
        this.roll = roll;
    }

    @Override
    public void take(SeenLeaf leaf) {
        if (leaf.content() instanceof LeafBytes.Paper paper) {
            voted.add(paper.slot());
        } else if (leaf.content() instanceof LeafBytes.Cancellation mark) {
            if (!leaf.signed()) {
                finding.wrong("leaf " + index + ": the roll did not sign this cancellation");
            }
            if (!cancelled.add(mark.slot())) {
                finding.wrong("leaf " + index + ": the slot " + mark.slot().hex() + " is cancelled a second time");
            }
            if (!roll.marks().contains(mark.slot())) {
                finding.wrong("leaf " + index + ": no desk marked the slot " + mark.slot().hex());
            }
        }
        index++;
    }

    @Override
    public void end() {
        roll.marks().stream().filter(slot -> voted.contains(slot) && !cancelled.contains(slot))
            .forEach(slot -> finding.wrong("a desk marked the slot " + slot.hex() + ", and its paper in the box is not cancelled"));
        finding.done(cancelled.size() + " cancellations for " + roll.marks().size() + " voters at desks");
    }

    Set<Slot> cancelled() {
        return cancelled;
    }

    @Override
    public Finding finding() {
        return finding;
    }
}
