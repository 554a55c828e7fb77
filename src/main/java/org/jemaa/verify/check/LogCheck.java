package org.jemaa.verify.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jemaa.verify.record.SeenLeaf;
import org.jemaa.verify.record.Unreadable;

/** From the leaves to the root of the final head. */
final class LogCheck implements Step {

    private final Finding finding;
    private final List<Head> heads;
    private final List<byte[]> hashes = new ArrayList<>();
    private Levels levels;
    private long open;

    LogCheck(Finding finding, List<Head> heads) {
        this.finding = finding;
        this.heads = heads;
    }

    @Override
    public void take(SeenLeaf leaf) {
        if (leaf.index() != hashes.size()) {
            finding.wrong(leaf.where() + " is leaf " + leaf.index() + ", where leaf " + hashes.size() + " belongs");
        }
        if (!leaf.hashes()) {
            finding.wrong("leaf " + hashes.size() + ": what it says does not have the hash " + leaf.hex());
        }
        if (leaf.content() != null) {
            open++;
        }
        hashes.add(leaf.hash());
    }

    @Override
    public void end() throws IOException {
        levels = new Levels(hashes);
        if (heads.isEmpty()) {
            throw new Unreadable(Head.FILE + " is empty");
        }
        Head last = heads.get(heads.size() - 1);
        if (last.at() != null) {
            finding.wrong("the last head bears a time; the final head bears none");
        }
        if (last.size() != levels.size()) {
            finding.wrong("the box signed " + last.size() + " leaves at the end; the record has " + levels.size());
        } else if (!Arrays.equals(levels.root(levels.size()), last.root().bytes())) {
            finding.wrong("the leaves do not have the root " + last.root().hex() + " that the box signed at the end");
        }
        finding.done(levels.size() + " leaves, " + open + " of them held against their content; root " + last.root().hex());
    }

    /** Null until the end. */
    Levels levels() {
        return levels;
    }

    @Override
    public Finding finding() {
        return finding;
    }
}
