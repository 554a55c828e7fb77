package org.jemaa.verify.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jemaa.verify.record.CanonicalText;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.LeafBytes;
import org.jemaa.verify.record.SeenLeaf;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/** The life of the vote as the log tells it: opening, papers, closing, sheets, seal. */
final class OrderCheck implements Step {

    private static final Set<String> ACTS = Set.of("opening", "roll", "extension", "incident", "closing", "sheets");

    private final Finding finding;
    private final Kind kind;
    private final Set<ByteBuffer> seen = new HashSet<>();
    private final List<String> acts = new ArrayList<>();
    private Commitment roll;
    private String fingerprint;
    private long index;
    private long closedLeaves;
    private long closedAfterClosing;
    private boolean closing;
    private boolean sealed;

    OrderCheck(Finding finding, Kind kind) {
        this.finding = finding;
        this.kind = kind;
    }

    @Override
    public void take(SeenLeaf leaf) {
        if (!seen.add(ByteBuffer.wrap(leaf.hash()))) {
            wrong("is there twice: " + leaf.hex());
        }
        if (sealed) {
            wrong("comes after the seal");
        }
        LeafBytes content = leaf.content();
        if (index == 0 && !(content instanceof LeafBytes.Act)) {
            wrong("is the first, and is not the opening");
        }
        if (content == null) {
            closed();
        } else if (content instanceof LeafBytes.Act act) {
            act(act);
        } else if (content instanceof LeafBytes.Seal) {
            sealed = true;
        } else if (content instanceof LeafBytes.Unknown unknown) {
            wrong("is of a kind that nobody knows: " + Words.quoted(unknown.label()));
        } else if (closing && !(content instanceof LeafBytes.Sheet)) {
            wrong("comes after the closing, and is no sheet");
        }
        index++;
    }

    private void closed() {
        closedLeaves++;
        if (closing) {
            closedAfterClosing++;
        }
        if (kind == Kind.OBSERVERS) {
            wrong("is closed in a record that must show every leaf");
        }
    }

    private void act(LeafBytes.Act act) {
        try {
            Doc doc = Doc.parse("leaf " + index, act.text());
            String name = doc.text("act");
            if (!CanonicalText.is(act.text(), doc)) {
                wrong("is not written in its one form");
            }
            if (!ACTS.contains(name)) {
                wrong("is an act that nobody knows: " + Words.quoted(name));
            }
            if (name.equals("opening") != (index == 0)) {
                wrong(name.equals("opening") ? "opens the vote a second time" : "is the first, and is not the opening");
            }
            if (closing && !name.equals("incident") && !name.equals("sheets")) {
                wrong("comes after the closing: " + name);
            }
            learn(name, doc);
        } catch (Unreadable e) {
            wrong("cannot be read: " + e.getMessage());
        }
    }

    private void learn(String name, Doc doc) throws Unreadable {
        acts.add(name);
        closing |= name.equals("closing");
        if (name.equals("opening")) {
            fingerprint = doc.text("fingerprint");
        }
        if (name.equals("opening") || name.equals("roll")) {
            roll = Commitment.read(doc.doc("roll"));
        }
    }

    private void wrong(String what) {
        finding.wrong("leaf " + index + " " + what);
    }

    @Override
    public void end() {
        if (!sealed) {
            finding.wrong("there is no seal at the end: the box could still take papers");
        }
        if (!closing) {
            finding.wrong("the vote was never closed");
        }
        finding.done("public acts: " + acts.size() + " (" + String.join(", ", acts.size() > 12 ? acts.subList(0, 12) : acts) + (acts.size() > 12 ? ", …" : "")
            + ") and " + (sealed ? "the seal" : "no seal"));
    }

    /** What the log last said about the roll; null if it never did. */
    Commitment roll() {
        return roll;
    }

    /** The fingerprint in the opening; null where there is none. */
    String fingerprint() {
        return fingerprint;
    }

    int acts() {
        return acts.size();
    }

    boolean isSealed() {
        return sealed;
    }

    long closedLeaves() {
        return closedLeaves;
    }

    long closedAfterClosing() {
        return closedAfterClosing;
    }

    @Override
    public Finding finding() {
        return finding;
    }
}
