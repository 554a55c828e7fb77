package org.jemaa.verify.check;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.ballot.Slot;
import org.jemaa.verify.record.LeafBytes;
import org.jemaa.verify.record.SeenLeaf;

/**
 * Every paper came with the roll's leave: for that paper, that slot and college, a sequence above the slot's last one, and in time as far
 * as the heads tell. A leaf behind a head is younger than the head; what was under way when the head was signed gets some grace.
 */
final class PermitCheck implements Step {

    private static final long GRACE = Duration.ofMinutes(2).toSeconds();

    private final Finding finding;
    private final Roll roll;
    private final List<Head> heads;
    private final Map<Slot, Integer> last = new HashMap<>();
    private long index;
    private long papers;
    private int passed;
    private long time;

    PermitCheck(Finding finding, Roll roll, List<Head> heads) {
        this.finding = finding;
        this.roll = roll;
        this.heads = heads.stream().filter(head -> head.at() != null).toList();
    }

    @Override
    public void take(SeenLeaf leaf) {
        for (; passed < heads.size() && heads.get(passed).size() <= index; passed++) {
            time = Math.max(time, heads.get(passed).at());
        }
        if (leaf.content() instanceof LeafBytes.Paper paper) {
            papers++;
            check(leaf, paper);
        }
        index++;
    }

    private void check(SeenLeaf leaf, LeafBytes.Paper paper) {
        if (!leaf.signed()) {
            wrong("the roll did not sign this permit");
        }
        if (!leaf.bound()) {
            wrong("the paper in the box is not the one that was permitted");
        }
        Integer college = roll.college(paper.slot());
        if (college == null) {
            wrong("the slot " + paper.slot().hex() + " is not on the roll");
        } else if (college != paper.college()) {
            wrong("the slot " + paper.slot().hex() + " belongs to college " + college + ", and the paper to college " + paper.college());
        }
        Integer before = last.put(paper.slot(), paper.sequence());
        if (paper.sequence() < 1 || before != null && paper.sequence() <= before) {
            wrong("sequence " + paper.sequence() + " of slot " + paper.slot().hex() + " came after " + (before == null ? "none" : before));
        }
        if (paper.expiresAt() + GRACE < time) {
            wrong("the permit had run out " + (time - paper.expiresAt()) + " seconds before the head that stands before this leaf");
        }
    }

    private void wrong(String what) {
        finding.wrong("leaf " + index + ": " + what);
    }

    @Override
    public void end() {
        finding.done(papers + " permits of " + last.size() + " slots");
    }

    @Override
    public Finding finding() {
        return finding;
    }
}
